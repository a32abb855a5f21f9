import { OPERATOR } from '../core/operators.js';
import type { CorePage, PdfCore, Visit } from '../core/pdf-core.js';
import { apply, common, type Matrix, multiply, overlaps, type PaperBox, widened } from './geometry.js';
import type { PageInk, PaperGlyph, PaperRule, Shape } from './ink.js';
import { filledPath, type PathInk, pathBox, strokedPath } from './path-ink.js';
import { TextState } from './text-state.js';

/** More than any page of text and tables has. */
const MOST_MARKS = 200_000;
/** Forms on a page, which may draw each other, and how deep anything may lie in something else. */
const MOST_FORMS = 10_000;
const DEEPEST = 10_000;
/** Sides of a picture in pt: smaller ones are ornaments. */
const LEAST_PICTURE = 24;
/** Height of the middle of a character above its base line, in parts of its size. */
const MIDDLE = 0.36;
const WHITE = '#ffffff';

/** A page has more on it than a page of a publication can. */
export class CrowdedPage extends Error {
  override readonly name = 'CrowdedPage';
}

/** What is drawn on a page, upright as it is read. @throws CrowdedPage */
export async function readInk(core: PdfCore, index: number): Promise<PageInk> {
  const page = await core.page(index);
  const reader = new InkReader(core, baseOf(page));
  await core.visit(index, reader.visit);
  const [left, bottom, right, top] = page.view;
  const [width, height] = [(right - left) * page.userUnit, (top - bottom) * page.userUnit];
  const { glyphs, rules, shapes, pictures } = reader;
  const size = page.rotate % 180 === 0 ? { width, height } : { width: height, height: width };
  const isOnPage = ({ x, y }: PaperGlyph) =>
    x >= -1 && y >= -1 && x <= size.width + 1 && y <= size.height + 1;
  return { ...size, glyphs: glyphs.filter(isOnPage), rules, shapes, pictures };
}

/** From the space of the file to pt from the upper left corner of the page as it is shown. */
function baseOf({ view: [left, bottom, right, top], rotate, userUnit: unit }: CorePage): Matrix {
  const turned = ((rotate % 360) + 360) % 360;
  if (turned === 90) return [0, unit, unit, 0, -bottom * unit, -left * unit];
  if (turned === 180) return [-unit, 0, 0, unit, right * unit, -bottom * unit];
  if (turned === 270) return [0, -unit, -unit, 0, top * unit, right * unit];
  return [unit, 0, 0, -unit, -left * unit, top * unit];
}

interface State {
  space: Matrix;
  /** Where something is seen; all of the page where undefined. */
  seen: PaperBox | undefined;
  text: TextState;
  inkless: { line: boolean; area: boolean };
  /** Whether the space was changed and nothing drawn since: a picture that was left out. */
  isEmpty: boolean;
}

class InkReader {
  readonly glyphs: PaperGlyph[] = [];
  readonly rules: PaperRule[] = [];
  readonly shapes: Shape[] = [];
  readonly pictures: PaperBox[] = [];
  readonly #saved: State[] = [];
  readonly #core: PdfCore;
  readonly #base: Matrix;
  #state: State;
  #forms = 0;
  /** Whether the next path bounds what is seen. */
  #isClip = false;

  constructor(core: PdfCore, base: Matrix) {
    this.#core = core;
    this.#base = base;
    this.#state = this.#fresh();
  }

  readonly visit: Visit = (operator, args) => {
    switch (operator) {
      case OPERATOR.save:
      case OPERATOR.paintFormXObjectBegin:
        if (operator !== OPERATOR.save) this.#forms += 1;
        if (this.#forms > MOST_FORMS || this.#saved.length > DEEPEST) throw new CrowdedPage();
        this.#save();
        if (args?.[0]) this.#transform(args[0] as Matrix);
        this.#state.isEmpty = false;
        break;
      case OPERATOR.restore:
      case OPERATOR.paintFormXObjectEnd:
        this.#restore();
        break;
      case OPERATOR.transform:
        this.#transform(args as unknown as Matrix);
        break;
      case OPERATOR.setFont: {
        const [name, size] = args as [string, number];
        this.#state.text.setFont(name, this.#core.font(name), size);
        break;
      }
      case OPERATOR.showText:
        this.#show(args as Parameters<InkReader['visit']>[1]);
        break;
      case OPERATOR.clip:
      case OPERATOR.eoClip:
        this.#isClip = true;
        break;
      case OPERATOR.constructPath:
        this.#draw(args as unknown as [number, [Iterable<number> | null]]);
        break;
      case OPERATOR.setStrokeRGBColor:
        this.#state.inkless = { ...this.#state.inkless, line: args?.[0] === WHITE };
        break;
      case OPERATOR.setFillRGBColor:
        this.#state.inkless = { ...this.#state.inkless, area: args?.[0] === WHITE };
        break;
      default:
        this.#state.text.set(operator, (args ?? []) as readonly number[]);
    }
  };

  #fresh(): State {
    return {
      space: this.#base,
      seen: undefined,
      text: new TextState(),
      inkless: { line: false, area: false },
      isEmpty: false,
    };
  }

  #save(): void {
    this.#saved.push({ ...this.#state, text: this.#state.text.copy() });
  }

  #restore(): void {
    if (this.#state.isEmpty) this.#picture(this.#state.space);
    this.#state = this.#saved.pop() ?? this.#fresh();
    this.#state.isEmpty = false;
  }

  #transform(matrix: Matrix): void {
    this.#state.space = multiply(this.#state.space, matrix);
    this.#state.isEmpty = true;
  }

  #show(args: readonly unknown[] | null): void {
    this.#state.isEmpty = false;
    const glyphs = this.#state.text.show(args?.[0] as Parameters<TextState['show']>[0], this.#state.space);
    const { seen } = this.#state;
    this.glyphs.push(...(seen ? glyphs.filter((glyph) => isSeen(glyph, seen)) : glyphs));
    this.#count(this.glyphs);
  }

  #draw([operator, [path]]: [number, [Iterable<number> | null]]): void {
    this.#state.isEmpty = false;
    if (path === null) return;
    const { space, inkless } = this.#state;
    if (this.#isClip) this.#bound(path);
    const isLine = LINES.has(operator) && !inkless.line;
    const isArea = AREAS.has(operator) && !inkless.area;
    // The outline of an area is no rule: bars of charts have one.
    if (isArea) this.#add(filledPath(path, space));
    else if (isLine) this.#add(strokedPath(path, space));
  }

  #bound(path: Iterable<number>): void {
    this.#isClip = false;
    const box = pathBox(path, this.#state.space);
    if (box) this.#state.seen = this.#state.seen ? common(this.#state.seen, box) : box;
  }

  #add({ rules, shapes }: PathInk): void {
    this.rules.push(...rules);
    this.shapes.push(...shapes);
    this.#count(this.rules);
    this.#count(this.shapes);
  }

  #count(marks: readonly unknown[]): void {
    if (marks.length > MOST_MARKS) throw new CrowdedPage();
  }

  /** A picture fills the square from 0 to 1 of its space. */
  #picture(space: Matrix): void {
    const [x1, y1] = apply(space, 0, 0);
    const [x2, y2] = apply(space, 1, 1);
    const box = {
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x1 - x2),
      height: Math.abs(y1 - y2),
    };
    if (Math.min(box.width, box.height) >= LEAST_PICTURE) this.pictures.push(box);
  }
}

/** Whether the middle of a glyph is not cut away: a cell that is higher than its page is drawn whole on both. */
function isSeen({ x, y, width, size }: PaperGlyph, seen: PaperBox): boolean {
  const middle = { x: x + width / 2, y: y - MIDDLE * size, width: 0, height: 0 };
  return overlaps(widened(seen, 1), middle);
}

const LINES = new Set<number>([
  OPERATOR.stroke,
  OPERATOR.closeStroke,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);
const AREAS = new Set<number>([
  OPERATOR.fill,
  OPERATOR.eoFill,
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);
