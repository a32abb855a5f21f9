import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import { findTables, type TableView } from '../tables/find-tables.js';
import type { PartFound } from './align-parts.js';
import type { FormatFinding } from './format-finding.js';
import { matcherOf, titleWords } from './title-words.js';

/** A part that a document has. */
export type PartThere = PartFound & Required<Pick<PartFound, 'title'>>;

/** Charts hide no table and no title. */
const CHART = /^图，/;
/** The number of a page behind the line of a 目录. */
const PAGE = /[.．·…\s]*\d+$/;

/** The parts of a format in a document, and what stands under their titles. */
export class DocumentParts {
  readonly all: readonly PartFound[];
  /** In the order of the document. */
  readonly there: readonly PartThere[];
  readonly #printed: PrintedDocument;
  readonly #views: ReadonlyMap<unknown, TableView>;

  constructor(printed: PrintedDocument, all: readonly PartFound[]) {
    this.all = all;
    this.there = all.filter(isThere).sort((a, b) => a.title.at - b.title.at);
    this.#printed = printed;
    this.#views = new Map(findTables(printed).map((view) => [view.cells[0], view]));
  }

  parentOf({ part }: PartFound): PartFound | undefined {
    return part.parent === undefined ? undefined : this.all[part.parent];
  }

  /** The parts that are asked for within the same one, itself among them. */
  siblingsOf({ part }: PartFound): readonly PartFound[] {
    return this.all.filter((one) => one.part.parent === part.parent && one.state !== '不要求');
  }

  /** Whether what is wrong with a part is told of one that it is within. */
  isToldAbove(one: PartFound): boolean {
    for (let above = this.parentOf(one); above !== undefined; above = this.parentOf(above))
      if (above.state === '没有' || above.state === '次序不同') return true;
    return false;
  }

  /** The last part before one, in the order of the format, that stands where it should. */
  before(one: PartFound): PartThere | undefined {
    return this.all.slice(0, this.all.indexOf(one)).filter(isThere).findLast(isInPlace);
  }

  /** Whether a part may stand in something that was not read. */
  isHidden(one: PartFound): boolean {
    const behind = this.all
      .slice(this.all.indexOf(one) + 1)
      .filter(isThere)
      .find(isInPlace);
    return this.#isUnread(
      this.before(one)?.title.at ?? 0,
      behind?.title.at ?? this.#printed.blocks.length - 1,
    );
  }

  /** What stands under the title of a part, down to the title of the next. */
  under(one: PartThere): { readonly tables: readonly TableView[]; readonly texts: readonly string[] } {
    const end = this.there[this.there.indexOf(one) + 1]?.title.at ?? this.#printed.blocks.length;
    const blocks = this.#printed.blocks.slice(one.title.at + 1, end);
    return {
      tables: blocks.flatMap((block) =>
        block.type === 'table' ? (this.#views.get(block.cells[0]) ?? []) : [],
      ),
      texts: blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
    };
  }

  /** Whether something between the title of a part and the next was not read. */
  hasUnreadUnder(one: PartThere): boolean {
    const next = this.there[this.there.indexOf(one) + 1];
    return this.#isUnread(one.title.at, next?.title.at ?? this.#printed.blocks.length - 1);
  }

  /** All that is said in the document, by its words. */
  get words(): readonly string[] {
    return this.#printed.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [titleWords(block.text)] : [],
    );
  }

  /** Findings as their places follow each other in the document. */
  inOrder(findings: readonly FormatFinding[]): FormatFinding[] {
    const places = new Map<PrintedText, number>();
    for (const [at, block] of this.#printed.blocks.entries())
      if (block.type === 'table') for (const cell of block.cells) places.set(cell, at);
      else if (block.type === 'paragraph') places.set(block, at);
    const placeOf = ({ finding }: FormatFinding) => places.get(finding.mark.text) ?? 0;
    return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  /** Titles and lines of the 目录 that are not as others of the document for what is wrong with a part. */
  misnumbered(): ReadonlySet<PrintedText> {
    const wrong = this.all.filter(
      ({ state }) => state === '没有' || state === '次序不同' || state === '题不同',
    );
    const fits = wrong.map(({ part }) => matcherOf(part.words));
    const lines = this.#printed.blocks.filter(
      (block) =>
        block.type === 'paragraph' &&
        block.role === 'contents' &&
        fits.some((fit) => fit(titleWords(block.text.replace(PAGE, '')))),
    );
    const behind = this.there.filter(
      (one, at) => !isInPlace(one) || !isInPlace(this.there[at - 1] ?? one) || this.#followsLack(one),
    );
    return new Set([...(lines as PrintedText[]), ...behind.map(({ title }) => title.paragraph)]);
  }

  /** Whether the one before it in the same part is not there, or elsewhere. */
  #followsLack(one: PartFound): boolean {
    const siblings = this.siblingsOf(one);
    const before = siblings[siblings.indexOf(one) - 1];
    return before !== undefined && !isInPlace(before);
  }

  #isUnread(from: number, to: number): boolean {
    const [first, last] = [this.#pageOf(from), this.#pageOf(to)];
    return this.#printed.unread.some(({ what, place, blocks }) => {
      if (CHART.test(what)) return false;
      if (blocks !== undefined) return blocks.some((at) => from < at && at <= to);
      if (place === undefined || first === undefined || last === undefined) return true;
      return first <= place.page && place.page <= last;
    });
  }

  #pageOf(at: number): number | undefined {
    const block = this.#printed.blocks[at];
    const text = block?.type === 'table' ? block.cells[0] : block?.type === 'chart' ? block.points[0] : block;
    return text?.place?.page;
  }
}

function isThere(one: PartFound): one is PartThere {
  return one.title !== undefined;
}

function isInPlace({ state }: PartFound): boolean {
  return state === '有' || state === '题不同';
}
