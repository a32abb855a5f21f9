/** A piece of a text; `differs` where it is a figure that the other text does not have. */
export interface MarkedPiece {
  readonly text: string;
  readonly differs: boolean;
}

const FIGURE = /\d[\d,]*(?:\.\d+)?[%‰]?/g;

/** `text` in pieces, its figures marked that do not stand in `other`. */
export function markFigures(text: string, other: string): readonly MarkedPiece[] {
  const known = new Set(other.match(FIGURE) ?? []);
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    if (index > from) pieces.push({ text: text.slice(from, index), differs: false });
    pieces.push({ text: figure, differs: !known.has(figure) });
    from = index + figure.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), differs: false }] : pieces;
}
