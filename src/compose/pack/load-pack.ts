import { Failure } from '../../kernel/diagnostic.js';
import { CallIndex } from '../call-index.js';
import { compileTemplates } from '../compile-templates.js';
import { lintTemplates } from '../lint/lint-templates.js';
import { Usage } from '../lint/usage.js';
import { buildDesign, buildFormats, buildWording } from './build-design.js';
import { PACK_FILE, packName } from './find-pack.js';
import {
  type OpenPack,
  type PackChain,
  type PackText,
  parsePack,
  placeInPack,
  readChain,
  readPack,
} from './open-pack.js';
import type { Pack } from './pack.js';

/**
 * Reads the templates of a pack and of all that it inherits, and checks every template that the entry reaches against
 * the accounts.
 * @param pack its name among those of the program, the path of its folder, or its files if they have been read
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function loadPack(pack: string | PackChain): Pack {
  const text = readPack(typeof pack === 'string' ? readChain(pack) : pack);
  const bytes = digestOf(text);
  const known = ready.get(bytes);
  if (known) return known;
  const prepared = preparePack(parsePack(text), new Usage());
  ready.set(bytes, prepared);
  return prepared;
}

/** Packs without a mistake, by the bytes of their files: a run that publishes hundreds compiles each pack once. */
const ready = new Map<string, Pack>();

function digestOf({ chain, templates }: PackText): string {
  return [
    ...chain.map(({ folder, sha256 }) => `${folder} ${sha256}`),
    ...[...templates].map(([name, { file, digest }]) => `${name} ${file} ${digest.sha256}`),
  ].join('\n');
}

/**
 * Makes an opened pack ready to compose; notes in `usage` what its templates use.
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function preparePack(open: OpenPack, usage: Usage): Pack {
  const { name, chain, file, settings, sources, digests, entry } = open;
  const calls = new CallIndex();
  const named = placeInPack(chain, ['入口']);
  const mistakes = lintTemplates(sources, entry, settings, named, calls, usage);
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  return {
    name,
    origin: {
      chain: chain.map(({ folder }) => packName(folder)),
      files: [
        ...chain.map(({ folder, sha256 }) => ({ path: `${packName(folder)}/${PACK_FILE}`, sha256 })),
        ...digests,
      ],
    },
    language: file.语言 ?? 'zh-CN',
    design: buildDesign(name, file, (path) => placeInPack(chain, path)),
    formats: buildFormats(file),
    wording: buildWording(name, file, (path) => placeInPack(chain, path)),
    settings,
    files: [...sources.values()].map((source) => source.file),
    entry: compileTemplates(sources, entry, calls),
  };
}
