import type { PageFlow } from './page-flow.js';

/** A block ready to be placed. Heights are in pt. */
export interface Placeable {
  readonly pageBreakBefore: boolean;
  /** Stays on the page of the next block. */
  readonly keepWithNext: boolean;
  /** Of a block that keeps with the next only where that leaves no large part of a page empty: the same, free to part. */
  release?(): Placeable;
  /** Stays on the page of the end of the table before it, of which it is a note. */
  readonly keepWithTable?: boolean;
  /** Height of a block that keeps with another. */
  readonly height: number;
  /** Height of as much of it as has to follow a block that keeps with it, on pages of that capacity. */
  leastHeight(capacity: number, notes?: number): number;
  /**
   * Puts it at the flow's place, on as many pages as it takes.
   * @param notes height of what has to stand on the page of its end
   */
  place(flow: PageFlow, notes: number): void;
}

/** Share of a page that may stay empty for the sake of a block that could be released. */
const MOST_EMPTY = 1 / 3;

/** Places blocks one after another; those that keep with the next go to the next page together with its beginning. */
export function placeAll(wanted: readonly Placeable[], flow: PageFlow): void {
  const blocks = [...wanted];
  for (let index = 0; index < blocks.length; index++) {
    if (blocks[index]!.pageBreakBefore && !flow.isAtTop) flow.startPage();
    else if (wantsNewPage(blocks, index, flow)) flow.overflow();
    blocks[index]!.place(flow, heightOfNotes(blocks, index + 1, flow.capacity));
  }
}

/** Whether what keeps together, less what is released from it, fits on an empty page but not on this one. */
function wantsNewPage(
  blocks: Placeable[],
  index: number,
  { capacity, remaining, isAtTop }: PageFlow,
): boolean {
  const wanted = heightTogether(blocks, index, capacity);
  const leavesGap = wanted > remaining && remaining > MOST_EMPTY * capacity;
  if (wanted > capacity || leavesGap) releaseChain(blocks, index);
  const height = heightTogether(blocks, index, capacity);
  return !isAtTop && height > remaining && height <= capacity;
}

function releaseChain(blocks: Placeable[], from: number): void {
  for (let index = from; blocks[index]?.keepWithNext; index++)
    blocks[index] = blocks[index]!.release?.() ?? blocks[index]!;
}

/** Height of the notes from `index` on, the last of which may go on on the next page. */
function heightOfNotes(blocks: readonly Placeable[], index: number, capacity: number): number {
  const note = blocks[index];
  if (!note?.keepWithTable) return 0;
  const rest = heightOfNotes(blocks, index + 1, capacity);
  return rest > 0 ? note.height + rest : note.leastHeight(capacity);
}

/** Height of the chain that begins at `index`, up to its first block that need not keep with the next. */
function heightTogether(blocks: readonly Placeable[], index: number, limit: number): number {
  let height = 0;
  for (let i = index; i < blocks.length && height <= limit; i++) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (!block.keepWithNext || !next || next.pageBreakBefore)
      return height + block.leastHeight(limit, heightOfNotes(blocks, i + 1, limit));
    height += block.height;
  }
  return height;
}
