import type { BlocksChanged, PublicationChanges } from '../api.js';
import type { PublicationPieces } from './workshop.js';

/** Versions of a publication to which pages may still be brought up to date. */
const KEPT = 4;

/** A publication that a file could make. */
export interface GoodPublication extends PublicationPieces {
  /** Of the data file. */
  readonly sha256: string;
}

/** The last publications of each file, and what has changed from one to the next. */
export class Publications {
  readonly #byFile = new Map<string, readonly GoodPublication[]>();

  add(name: string, publication: GoodPublication): void {
    const others = (this.#byFile.get(name) ?? []).filter(({ sha256 }) => sha256 !== publication.sha256);
    this.#byFile.set(name, [publication, ...others].slice(0, KEPT));
  }

  latest(name: string): GoodPublication | undefined {
    return this.#byFile.get(name)?.[0];
  }

  /** How to make the latest of the one that a page shows; without changes where all of it has to be loaded. */
  changesSince(name: string, sha256: string): PublicationChanges | undefined {
    const latest = this.latest(name);
    if (!latest) return undefined;
    const shown = this.#byFile.get(name)?.find((one) => one.sha256 === sha256);
    const isAlike = shown?.frame === latest.frame;
    return { publication: latest.sha256, ...(isAlike && { changes: changesOf(shown, latest) }) };
  }
}

function changesOf(shown: PublicationPieces, latest: PublicationPieces): readonly BlocksChanged[] {
  return latest.sections.flatMap((blocks, section) =>
    changedBlocks(shown.sections[section]!, blocks).map((change) => ({ section, ...change })),
  );
}

/** One by one where there are as many; else all between the first and the last that are alike. From the last to the first. */
function changedBlocks(old: readonly string[], blocks: readonly string[]): Omit<BlocksChanged, 'section'>[] {
  if (old.length === blocks.length)
    return blocks
      .flatMap((block, at) => (block === old[at] ? [] : [{ at, gone: 1, blocks: [block] }]))
      .reverse();
  const shortest = Math.min(old.length, blocks.length);
  let begun = 0;
  while (begun < shortest && old[begun] === blocks[begun]) begun += 1;
  let ended = 0;
  while (ended < shortest - begun && old.at(-1 - ended) === blocks.at(-1 - ended)) ended += 1;
  const between = blocks.slice(begun, blocks.length - ended);
  return [{ at: begun, gone: old.length - begun - ended, blocks: between }];
}
