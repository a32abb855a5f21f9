import { chartCaption } from '../document/chart-caption.js';
import {
  type Block,
  type Chart,
  type Design,
  type PublicationDocument,
  plainText,
  type Table,
} from '../document/tree.js';
import { amountsIn, type Passage } from './passage.js';
import { tablePassages } from './table-passages.js';

/** Every passage of a publication, in order. */
export function passagesOf({ sections, design }: PublicationDocument): Passage[] {
  const reader = new PassageReader(design);
  return sections.flatMap(({ children }) => children.flatMap((block) => reader.passages(block)));
}

/** 公开03表, in the line above a form. */
const FORM_NUMBER = /^\S*\d表$/u;

class PassageReader {
  readonly #charts: Design['charts'];
  /** Titles that are open. */
  readonly #headings: { level: number; title: string }[] = [];
  /** Of the form whose table comes next. */
  #formNumber: string | undefined;

  constructor({ charts }: Design) {
    this.#charts = charts;
  }

  passages(block: Block): Passage[] {
    const number = this.#formNumber;
    this.#formNumber = block.type === 'table' ? formNumber(block) : undefined;
    switch (block.type) {
      case 'heading':
        while ((this.#headings.at(-1)?.level ?? 0) >= block.level) this.#headings.pop();
        this.#headings.push({
          level: block.level,
          title: plainText(block.children).replaceAll('\n', ''),
        });
        return [{ place: { headings: this.#titles() }, inlines: block.children }];
      case 'paragraph':
        return [{ place: { headings: this.#titles() }, inlines: block.children }];
      case 'list':
        return block.items.flatMap((item) => item.flatMap((child) => this.passages(child)));
      case 'table':
        return tablePassages(block, { headings: this.#titles(), ...(number !== undefined && { number }) });
      case 'chart':
        return this.#chartPassages(block);
      case 'contents':
        return [];
      default:
        return block satisfies never;
    }
  }

  #titles(): string[] {
    return this.#headings.map(({ title }) => title);
  }

  #chartPassages(chart: Chart): Passage[] {
    const { title, style, series, categories } = chart;
    const { before, number } = chartCaption(chart, this.#charts[style]!);
    const place = { headings: this.#titles(), title, ...(number !== '' && { number: before + number }) };
    return series.flatMap(({ name, points }) =>
      points.map(({ label }, at) => ({
        place: { ...place, row: categories[at] ?? '', column: name },
        inlines: label,
      })),
    );
  }
}

function formNumber({ head, body }: Table): string | undefined {
  const cells = [...head, ...body].flatMap((row) => row.cells).flatMap(({ children }) => children);
  if (cells.some((inlines) => amountsIn(inlines).length > 0)) return undefined;
  return cells.map(plainText).find((text) => FORM_NUMBER.test(text));
}
