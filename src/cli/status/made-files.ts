import { dirname, join, resolve } from 'node:path';
import { rootsOf } from '../../kernel/roots.js';
import { areIntact } from '../../manifest/are-intact.js';
import type { PublicationRecord } from '../../manifest/manifest.js';
import { portablePath } from '../../manifest/portable-path.js';
import { readManifest } from '../../manifest/read-manifest.js';
import type { MadeText } from './file-status.js';

/** What manifests say of data files. */
export class MadeFiles {
  readonly #publications = new Map<
    string,
    { readonly publication: PublicationRecord; readonly manifest: string }
  >();
  readonly #allowed: readonly string[];

  /** @param allowed folders that what manifests name may lie in, as for reading data files */
  constructor(allowed: readonly string[]) {
    this.#allowed = allowed;
  }

  /**
   * Takes in a manifest.
   * @returns its data files
   * @throws Failure where it is none
   */
  add(manifest: string): readonly string[] {
    const { publications } = readManifest(manifest, rootsOf(manifest, this.#allowed));
    for (const publication of publications)
      this.#publications.set(resolve(publication.source), { publication, manifest });
    return publications.map(({ source }) => source);
  }

  /** What was made of a data file, and whether it is still what the manifest says; paths are seen from `folder`. */
  of(file: string, folder: string): MadeText | undefined {
    const known = this.#publications.get(resolve(file));
    if (known === undefined) return undefined;
    const { publication, manifest } = known;
    const { inputs, outputs, pages } = publication;
    const sameData = areIntact(inputs, '.', rootsOf(file, this.#allowed));
    const home = dirname(manifest);
    const sameFiles = areIntact(outputs, home, rootsOf(manifest, this.#allowed));
    return {
      state: !sameData ? '数据已改' : sameFiles ? '最新' : '文件已改',
      ...(pages !== undefined && { pages }),
      outputs: outputs.map(({ path }) => portablePath(join(home, path), folder)),
    };
  }
}
