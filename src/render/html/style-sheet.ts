import { type SectionPage, sectionPage } from '../../document/section-page.js';
import type {
  Cell,
  ChartStyle,
  Design,
  PageDesign,
  ParagraphStyle,
  TableStyle,
  Typeface,
} from '../../document/tree.js';
import { UNSEEN_CLASS } from './chart.js';
import { className, classSelector, cssRule, cssString } from './css.js';

/** Everything stands below this class, so that the page can be put into another without changing its looks. */
export const ROOT_CLASS = 'publication';

const ROOT = `.${ROOT_CLASS}`;

/** The stand-in of heavy titles (小标宋): without the official font, a bold 宋 of the reader's machine, not a light one. */
const HEAVY = '宋粗';
const HEAVY_FACE = cssRule('@font-face', {
  'font-family': cssString(HEAVY),
  src: [
    'STZhongsong',
    '华文中宋',
    'Songti SC Bold',
    'STSongti-SC-Bold',
    'Noto Serif SC Bold',
    'Noto Serif CJK SC Bold',
    'NotoSerifCJKsc-Bold',
    'Source Han Serif SC Bold',
  ]
    .map((name) => `local(${cssString(name)})`)
    .join(', '),
});

const ALIGNMENTS: readonly Cell['align'][] = ['left', 'center', 'right', 'justify'];

/** The looks of the pack as CSS: its styles, its tables and its paper. */
export function styleSheet(design: Design): string {
  const typefaces = Object.values(design.typefaces);
  return [
    ...[...new Set(typefaces.map(({ latin }) => latin))].map(latinFace),
    ...(typefaces.some(({ standIn }) => standIn === HEAVY) ? [HEAVY_FACE] : []),
    ...pageRules(design.page),
    ...baseRules(design.page),
    ...Object.entries(design.styles).map(([name, style]) => paragraphRule(name, style, design)),
    ...Object.entries(design.charts).map(([name, style]) => chartRule(name, style, design)),
    ...Object.entries(design.tables).flatMap(([name, style]) => tableRules(name, style, design)),
  ].join('\n');
}

/** Letters and digits only: “ ” and … belong to the Chinese font, which comes after this one. */
function latinFace(latin: string): string {
  return cssRule('@font-face', {
    'font-family': cssString(latinFamily(latin)),
    src: `local(${cssString(latin)})`,
    'unicode-range': 'U+20-7E, U+A0, U+C0-D6, U+D8-F6, U+F8-24F',
  });
}

function latinFamily(latin: string): string {
  return `latin ${latin}`;
}

/** Every page that sections can have, by the name that CSS knows it under. */
function namedPages(
  page: PageDesign,
): { readonly name: string; readonly selector: string; readonly of: SectionPage }[] {
  const styles = [undefined, ...Object.keys(page.sectionStyles ?? {})];
  return styles.flatMap((style, index) =>
    (['portrait', 'landscape'] as const).map((orientation) => ({
      name: style === undefined ? orientation : `${orientation}-${index}`,
      selector: `.${orientation}${style === undefined ? '' : classSelector(sectionClass(style))}`,
      of: sectionPage({ orientation, ...(style !== undefined && { style }) }, page),
    })),
  );
}

/** The class of sections with a page style: a paragraph style may have the same name. */
export function sectionClass(style: string): string {
  return className(`页面-${style}`);
}

function pageRules(page: PageDesign): string[] {
  return namedPages(page).map(({ name, of: { width, height, margins } }) => {
    const { top, right, bottom, left } = margins;
    const margin = [top, right, bottom, left].map(pt).join(' ');
    return cssRule(`@page ${name}`, { size: `${pt(width)} ${pt(height)}`, margin });
  });
}

function baseRules(page: PageDesign): string[] {
  return [
    ...namedPages(page).map(({ name, selector, of: { width, margins } }) =>
      cssRule(below(selector), { page: name, 'max-width': pt(width - margins.left - margins.right) }),
    ),
    cssRule(below('section'), { margin: '0 auto', padding: '2em 1em' }),
    cssRule(below('p', 'h1', 'h2', 'h3', 'h4', 'td', 'th'), { margin: '0', 'white-space': 'pre-wrap' }),
    cssRule(below('nav ul', 'nav li'), { margin: '0', padding: '0', 'list-style': 'none' }),
    cssRule(below('nav a'), { color: 'inherit', 'text-decoration': 'none' }),
    cssRule(below('table'), { width: '100%', 'border-collapse': 'collapse', 'table-layout': 'fixed' }),
    cssRule(below('td', 'th'), { 'font-weight': 'inherit', 'overflow-wrap': 'anywhere' }),
    cssRule(below('tr'), { 'break-inside': 'avoid' }),
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
    '}',
  ];
}

function below(...selectors: readonly string[]): string {
  return selectors.map((selector) => `${ROOT} ${selector}`).join(', ');
}

function paragraphRule(name: string, style: ParagraphStyle, design: Design): string {
  return cssRule(below(classSelector(name)), {
    ...letters(style, design),
    'text-align': style.align,
    'text-indent': style.firstLineIndent === 0 ? undefined : `${style.firstLineIndent}em`,
    margin: `${pt(style.spaceBefore)} 0 ${pt(style.spaceAfter)} ${style.leftIndent}em`,
    'break-before': style.pageBreakBefore ? 'page' : undefined,
    'break-after': style.keepWithNext ? 'avoid' : undefined,
  });
}

function tableRules(name: string, table: TableStyle, design: Design): string[] {
  const selector = below(`table${classSelector(name)}`);
  const [body, head] = [table.style, table.headStyle].map((style) => {
    const found = design.styles[style];
    if (!found) throw new RangeError(`table style ${name} names no paragraph style: ${style}`);
    return found;
  }) as [ParagraphStyle, ParagraphStyle];
  return [
    cssRule(selector, letters(body, design)),
    cssRule(`${selector} thead`, {
      ...letters(head, design),
      display: table.repeatHead ? undefined : 'table-row-group',
    }),
    cssRule(`${selector} td, ${selector} th`, {
      height: pt(table.rowHeight),
      padding: `${pt(table.paddingY)} ${pt(table.paddingX)}`,
      border: `${pt(table.border)} solid`,
      'vertical-align': 'middle',
    }),
    ...cellIndents(`${selector} td`, body, table),
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
  const { 'font-family': family, 'font-weight': weight } = letters(style, design);
  return cssRule(below(`figure${classSelector(name)} svg`), {
    'font-family': family,
    'font-weight': weight,
    margin: `${pt(style.spaceBefore)} 0 ${pt(style.spaceAfter)}`,
  });
}

function letters(style: ParagraphStyle, design: Design): Record<string, string | undefined> {
  const typeface = design.typefaces[style.typeface];
  if (!typeface) throw new RangeError(`no typeface ${style.typeface}`);
  return {
    'font-family': families(typeface),
    'font-size': pt(style.size),
    'line-height': pt(style.lineHeight),
    'font-weight': style.bold ? 'bold' : 'normal',
  };
}

function families({ official, latin, installed, standIn }: Typeface): string {
  const heavy = standIn === HEAVY ? [HEAVY] : [];
  const names = [latinFamily(latin), ...new Set([official, ...installed]), ...heavy].map(cssString);
  return [...names, standIn === '黑' ? 'sans-serif' : 'serif'].join(', ');
}

function pt(length: number): string {
  return `${Math.round(length * 1000) / 1000}pt`;
}
