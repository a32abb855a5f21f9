import type { PrintedBlock, PrintedChart } from '../../print/printed-document.js';
import { attributeOf, type XmlVisitor } from '../read-xml.js';
import { refuseTooMany } from '../too-many-cells.js';
import { withTitles } from './chart-titles.js';
import type { Numbering } from './numbering.js';
import { OpenParagraph } from './open-paragraph.js';
import { OpenTable } from './open-table.js';
import type { ParagraphStyles } from './paragraph-styles.js';
import { SizeOfText } from './size-of-text.js';
import { TrackedChanges } from './tracked-changes.js';

/** What belongs to the text of a part, and lies outside of it. */
interface Surroundings {
  readonly file: string;
  readonly styles: ParagraphStyles;
  readonly numbering: Numbering;
  /** A chart by the relation that names it. */
  chart(relation: string): PrintedChart | undefined;
}

/** The body, a cell or a text box: blocks one under the other. */
interface Flow {
  readonly blocks: PrintedBlock[];
  joined: string;
}

/** Reads the body of a Word file as it is printed with all tracked changes accepted. */
export class BodyReader implements XmlVisitor {
  readonly pictures: number[] = [];
  readonly #flows: Flow[] = [{ blocks: [], joined: '' }];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #path: string[] = [];
  readonly #changes = new TrackedChanges();
  readonly #size: SizeOfText;
  #isHidden = false;

  constructor(private readonly surroundings: Surroundings) {
    this.#size = new SizeOfText(surroundings.file);
  }

  get isTracked(): boolean {
    return this.#changes.isTracked;
  }

  get blocks(): readonly PrintedBlock[] {
    return withTitles(this.#flows[0]!.blocks);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (name === 'del' && !this.#changes.isUnprinted) this.#takeOut(parent);
    this.#changes.open(name);
    if (this.#changes.isUnprinted) return;
    const value = attributeOf(attributes, 'val');
    this.#openInText(name, value, attributes);
    this.#openInTable(name, value);
  }

  text(text: string): void {
    if (!this.#changes.isUnprinted && !this.#isHidden && this.#path.at(-1) === 't') this.#write(text);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#changes.isUnprinted) {
      this.#changes.close(name);
      return;
    }
    if (name === 'p') this.#endParagraph();
    else if (name === 'r') this.#isHidden = false;
    else if (name === 'tc') this.#endCell();
    else if (name === 'tr') this.#tables.at(-1)?.endRow();
    else if (name === 'tbl') this.#endTable();
    else if (name === 'txbxContent') this.#endTextBox();
  }

  /** A `del` among the properties of a row takes that out, among those of a paragraph its end. */
  #takeOut(parent: string | undefined): void {
    if (parent === 'trPr') this.#tables.at(-1)?.deleteRow();
    const paragraph = this.#paragraphs.at(-1);
    if (parent === 'rPr' && paragraph && this.#path.includes('pPr')) paragraph.isJoined = true;
  }

  #openInText(name: string, value: string | undefined, attributes: Readonly<Record<string, string>>): void {
    if (name === 'p') {
      this.#size.addPart();
      this.#paragraphs.push(new OpenParagraph());
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.set(name, value);
    if (name === 'vanish') this.#isHidden = value !== '0' && value !== 'false' && !this.#path.includes('pPr');
    else if (name === 'tab' && this.#path.at(-2) === 'r') this.#write('\t');
    else if ((name === 'br' && attributeOf(attributes, 'type') !== 'page') || name === 'cr')
      this.#write('\n');
    else if (name === 'noBreakHyphen') this.#write('-');
    else if (name === 'chart') this.#chart(attributeOf(attributes, 'id'), paragraph);
    else if (name === 'pic' || name === 'imagedata') this.pictures.push(this.blocks.length);
    else if (name === 'txbxContent') this.#flows.push({ blocks: [], joined: '' });
  }

  #openInTable(name: string, value: string | undefined): void {
    if (name === 'tbl') this.#tables.push(new OpenTable());
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'tr') table.beginRow();
    else if (name === 'gridBefore') table.skipColumns(value);
    else if (name === 'gridSpan') table.spanColumns(value);
    else if (name === 'vMerge') table.mergeDown(value);
    else if (name === 'tc') {
      this.#size.addPart();
      table.beginCell();
      this.#flows.push({ blocks: [], joined: '' });
    }
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    this.#size.checkParagraph(paragraph.text);
  }

  #chart(relation: string | undefined, paragraph: OpenParagraph): void {
    const chart = relation === undefined ? undefined : this.surroundings.chart(relation);
    if (chart) paragraph.after.push(chart);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const flow = this.#flows.at(-1)!;
    if (!paragraph) return;
    const { styles, numbering } = this.surroundings;
    const text = flow.joined + paragraph.text;
    this.#size.checkParagraph(text);
    flow.joined = paragraph.isJoined ? text : '';
    if (!paragraph.isJoined && text.trim() !== '')
      flow.blocks.push(paragraph.print(text.trim(), styles, numbering));
    flow.blocks.push(...paragraph.after);
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    const { blocks } = this.#flows.pop()!;
    if (!table) return;
    const lines: string[] = [];
    for (const block of blocks)
      if (block.type === 'paragraph') lines.push(block.text);
      else table.nested.push(block);
    table.endCell(lines.join('\n'));
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const closed = table.close();
    refuseTooMany(this.surroundings.file, closed.rows * closed.columns);
    this.#flows.at(-1)!.blocks.push(closed, ...table.nested);
  }

  #endTextBox(): void {
    const { blocks } = this.#flows.pop()!;
    this.#paragraphs.at(-1)?.after.push(...blocks);
  }
}
