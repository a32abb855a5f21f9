import type { Figure } from '../../kernel/figure.js';
import { layGrid } from '../lay-grid.js';
import type { Element } from '../markup/parse-markup.js';
import { placed } from '../template-places.js';
import type { TemplateProblems } from '../template-problems.js';
import type { Cell, Column, Inline, Row, Table } from '../tree.js';
import { ALIGNMENTS, type AlignmentWord, DEFAULT_STYLES } from '../vocabulary.js';
import { buildInlines, figureOf, textOf } from './build-inlines.js';

const RULE = '表格';

/** A table that has passed {@link checkElements}; adds to `problems` where its parts or its grid do not add up. */
export function buildTable(element: Element, figures: readonly Figure[], problems: TemplateProblems): Table {
  const columns = elementsOf(element, 'col');
  const heads = elementsOf(element, 'thead');
  const bodies = elementsOf(element, 'tbody');
  if (columns.length === 0) problems.add(RULE, element.span, '表格缺少 <col>，每一列要写一个');
  if (bodies.length !== 1) problems.add(RULE, element.span, `表格要有一个 <tbody>，现有 ${bodies.length} 个`);
  if (heads.length > 1) problems.add(RULE, heads[1]!.span, '表格只能有一个 <thead>');
  checkOrder(element, problems);
  const part = (elements: readonly Element[]) =>
    elements.flatMap((rows) => buildRows(rows, columns, figures, problems));
  return {
    type: 'table',
    style: element.attributes.class ?? DEFAULT_STYLES.table,
    title: element.attributes.title ?? '',
    columns: columns.map((column): Column => ({ weight: Number(column.attributes.weight ?? 1) })),
    head: part(heads),
    body: part(bodies),
  };
}

function checkOrder(table: Element, problems: TemplateProblems): void {
  const order = ['col', 'thead', 'tbody'];
  let reached = 0;
  for (const child of table.children) {
    if (typeof child === 'string') continue;
    const place = order.indexOf(child.name);
    if (place < reached) problems.add(RULE, child.span, `<${child.name}> 要写在 <${order[reached]}> 之前`);
    reached = Math.max(reached, place);
  }
}

function buildRows(
  part: Element,
  columns: readonly Element[],
  figures: readonly Figure[],
  problems: TemplateProblems,
): Row[] {
  const rows = elementsOf(part, 'tr').map((row) => ({ element: row, cells: elementsOf(row).map(withSpans) }));
  const columnsOf = rows.map((): Element[] => []);
  const faults = layGrid(rows, columns.length, (_, row, column) => columnsOf[row]!.push(columns[column]!));
  for (const { row, message } of columns.length === 0 ? [] : faults)
    problems.add(RULE, rows[row]!.element.span, message);
  return rows.map(({ cells }, row) => ({
    cells: cells.map((cell, index) => buildCell(cell, columnsOf[row]![index], figures, problems)),
  }));
}

interface SpanningElement {
  readonly element: Element;
  readonly rowspan: number;
  readonly colspan: number;
}

function withSpans(element: Element): SpanningElement {
  const { rowspan = 1, colspan = 1 } = element.attributes;
  return { element, rowspan: Number(rowspan), colspan: Number(colspan) };
}

function buildCell(
  { element, rowspan, colspan }: SpanningElement,
  column: Element | undefined,
  figures: readonly Figure[],
  problems: TemplateProblems,
): Cell {
  const header = element.name === 'th';
  const words = element.attributes.class?.split(' ') ?? [];
  const alignment = words.find(isAlignment) ?? (header ? '居中' : (column?.attributes.class ?? '居左'));
  const children = buildParagraphs(element, figures, problems);
  const blank = children.length === 0 ? blankFigure(element, figures) : undefined;
  const align = isAlignment(alignment) ? ALIGNMENTS[alignment] : 'left';
  const plain: Cell = { colspan, rowspan, header, align, bold: words.includes('加粗'), children };
  // Most cells have neither, and there are thousands.
  const named: Cell = element.attributes.scope === 'row' ? { ...plain, scope: 'row' } : plain;
  return placed(blank === undefined ? named : { ...named, blank }, element.span);
}

/** The figure that stands in an empty cell alone and prints nothing. */
function blankFigure(cell: Element, figures: readonly Figure[]): Figure | undefined {
  const [only, ...others] = cell.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (only === undefined || typeof only === 'string' || others.length > 0) return undefined;
  return only.name === 'data' && textOf(only) === '' ? figureOf(only, figures) : undefined;
}

/** A cell holds either one paragraph's text or several `<p>`. */
function buildParagraphs(cell: Element, figures: readonly Figure[], problems: TemplateProblems): Inline[][] {
  const paragraphs = elementsOf(cell, 'p');
  if (paragraphs.length === 0) {
    const inlines = buildInlines(cell.children, figures);
    return inlines.length === 0 ? [] : [inlines];
  }
  const mixed = cell.children.some((child) =>
    typeof child === 'string' ? child.trim() !== '' : child.name !== 'p',
  );
  if (mixed) problems.add(RULE, cell.span, '单元格里有 <p> 时，文字都要放在 <p> 里');
  for (const { attributes, span } of paragraphs) {
    if (attributes.class)
      problems.add(RULE, span, '单元格里的 <p> 不能另定样式', { hint: '单元格的样式由表格样式决定' });
  }
  return paragraphs.map((paragraph) => buildInlines(paragraph.children, figures));
}

function elementsOf(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

function isAlignment(word: string): word is AlignmentWord {
  return Object.hasOwn(ALIGNMENTS, word);
}
