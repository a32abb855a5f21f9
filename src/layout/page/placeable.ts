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
  /** Height of as much of it as has to follow a block that keeps with it. */
  leastHeight(room: Room, following: Following): number;
  /** Puts it at the flow's place, on as many pages as it takes. */
  place(flow: PageFlow, following: Following): void;
}

/** Below what stands before it, in pt. */
export interface Room {
  /** On this page. */
  readonly remaining: number;
  /** On an empty page. */
  readonly capacity: number;
}

/** What comes after a block. */
export interface Following {
  /** Height of what has to stand on the page of its end, in pt. */
  readonly notes: number;
  /** Nothing else stands on that page. */
  readonly isLast: boolean;
}

/** Share of a page that may stay empty for the sake of a block that could be released. */
const MOST_EMPTY = 1 / 3;

/** Places blocks one after another; those that keep with the next go to the next page together with its beginning. */
export function placeAll(wanted: readonly Placeable[], flow: PageFlow): void {
  const blocks = [...wanted];
  for (let index = 0; index < blocks.length; index++) {
    if (blocks[index]!.pageBreakBefore && !flow.isAtTop) flow.startPage();
    else if (wantsNewPage(blocks, index, flow)) flow.overflow();
    blocks[index]!.place(flow, following(blocks, index + 1, flow.capacity));
  }
}

/** Whether what keeps together, less what is released from it, fits on an empty page but not on this one. */
function wantsNewPage(blocks: Placeable[], index: number, flow: PageFlow): boolean {
  const { remaining, isAtTop } = flow;
  const capacity = flow.capacity - heightAbove(blocks, index);
  const room = { remaining, capacity };
  const wanted = heightTogether(blocks, index, room);
  const leavesGap = wanted > remaining && remaining > MOST_EMPTY * capacity;
  if (wanted > capacity || leavesGap) releaseChain(blocks, index);
  const height = heightTogether(blocks, index, room);
  return !isAtTop && height > remaining && height <= capacity;
}

/** Height of the blocks that keep with that at `index`: they would go with it. */
function heightAbove(blocks: readonly Placeable[], index: number): number {
  let height = 0;
  for (let above = index - 1; blocks[above]?.keepWithNext; above--) height += blocks[above]!.height;
  return height;
}

function releaseChain(blocks: Placeable[], from: number): void {
  for (let index = from; blocks[index]?.keepWithNext; index++)
    blocks[index] = blocks[index]!.release?.() ?? blocks[index]!;
}

function following(blocks: readonly Placeable[], index: number, capacity: number): Following {
  let next = index;
  while (blocks[next]?.keepWithTable) next++;
  return { notes: heightOfNotes(blocks, index, capacity), isLast: blocks[next]?.pageBreakBefore ?? true };
}

/** Height of the notes from `index` on, the last of which may go on on the next page. */
function heightOfNotes(blocks: readonly Placeable[], index: number, capacity: number): number {
  const note = blocks[index];
  if (!note?.keepWithTable) return 0;
  const rest = heightOfNotes(blocks, index + 1, capacity);
  const alone = { notes: 0, isLast: true };
  return rest > 0 ? note.height + rest : note.leastHeight({ remaining: capacity, capacity }, alone);
}

/** Height of the chain that begins at `index`, up to its first block that need not keep with the next. */
function heightTogether(blocks: readonly Placeable[], index: number, { remaining, capacity }: Room): number {
  let height = 0;
  for (let i = index; i < blocks.length && height <= capacity; i++) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (!block.keepWithNext || !next || next.pageBreakBefore) {
      const room = { remaining: remaining - height, capacity: capacity - height };
      return height + block.leastHeight(room, following(blocks, i + 1, capacity));
    }
    height += block.height;
  }
  return height;
}
