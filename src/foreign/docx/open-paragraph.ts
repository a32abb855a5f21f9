import type { PrintedBlock, PrintedParagraph } from '../../print/printed-document.js';
import type { Numbering } from './numbering.js';
import type { ParagraphStyles } from './paragraph-styles.js';

/** Outline levels of headings; 10 is 正文 (Word counts from 0). */
const HEADING_LEVELS = 9;

/** A paragraph of a Word file while it is read. */
export class OpenParagraph {
  text = '';
  /** Its end is taken out by a tracked change: the next paragraph goes on in it. */
  isJoined = false;
  /** Charts and text boxes that hang on it. */
  readonly after: PrintedBlock[] = [];
  #style: string | undefined;
  #list: string | undefined;
  #listLevel: number | undefined;
  #outline: number | undefined;

  /** Takes an element of its properties; others are none of its business. */
  set(name: string, value: string | undefined): void {
    if (name === 'pStyle') this.#style = value;
    else if (name === 'numId') this.#list = value;
    else if (name === 'ilvl') this.#listLevel = Number(value);
    else if (name === 'outlineLvl') this.#outline = Number(value);
  }

  /** As printed: `text` is its own, after that of paragraphs that are joined to it. */
  print(text: string, styles: ParagraphStyles, numbering: Numbering): PrintedParagraph {
    const style = styles.roleOf(this.#style);
    const list = this.#list ?? style.list?.id;
    const number = list === undefined ? '' : numbering.next(list, this.#listLevel ?? style.list?.level ?? 0);
    const words = `${number}${text}`;
    if (style.role === 'contents')
      return { type: 'paragraph', role: 'contents', level: style.level!, text: withoutPage(words) };
    const level = this.#outline === undefined ? style.level : this.#outline + 1;
    return level === undefined || level > HEADING_LEVELS
      ? { type: 'paragraph', role: 'text', text: words }
      : { type: 'paragraph', role: 'heading', level, text: words };
  }
}

/** A line of a 目录 without the tab and the page at its end. */
function withoutPage(line: string): string {
  return line.replace(/\t+\s*[\divxlc-]*$/i, '');
}
