import type {
  Cell,
  ChartStyle,
  Design,
  PageDesign,
  ParagraphStyle,
  PublicationDocument,
  TableStyle,
} from '../../document/tree.js';
import { classSelector, cssRule, pt } from './css.js';
import { cssLetters, fontFaces } from './css-fonts.js';
import { countsOnce, namedPages, pageRules } from './css-pages.js';
import { contentsNumberRules } from './paper/contents-numbers.js';
import { pageMarkupRules } from './paper/page-markup.js';
import { paperTableRules } from './paper/paper-tables.js';
import { FIGURE_CLASS, screenRules, UNSEEN_CLASS } from './screen-rules.js';
import { WORDS_CLASS } from './word-units.js';

/** Everything stands below this class, so that the page can be put into another without changing its looks. */
export const ROOT_CLASS = 'publication';

const ROOT = `.${ROOT_CLASS}`;

const ALIGNMENTS: readonly Cell['align'][] = ['left', 'center', 'right', 'justify'];

/** The looks of the pack as CSS: its styles, its tables and its paper. */
export function styleSheet({ design, sections }: PublicationDocument): string {
  return [
    ...fontFaces(Object.values(design.typefaces)),
    ...pageRules(design, countsOnce(sections)),
    ...baseRules(design.page),
    ...Object.entries(design.styles).map(([name, style]) => paragraphRule(name, style, design)),
    ...Object.entries(design.charts).map(([name, style]) => chartRule(name, style, design)),
    ...Object.entries(design.tables).flatMap(([name, style]) => tableRules(name, style, design)),
    ...screenRules(ROOT),
    '@media print {',
    ...Object.entries(design.tables).flatMap(([name, style]) =>
      paperTableRules(tableSelector(name), style, design),
    ),
    ...pageMarkupRules(ROOT),
    ...contentsNumberRules(ROOT),
    '}',
  ].join('\n');
}

function baseRules(page: PageDesign): string[] {
  return [
    ...namedPages(page).map(({ name, selector, of: { width, margins } }) =>
      cssRule(below(selector), { page: name, 'max-width': pt(width - margins.left - margins.right) }),
    ),
    cssRule(below('section'), { margin: '0 auto', padding: '2em 1em' }),
    cssRule(below('p', 'h1', 'h2', 'h3', 'h4', 'td', 'th'), { margin: '0', 'white-space': 'pre-wrap' }),
    cssRule(below('h1', 'h2', 'h3', 'h4'), { 'text-wrap': 'balance' }),
    cssRule(below('nav ul', 'nav li'), { margin: '0', padding: '0', 'list-style': 'none' }),
    cssRule(below('nav a'), { color: 'inherit', 'text-decoration': 'none' }),
    cssRule(below('table'), {
      width: '100%',
      'border-collapse': 'collapse',
      'font-variant-numeric': 'tabular-nums',
    }),
    // A caption taken out of the flow itself would thicken the line below the head in Chromium.
    cssRule(below('caption'), { height: '0', 'line-height': '0' }),
    cssRule(below('td', 'th'), {
      'font-weight': 'inherit',
      'overflow-wrap': 'break-word',
      'text-wrap': 'balance',
    }),
    cssRule(below(`.${WORDS_CLASS}`), { 'word-break': 'keep-all' }),
    cssRule(below('data', `.${FIGURE_CLASS}`), { 'white-space': 'nowrap' }),
    // In Chromium a row would hold all of a cell together that begins in it and goes over many.
    cssRule(below('tr:not(:has(> [rowspan]))'), { 'break-inside': 'avoid' }),
    cssRule(below('figure'), {
      margin: '0',
      'text-align': 'center',
      'text-indent': '0',
      'break-inside': 'avoid',
    }),
    cssRule(below('figure svg'), { 'max-width': '100%', height: 'auto' }),
    cssRule(below(`.${UNSEEN_CLASS}`), {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
    }),
    cssRule(below('.bold'), { 'font-weight': 'bold' }),
    ...ALIGNMENTS.map((align) => cssRule(below(`td.${align}`, `th.${align}`), { 'text-align': align })),
    ...printRules(),
  ];
}

/** On paper the page has the margins, and every section its own pages. */
function printRules(): string[] {
  return [
    '@media print {',
    cssRule(below('section.portrait', 'section.landscape'), { 'max-width': 'none', padding: '0' }),
    cssRule(below('section + section'), { 'break-before': 'page' }),
    cssRule(below('col'), { 'min-width': '0 !important' }),
    cssRule(`body:has(> main > ${ROOT})`, { margin: '0' }),
    '}',
  ];
}

function below(...selectors: readonly string[]): string {
  return selectors.map((selector) => `${ROOT} ${selector}`).join(', ');
}

function paragraphRule(name: string, style: ParagraphStyle, design: Design): string {
  return cssRule(below(classSelector(name)), {
    ...cssLetters(style, design),
    'text-align': style.align === 'justify' ? 'var(--justify)' : style.align,
    'text-indent': style.firstLineIndent === 0 ? undefined : `${style.firstLineIndent}em`,
    margin: `${space(style.spaceBefore)} 0 ${space(style.spaceAfter)} ${style.leftIndent}em`,
    'break-before': breakBefore(style),
    'break-after': style.keepWithNext ? 'avoid' : undefined,
  });
}

/** A note stays with its table. */
function breakBefore({ pageBreakBefore, keepWithTable }: ParagraphStyle): string | undefined {
  if (pageBreakBefore) return 'page';
  return keepWithTable ? 'avoid' : undefined;
}

/** Less on a phone. */
function space(length: number): string {
  return length === 0 ? '0' : `calc(${pt(length)} * var(--space))`;
}

function tableSelector(name: string): string {
  return below(`table${classSelector(name)}`);
}

function tableRules(name: string, table: TableStyle, design: Design): string[] {
  const selector = tableSelector(name);
  const [body, head] = [table.style, table.headStyle].map((style) => {
    const found = design.styles[style];
    if (!found) throw new RangeError(`table style ${name} names no paragraph style: ${style}`);
    return found;
  }) as [ParagraphStyle, ParagraphStyle];
  return [
    cssRule(selector, cssLetters(body, design)),
    cssRule(`${selector} thead`, {
      ...cssLetters(head, design),
      display: table.repeatHead ? undefined : 'table-row-group',
    }),
    cssRule(`${selector} td, ${selector} th`, {
      'box-sizing': 'border-box',
      height: pt(table.rowHeight + table.border),
      padding: `${pt(table.paddingY)} ${pt(table.paddingX)}`,
      border: `${pt(table.border)} solid`,
      'vertical-align': 'middle',
    }),
    ...cellIndents(`${selector} :is(td, th[scope=row])`, body, table),
    ...cellIndents(`${selector} thead th`, head, table),
  ];
}

/** A cell's padding keeps its text off the rule, and as far again as the style says. */
function cellIndents(selector: string, style: ParagraphStyle, { paddingX }: TableStyle): string[] {
  if (style.leftIndent === 0 && style.firstLineIndent === 0) return [];
  return [
    cssRule(selector, {
      'padding-left': `calc(${pt(paddingX)} + ${style.leftIndent}em)`,
      'text-indent': `${style.firstLineIndent}em`,
    }),
  ];
}

/** The size of the letters is that of the drawing, which tells it itself. */
function chartRule(name: string, chart: ChartStyle, design: Design): string {
  const style = design.styles[chart.style];
  if (!style) throw new RangeError(`chart style ${name} names no paragraph style: ${chart.style}`);
  const { 'font-family': family, 'font-weight': weight } = cssLetters(style, design);
  return cssRule(below(`figure${classSelector(name)} svg`), {
    'font-family': family,
    'font-weight': weight,
    overflow: 'visible',
    margin: `${pt(style.spaceBefore)} 0 ${pt(style.spaceAfter)}`,
  });
}
