import type { Design } from '../../document/tree.js';
import type { FileDigest } from '../../kernel/file-digest.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { PackSetting } from '../data-shape.js';
import { unprintedFields } from '../lint/unprinted.js';
import { compileTemplates, type Template } from '../template/compile-templates.js';
import { buildDesign } from './build-design.js';
import { filesDigest, findCompiledPack, startCompiledPack } from './compiled-pack.js';
import { Completeness } from './completeness.js';
import { declaredFieldsOf } from './declared-fields.js';
import { packName } from './find-pack.js';
import { type PackChain, placeInPack, readChain } from './pack-chain.js';
import { type DigestedPack, digestPack, digestsOf, readPackFiles, templateFiles } from './pack-files.js';
import { type ParsedPack, parsePack } from './parsed-pack.js';
import { buildVoice, type Voice } from './voice.js';

/** What a pack was read from. */
export interface PackOrigin {
  /** Short names of the pack and of those that it extends, its own first. */
  readonly chain: readonly string[];
  /** Every file that was read, by the pack's short name and its path there: base/tables/01-totals.hbs. */
  readonly files: readonly FileDigest[];
}

/** A pack of templates with everything it inherits, ready to compose. */
export interface Pack extends Voice {
  readonly name: string;
  readonly origin: PackOrigin;
  /** BCP 47. */
  readonly language: string;
  readonly design: Design;
  /** The pack's own values, `设置.…` in templates. */
  readonly settings: PackSetting;
  /** Template files, as position marks count them. */
  readonly files: readonly string[];
  /** Fields of the data file that it adds to the built-in ones. */
  readonly declared: DeclaredFields;
  /** Fields of the data file that it prints nowhere, list items marked by []. */
  readonly unprinted: readonly string[];
  /** Renders the entry template. */
  readonly entry: Template;
}

/** Packs without a mistake, by the bytes and places of their files: a run that publishes hundreds makes each ready once. */
const ready = new Map<string, Pack>();

/**
 * Reads a pack and all that it inherits, and makes it ready.
 * @param pack its name among those of the program, the path of its folder, or its pack.yaml if they have been read
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function loadPack(pack: string | PackChain): Pack {
  const chain = typeof pack === 'string' ? readChain(pack) : pack;
  return compiledPack(chain) ?? parsedPack(chain);
}

/** The pack as the build has compiled it; undefined where it has not, or a file has been changed since. */
function compiledPack(chain: PackChain): Pack | undefined {
  const compiled = findCompiledPack(packName(chain[0]!.folder));
  const digested = compiled && digestPack(chain);
  if (digested === undefined) return undefined;
  return kept(digested, () => {
    const entry = startCompiledPack(compiled!, digested);
    return entry && packOf({ ...digested, declared: declaredFieldsOf(chain) }, entry, compiled!.unprinted);
  });
}

/** @throws Failure (模板) with all mistakes found */
function parsedPack(chain: PackChain): Pack {
  const files = readPackFiles(chain);
  return kept(files, () => readyPack(parsePack(files)));
}

function kept<Made extends Pack | undefined>(pack: DigestedPack, make: () => Made): Pack | Made {
  const key = [filesDigest(pack), ...templateFiles(pack)].join('\n');
  const made = ready.get(key) ?? make();
  if (made !== undefined) ready.set(key, made);
  return made;
}

/** @throws Failure (模板) naming what the pack, with all that it inherits, lacks */
export function readyPack(parsed: ParsedPack): Pack {
  return packOf(
    parsed,
    compileTemplates(parsed.sources, parsed.entry),
    unprintedFields(parsed.usage, parsed.declared),
  );
}

function packOf(
  files: DigestedPack & { readonly declared: DeclaredFields },
  entry: Template,
  unprinted: readonly string[],
): Pack {
  const { name, chain, file, settings, declared } = files;
  const lacks = new Completeness(name, (path) => placeInPack(chain, path));
  const looks = { design: buildDesign(file, lacks), ...buildVoice(file, lacks) };
  lacks.throwIfAny();
  return {
    name,
    origin: { chain: chain.map(({ folder }) => packName(folder)), files: digestsOf(files) },
    language: file.语言 ?? 'zh-CN',
    ...looks,
    settings,
    declared,
    files: templateFiles(files),
    unprinted,
    entry,
  };
}
