import { Failure } from '../../kernel/diagnostic.js';
import { CallIndex } from '../call-index.js';
import { compileTemplates } from '../compile-templates.js';
import { lintTemplates } from '../lint/lint-templates.js';
import { Usage } from '../lint/usage.js';
import { buildDesign, buildFormats, buildWording } from './build-design.js';
import { PACK_FILE, packName } from './find-pack.js';
import { type OpenPack, openPack, type PackChain, placeInPack, readChain } from './open-pack.js';
import type { Pack } from './pack.js';

/**
 * Reads the templates of a pack and of all that it inherits, and checks every template that the entry reaches against
 * the accounts.
 * @param pack its name among those of the program, the path of its folder, or its files if they have been read
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function loadPack(pack: string | PackChain): Pack {
  const chain = typeof pack === 'string' ? readChain(pack) : pack;
  return preparePack(openPack(chain), new Usage());
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
