import { element, escapeText } from '../render/html/markup.js';
import type {
  Exhibit,
  ExhibitCell,
  ExhibitRow,
  PageExhibit,
  PlacedText,
  TableExhibit,
  TextExhibit,
} from './exhibit.js';

const CLASSES = { 错: 'wrong', 参见: 'beside' } as const;
/** Of its height a line of text is so high that it fits, 汉字 being as wide as high. */
const LINE = 1.25;
const [SMALLEST, LARGEST] = [4, 12];

/** Pieces of pages below what is said of them; a wide one is scrolled in its own frame, by the keyboard too. */
export function exhibitMarkup(exhibits: readonly Exhibit[]): string {
  const figures = exhibits.map((exhibit) => {
    const caption = element('figcaption', {}, escapeText(exhibit.caption));
    const frame = { class: 'frame', tabindex: 0, role: 'group', 'aria-label': exhibit.caption };
    return element('figure', {}, caption + element('div', frame, pieceMarkup(exhibit)));
  });
  return figures.join('');
}

function pieceMarkup(exhibit: Exhibit): string {
  switch (exhibit.type) {
    case 'table':
      return tableMarkup(exhibit);
    case 'text':
      return textMarkup(exhibit);
    case 'page':
      return pageMarkup(exhibit);
    default:
      return exhibit satisfies never;
  }
}

function tableMarkup({ rows }: TableExhibit): string {
  return element('table', { class: 'piece' }, rows.map(rowMarkup).join(''));
}

function rowMarkup({ isHead, isApart, cells }: ExhibitRow): string {
  const own = cells.map((cell) => cellMarkup(cell, isHead)).join('');
  return element('tr', { class: isApart ? 'apart' : undefined }, own);
}

function cellMarkup({ text, rowspan, colspan, mark, expected }: ExhibitCell, isHead: boolean): string {
  const spans = { rowspan: spanOf(rowspan), colspan: spanOf(colspan) };
  const shown = escapeText(text).replaceAll('\n', '<br/>');
  const content = mark === '错' ? element('mark', {}, shown || '（空白）') + expectedMarkup(expected) : shown;
  return element(isHead && text !== '' ? 'th' : 'td', { ...spans, class: mark && CLASSES[mark] }, content);
}

function spanOf(count: number): number | undefined {
  return count > 1 ? count : undefined;
}

function textMarkup({ before, marked, mark, after, expected }: TextExhibit): string {
  const place = element('mark', { class: CLASSES[mark] }, escapeText(marked)) + expectedMarkup(expected);
  return element('p', { class: 'piece' }, escapeText(before) + place + escapeText(after));
}

function expectedMarkup(expected: string | undefined): string {
  return expected === undefined ? '' : element('ins', {}, `应为 ${escapeText(expected)}`);
}

function pageMarkup({ width, height, texts, caption }: PageExhibit): string {
  const viewBox = `0 0 ${width} ${height}`;
  const paper = element('rect', { class: 'paper', width, height }, '');
  const drawn = [paper, ...texts.map(placedMarkup)].join('');
  return element('svg', { viewBox, role: 'img', 'aria-label': caption, class: 'piece' }, drawn);
}

/** Text fills its box, as large as its characters find room. */
function placedMarkup({ text, box, ruled, mark }: PlacedText): string {
  const { x, y, width, height } = box;
  const lines = Math.max(1, text.split('\n').length);
  const fitting = Math.sqrt((width * height) / (Math.max(1, text.length) * LINE));
  const size = Math.max(SMALLEST, Math.min(LARGEST, height / lines / LINE, fitting)).toFixed(1);
  const inside = element(
    'div',
    { xmlns: 'http://www.w3.org/1999/xhtml', style: `font-size:${size}px` },
    escapeText(text),
  );
  const words = element('foreignObject', { x, y, width, height }, inside);
  if (!ruled && mark === undefined) return words;
  return element('rect', { x, y, width, height, class: mark ? CLASSES[mark] : 'ruled' }, '') + words;
}
