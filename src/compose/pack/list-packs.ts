import { resolve } from 'node:path';
import { OWN_PACKS, packFolders, packName } from './find-pack.js';
import { readChain, shownPath } from './pack-chain.js';

/** A pack as a list shows it. */
export interface ListedPack {
  /** What `--template` takes: the name of a pack of the program, else the path. */
  readonly template: string;
  /** 名称 of its pack.yaml. */
  readonly title: string;
  /** Names of the packs that it extends, the nearest first. */
  readonly extends: readonly string[];
  readonly path: string;
}

/**
 * The packs of the program, then those in `templates/` of the working folder.
 * @throws Failure (模板) where a pack.yaml cannot be read
 */
export function listPacks(): readonly ListedPack[] {
  const own = packFolders(OWN_PACKS);
  const local = packFolders('templates').filter((folder) => !own.includes(resolve(folder)));
  return [...own, ...local].map((folder) => {
    const [first, ...bases] = readChain(folder);
    return {
      template: own.includes(folder) ? packName(folder) : folder,
      title: first!.content.名称 ?? '',
      extends: bases.map((base) => packName(base.folder)),
      path: shownPath(folder),
    };
  });
}
