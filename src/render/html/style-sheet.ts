import type { Design, PageDesign, ParagraphStyle, TableStyle, Typeface } from '../../document/tree.js';
import { classSelector, cssRule, cssString } from './css.js';

/** Everything stands below this class, so that the page can be put into another without changing its looks. */
export const ROOT_CLASS = 'publication';

const ROOT = `.${ROOT_CLASS}`;

/** The looks of the pack as CSS: its styles, its tables and its paper. */
export function styleSheet(design: Design): string {
  const typefaces = Object.values(design.typefaces);
  return [
    ...[...new Set(typefaces.map(({ latin }) => latin))].map(latinFace),
    ...pageRules(design.page),
    ...baseRules(design.page),
    ...Object.entries(design.styles).map(([name, style]) => paragraphRule(name, style, design)),
    ...Object.entries(design.tables).flatMap(([name, style]) => tableRules(name, style, design)),
  ].join('\n');
}

/** Letters and digits only: “ ” and … belong to the Chinese font, which comes after this one. */
function latinFace(latin: string): string {
  return cssRule('@font-face', {
    'font-family': cssString(latinFamily(latin)),
    src: `local(${cssString(latin)})`,
    'unicode-range': 'U+20-7E, U+A0-24F',
  });
}

function latinFamily(latin: string): string {
  return `latin ${latin}`;
}

function pageRules(page: PageDesign): string[] {
  const { top, right, bottom, left } = page.margins;
  const margin = [top, right, bottom, left].map(pt).join(' ');
  return [
    cssRule('@page portrait', { size: `${pt(page.width)} ${pt(page.height)}`, margin }),
    cssRule('@page landscape', { size: `${pt(page.height)} ${pt(page.width)}`, margin }),
  ];
}

function baseRules(page: PageDesign): string[] {
  const sides = page.margins.left + page.margins.right;
  const block = (names: string) =>
    names
      .split(' ')
      .map((name) => `${ROOT} ${name}`)
      .join(', ');
  return [
    cssRule(block('section'), { margin: '0 auto', padding: '2em 1em', 'overflow-x': 'auto' }),
    cssRule(`${ROOT} .portrait`, { page: 'portrait', 'max-width': pt(page.width - sides) }),
    cssRule(`${ROOT} .landscape`, { page: 'landscape', 'max-width': pt(page.height - sides) }),
    cssRule(block('p h1 h2 h3 h4 td th'), { margin: '0', 'white-space': 'pre-wrap' }),
    cssRule(block('nav ul nav li'), { margin: '0', padding: '0', 'list-style': 'none' }),
    cssRule(block('nav a'), { color: 'inherit', 'text-decoration': 'none' }),
    cssRule(block('table'), { width: '100%', 'border-collapse': 'collapse', 'table-layout': 'fixed' }),
    cssRule(block('td th'), { 'font-weight': 'inherit', 'overflow-wrap': 'anywhere' }),
    cssRule(block('tr'), { 'break-inside': 'avoid' }),
    cssRule(block('figure'), { margin: '0', 'break-inside': 'avoid' }),
    cssRule(`${ROOT} figure td, ${ROOT} figure th`, { border: '0.5pt solid', padding: '0 0.5em' }),
    cssRule(block('.bold'), { 'font-weight': 'bold' }),
    ...['left', 'center', 'right', 'justify'].map((align) =>
      cssRule(`${ROOT} td.${align}, ${ROOT} th.${align}`, { 'text-align': align }),
    ),
    `@media print { ${cssRule(block('section'), { 'max-width': 'none', padding: '0' })} ${cssRule(`${ROOT} section + section`, { 'break-before': 'page' })} }`,
  ];
}

function paragraphRule(name: string, style: ParagraphStyle, design: Design): string {
  return cssRule(`${ROOT} ${classSelector(name)}`, {
    ...letters(style, design),
    'text-align': style.align,
    'text-indent': style.firstLineIndent === 0 ? undefined : `${style.firstLineIndent}em`,
    margin: `${pt(style.spaceBefore)} 0 ${pt(style.spaceAfter)} ${style.leftIndent}em`,
    'break-before': style.pageBreakBefore ? 'page' : undefined,
    'break-after': style.keepWithNext ? 'avoid' : undefined,
  });
}

function tableRules(name: string, table: TableStyle, design: Design): string[] {
  const selector = `${ROOT} table${classSelector(name)}`;
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
  ];
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
  const names = [latinFamily(latin), ...new Set([official, ...installed])].map(cssString);
  return [...names, standIn === '黑' ? 'sans-serif' : 'serif'].join(', ');
}

function pt(length: number): string {
  return `${length}pt`;
}
