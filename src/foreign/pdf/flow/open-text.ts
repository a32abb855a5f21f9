import { boxAround } from '../page/geometry.js';
import { isWrapped, joinText } from '../text/join-lines.js';
import type { LinePart } from './read-page.js';

/** Where the text of a page ends on both sides, and the size of running text; in pt. */
export type Edges = readonly [left: number, right: number, size: number];

/** Of the font's size. */
const APART = 2.4;
const INDENT = 0.6;
const HANGING = 4;
/** The first line of a paragraph is not set in further; what is stands at the right on purpose. */
const DEEPEST = 6;
const SAME_SIZE = 0.8;
/** What a line in the middle leaves free on either side; the first line of a paragraph leaves 2. */
const MARGIN = 2.3;
/** In pt: by how much headings are larger than running text. */
const LARGER = 1.5;
const ENDED = /[。；：]$/;
const CLOSING = /^[^（(《“]*[）)》”]/;
const NUMBERED = /^(?:[（(]?[\d一二三四五六七八九十]+[）)、.．]|[①-⑳●○■□◆·▪-])/;

/** Lines of a paragraph, one after the other, over pages. */
export class OpenText {
  readonly lines: LinePart[] = [];
  readonly #edges: Edges[] = [];
  text = '';

  constructor(first: LinePart, edges: Edges) {
    this.lines.push(first);
    this.#edges.push(edges);
    this.text = first.line.text;
  }

  get first(): LinePart {
    return this.lines[0]!;
  }

  /** Whether all of it stands in the middle between the edges, free of both. */
  get isCentred(): boolean {
    return this.lines.every((part, at) => isCentred(part, this.#edges[at]!));
  }

  /** Takes a line that goes on with the paragraph, or with a heading of several lines. */
  take(part: LinePart, edges: Edges): boolean {
    const last = this.lines.at(-1)!;
    if (Math.abs(last.line.size - part.line.size) > SAME_SIZE || isApart(last, part)) return false;
    const isHeading =
      !ENDED.test(last.line.text) &&
      (this.isCentred || fillsLine(last, this.#edges[0]!)) &&
      (isCentred(part, edges) || isLarge(part, edges));
    if (isHeading && (this.lines.length === 1 || this.isCentred)) {
      if (last.line.font !== part.line.font || last.page !== part.page) return false;
    } else if (!this.#goesOn(last, part, edges)) return false;
    this.add(part, edges, isHeading);
    return true;
  }

  /** Takes the next line. */
  add(part: LinePart, edges: Edges, isHeading: boolean): void {
    const { text } = part.line;
    this.text = isHeading && this.isCentred ? `${this.text}\n${text}` : joinText(this.text, text);
    this.lines.push(part);
    this.#edges.push(edges);
  }

  #goesOn(last: LinePart, part: LinePart, [left]: Edges): boolean {
    const [lastLeft, lastRight] = this.#edges.at(-1)!;
    const room = last.box.width + lastRight - (last.box.x + last.box.width);
    if (isOpen(this.text) && CLOSING.test(part.line.text)) return true;
    if (!isWrapped(last.line, part.line, room)) return false;
    const slack = INDENT * part.line.size;
    const [inner, second] = [part.box.x - left, this.lines[1]];
    const first = this.first.box.x - this.#edges[0]![0];
    if (second !== undefined) return Math.abs(inner - (second.box.x - this.#edges[1]![0])) <= slack;
    if (inner < first - slack) return first <= DEEPEST * part.line.size;
    if (inner > first + slack) return NUMBERED.test(this.text) && inner <= first + HANGING * part.line.size;
    return Math.abs(first) <= slack + Math.abs(lastLeft - left);
  }
}

function isApart(last: LinePart, next: LinePart): boolean {
  return last.page === next.page && next.box.y - last.box.y > APART * last.line.size;
}

function isCentred({ box, line }: LinePart, [left, right, size]: Edges): boolean {
  const [before, after] = [box.x - left, right - box.x - box.width];
  return before > MARGIN * size && Math.abs(before - after) <= Math.max(line.size, 0.04 * (right - left));
}

/** Whether a bracket or quotation that was opened is not closed yet. */
function isOpen(text: string): boolean {
  return /[（(《“][^）)》”]*$/.test(text);
}

/** Whether a line is as long as one can be, and no sentence: part of a heading of several lines. */
function fillsLine({ box, line }: LinePart, [left, right, size]: Edges): boolean {
  const margins = [box.x - left, right - box.x - box.width];
  return margins.every((room) => room < MARGIN * size) && !ENDED.test(line.text);
}

function isLarge(part: LinePart, edges: Edges): boolean {
  return fillsLine(part, edges) && part.line.size > edges[2] + LARGER;
}

/** Where a paragraph begins: its page, and its box there. */
export function paperPlace(lines: readonly LinePart[]) {
  const { page } = lines[0]!;
  return { page, box: boxAround(lines.filter((line) => line.page === page).map(({ box }) => box)) };
}
