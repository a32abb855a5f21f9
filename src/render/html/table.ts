import type { Cell, Row, Table } from '../../document/tree.js';
import { className } from './css.js';
import { inlineMarkup } from './inline.js';
import { element, emptyElement } from './markup.js';
import type { Reasons } from './reasons.js';

export function tableMarkup(table: Table, reasons: Reasons): string {
  const rows = [...part('thead', table.head, reasons), ...part('tbody', table.body, reasons)];
  const attributes = { class: className(table.style), 'aria-label': table.title };
  return element('table', attributes, ['', columns(table), ...rows, ''].join('\n'));
}

function columns(table: Table): string {
  const whole = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  const share = (weight: number) => `width: ${Math.round((weight / whole) * 10_000) / 100}%`;
  const cols = table.columns.map(({ weight }) => emptyElement('col', { style: share(weight) }));
  return element('colgroup', {}, cols.join(''));
}

function part(name: 'thead' | 'tbody', rows: readonly Row[], reasons: Reasons): string[] {
  if (rows.length === 0) return [];
  const scope = name === 'thead' ? 'col' : 'row';
  const lines = rows.map(({ cells }) =>
    element('tr', {}, cells.map((cell) => cellMarkup(cell, scope, reasons)).join('')),
  );
  return [`<${name}>`, ...lines, `</${name}>`];
}

/** `scope`: the direction in which a header cell reaches. */
function cellMarkup(cell: Cell, scope: 'col' | 'row', reasons: Reasons): string {
  const attributes = {
    scope: cell.header ? scope : undefined,
    colspan: cell.colspan > 1 ? cell.colspan : undefined,
    rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
    class: cell.bold ? `${cell.align} bold` : cell.align,
  };
  const [only = [], ...others] = cell.children;
  const content =
    others.length === 0
      ? inlineMarkup(only, reasons)
      : cell.children.map((inlines) => element('p', {}, inlineMarkup(inlines, reasons))).join('');
  return element(cell.header ? 'th' : 'td', attributes, content);
}
