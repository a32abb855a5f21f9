import { element, emptyElement, escapeText } from '../render/html/markup.js';
import { exhibitMarkup } from './exhibit-markup.js';
import type { Overview, OverviewCell, OverviewColumn, OverviewRow, SharedFinding, Tone } from './overview.js';
import { PAGE_STYLE } from './page-style.js';
import { ruleCounts } from './shared-findings.js';

const CLASSES: Readonly<Record<Tone, string>> = { 坏: 'bad', 待: 'wait', 好: 'good' };

/** An overview as one HTML page that needs no other file: a table on a wide screen, a card for each file on a phone. */
export function overviewPage({ title, summary, columns, rows, shared }: Overview): string {
  const head = [
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(title)),
    element('style', {}, `\n${PAGE_STYLE}`),
  ];
  const body = [
    element('h1', {}, escapeText(title)),
    ...summary.map((line) => element('p', {}, escapeText(line))),
    ...(shared.length > 0 ? [sharedList(shared)] : []),
    element('h2', {}, '各份文件'),
    table(columns, rows),
  ];
  const page = `${element('head', {}, `\n${head.join('\n')}\n`)}\n${element('body', {}, `\n${element('main', {}, `\n${body.join('\n')}\n`)}\n`)}`;
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, `\n${page}\n`)}\n`;
}

function sharedList(shared: readonly SharedFinding[]): string {
  const items = shared.map((one) => {
    const named = [...new Set(one.names)].join('、');
    const inside = [
      element('summary', {}, `${element('b', {}, escapeText(one.rule))} ${escapeText(ruleCounts(one))}`),
      element('p', {}, `例如：${escapeText(one.example)}`),
      element('p', {}, escapeText(named)),
    ];
    return element('li', {}, element('details', { class: CLASSES[one.tone] }, inside.join('')));
  });
  return element(
    'section',
    {},
    `${element('h2', {}, '各单位相同的')}${element('ul', {}, `\n${items.join('\n')}\n`)}`,
  );
}

function table(columns: readonly OverviewColumn[], rows: readonly OverviewRow[]): string {
  const names = columns.map(({ name, align }) => element('th', { scope: 'col', class: align }, name));
  const head = element('thead', {}, element('tr', {}, names.join('')));
  const body = element(
    'tbody',
    {},
    `\n${rows.map((row) => rowMarkup(row, columns, rows.length === 1)).join('\n')}\n`,
  );
  const wide = { class: 'wide', role: 'region', 'aria-label': '各份文件', tabindex: 0 };
  return element('div', wide, element('table', { class: 'files' }, `${head}\n${body}`));
}

/** @param open of a single file everything is shown */
function rowMarkup(
  { tone, cells, notes }: OverviewRow,
  columns: readonly OverviewColumn[],
  open: boolean,
): string {
  const own = cells.map((cell, at) => cellMarkup(cell, columns[at]!));
  const first = element('tr', { class: CLASSES[tone] }, own.join(''));
  if (notes.length === 0) return first;
  const heading = notes.map(({ heading: one, lines }) => `${one} ${lines.length}`).join('，');
  const lists = notes.map(({ heading: one, lines }) => {
    const items = lines.map((line) =>
      element('li', {}, escapeText(line.text) + exhibitMarkup(line.exhibits ?? [])),
    );
    return `${element('h3', {}, escapeText(one))}${element('ul', {}, items.join(''))}`;
  });
  const details = element(
    'details',
    { open: open ? 'open' : undefined },
    element('summary', {}, escapeText(heading)) + lists.join(''),
  );
  return `${first}\n${element('tr', { class: 'notes' }, element('td', { colspan: columns.length }, details))}`;
}

function cellMarkup({ text, link }: OverviewCell, { name, align, isName, isPath }: OverviewColumn): string {
  const shown = isPath ? escapeText(text).replaceAll('/', `/${emptyElement('wbr', {})}`) : escapeText(text);
  const content = link === undefined ? shown : element('a', { href: addressOf(link) }, shown);
  if (isName) return element('th', { scope: 'row', class: align }, content);
  return element(
    'td',
    { class: isPath ? 'path' : align, 'data-name': name, ...(content === '' && { hidden: 'hidden' }) },
    content,
  );
}

/** A path from the page's folder. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
