import { headerScope } from '../../document/table-grid.js';
import type { Cell, Design, Row, Table, TableStyle } from '../../document/tree.js';
import { columnNeeds, holdsDigitsOnly } from './column-needs.js';
import { className } from './css.js';
import { inlineMarkup } from './inline.js';
import { type Attributes, element, emptyElement, escapeText } from './markup.js';
import type { Reasons } from './reasons.js';
import { FIGURE_CLASS, SCROLL_CLASS, UNSEEN_CLASS } from './screen-rules.js';

/** Room of the narrowest window for which pages are made (320 px) between its margins, in pt. */
const NARROWEST = 216;
/** The lines at both sides of a cell, which browsers draw in whole pixels, in pt. */
const RULES = 1.5;

/**
 * A table, in a box that is scrolled sideways where a narrow window cannot show it whole. A grid without a single header
 * cell only sets texts side by side: to screen readers it is no table.
 */
export function tableMarkup(table: Table, design: Design, reasons: Reasons): string {
  const style = design.tables[table.style];
  if (!style) throw new RangeError(`no table style ${table.style}`);
  const needs = columnNeeds(table);
  if (!hasHeaders(table))
    return grid(table, { role: 'presentation' }, [columns(table, needs, style)], reasons);
  const title = table.title === '' ? '表格' : table.title;
  const parts = [
    element('caption', {}, element('span', { class: UNSEEN_CLASS }, escapeText(title))),
    columns(table, needs, style),
  ];
  const markup = grid(table, {}, parts, reasons);
  if (leastWidth(needs, style, design) <= NARROWEST) return markup;
  return element(
    'div',
    { class: SCROLL_CLASS, role: 'group', 'aria-label': title, tabindex: 0 },
    `\n${markup}\n`,
  );
}

function hasHeaders({ head, body }: Table): boolean {
  return [...head, ...body].some(({ cells }) => cells.some(({ header }) => header));
}

function leastWidth(needs: readonly number[], { style, paddingX }: TableStyle, design: Design) {
  const { size } = design.styles[style]!;
  return needs.reduce((sum, need) => sum + need * size + 2 * paddingX + RULES, 0);
}

function grid(table: Table, attributes: Attributes, parts: readonly string[], reasons: Reasons): string {
  const rows = [...part('thead', table.head, reasons), ...part('tbody', table.body, reasons)];
  return element(
    'table',
    { class: className(table.style), ...attributes },
    ['', ...parts, ...rows, ''].join('\n'),
  );
}

/** Columns share the width as the design has it, and each keeps what it needs. */
function columns({ columns: all }: Table, needs: readonly number[], { paddingX }: TableStyle): string {
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  const cols = all.map(({ weight }, index) => {
    const share = rounded((weight / whole) * 100);
    const least = `calc(${rounded(needs[index]!)}em + ${rounded(2 * paddingX + RULES)}pt)`;
    return emptyElement('col', { style: `width: ${share}%; min-width: ${least}` });
  });
  return element('colgroup', {}, cols.join(''));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function part(name: 'thead' | 'tbody', rows: readonly Row[], reasons: Reasons): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) => {
    const cells = row.cells.map((cell) =>
      cellMarkup(cell, headerScope(cell, row, name === 'thead'), reasons),
    );
    return element('tr', {}, cells.join(''));
  });
  return [`<${name}>`, ...lines, `</${name}>`];
}

/** `scope`: what the cell heads. */
function cellMarkup(cell: Cell, scope: ReturnType<typeof headerScope>, reasons: Reasons): string {
  const attributes = {
    scope: scope === 'column' ? 'col' : scope,
    colspan: cell.colspan > 1 ? cell.colspan : undefined,
    rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
    class: [
      cell.align,
      ...(cell.bold ? ['bold'] : []),
      ...(holdsDigitsOnly(cell) ? [FIGURE_CLASS] : []),
    ].join(' '),
  };
  const [only = [], ...others] = cell.children;
  const content =
    others.length === 0
      ? inlineMarkup(only, reasons)
      : cell.children.map((inlines) => element('p', {}, inlineMarkup(inlines, reasons))).join('');
  return element(scope ? 'th' : 'td', attributes, content);
}
