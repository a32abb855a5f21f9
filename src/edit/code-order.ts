/** Digits of a 款: items of one stand together, often below a comment that names it. */
const GROUP = 5;

/** Where a new member stands among those that are there. */
export interface MemberPosition {
  /** Index of the member that it stands before; how many there are, where it is the last. */
  readonly before: number;
  /** Below what stands above that member, not above it. */
  readonly close: boolean;
}

/**
 * The place of a new member whose list goes by codes in ascending order: 2080505 before 2101501. At the end where the list
 * has another order.
 */
export function positionOf(code: string | undefined, codes: readonly (string | undefined)[]): MemberPosition {
  const last = { before: codes.length, close: false };
  const isInOrder = codes.every((one, index) => isCode(one) && (index === 0 || codes[index - 1]! < one));
  if (!isCode(code) || !isInOrder) return last;
  const before = codes.findIndex((one) => one! > code);
  if (before < 0) return last;
  const isOfGroup = (one: string | undefined) => one?.slice(0, GROUP) === code.slice(0, GROUP);
  return { before, close: isOfGroup(codes[before]) && !isOfGroup(codes[before - 1]) };
}

function isCode(text: string | undefined): text is string {
  return text !== undefined && /^\d{3,}$/.test(text);
}
