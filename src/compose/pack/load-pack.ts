import { Failure } from '../../kernel/diagnostic.js';
import { compileTemplates } from '../compile-templates.js';
import { lintTemplates } from '../lint/lint-templates.js';
import { Usage } from '../lint/usage.js';
import type { Template } from '../template.js';
import { buildDesign, buildFormats, buildWording } from './build-design.js';
import { findCompiledPack, packDigest, startCompiledPack } from './compiled-pack.js';
import { packName } from './find-pack.js';
import {
  type OpenPack,
  type PackChain,
  type PackText,
  packFiles,
  parsePack,
  placeInPack,
  readChain,
  readPack,
  templateFiles,
} from './open-pack.js';
import type { Pack } from './pack.js';

/** Packs without a mistake, by the bytes and places of their files: a run that publishes hundreds makes each ready once. */
const ready = new Map<string, Pack>();

/**
 * Reads the templates of a pack and of all that it inherits, and checks every template that the entry reaches against
 * the accounts.
 * @param pack its name among those of the program, the path of its folder, or its files if they have been read
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function loadPack(pack: string | PackChain): Pack {
  const text = readPack(typeof pack === 'string' ? readChain(pack) : pack);
  const key = [packDigest(text), ...templateFiles(text)].join('\n');
  const known = ready.get(key);
  if (known) return known;
  const compiled = findCompiledPack(text.name);
  const started = compiled && startCompiledPack(compiled, text);
  const prepared = started ? packOf(text, started) : preparePack(parsePack(text), new Usage());
  ready.set(key, prepared);
  return prepared;
}

/**
 * Makes an opened pack ready to compose; notes in `usage` what its templates use.
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function preparePack(open: OpenPack, usage: Usage): Pack {
  lintPack(open, usage);
  return packOf(open, compileTemplates(open.sources, open.entry));
}

/**
 * Checks all templates that the entry reaches.
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function lintPack({ sources, entry, settings, chain }: OpenPack, usage: Usage): void {
  const named = placeInPack(chain, ['入口']);
  const mistakes = lintTemplates(sources, entry, settings, named, usage);
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
}

function packOf(text: PackText, entry: Template): Pack {
  const { name, chain, file, settings } = text;
  const placeOf = (path: readonly string[]) => placeInPack(chain, path);
  return {
    name,
    origin: { chain: chain.map(({ folder }) => packName(folder)), files: packFiles(text) },
    language: file.语言 ?? 'zh-CN',
    design: buildDesign(name, file, placeOf),
    formats: buildFormats(file),
    wording: buildWording(name, file, placeOf),
    settings,
    files: templateFiles(text),
    entry,
  };
}
