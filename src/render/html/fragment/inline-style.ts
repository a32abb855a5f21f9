import type { Cell, Design, ParagraphStyle, TableStyle, Typeface } from '../../../document/tree.js';
import { cssDeclarations, cssString, pt } from '../css.js';

/** More room above or below a text is for paper, in pt. */
const MOST_SPACE = 24;
/** Smallest letters on a screen, in pt. */
const LEAST_SIZE = 9;

/** The looks of a paragraph, as a `style` attribute. Only what every website's editor lets through: no variables, no functions. */
export function paragraphLooks(name: string, design: Design): string {
  const style = styleNamed(name, design);
  const [above, below] = [style.spaceBefore, style.spaceAfter].map((space) =>
    pt(Math.min(space, MOST_SPACE)),
  );
  return cssDeclarations({
    margin: `${above} 0 ${below} ${style.leftIndent}em`,
    'text-indent': `${style.firstLineIndent}em`,
    'text-align': style.align,
    ...letters(style, design),
  });
}

/** The letters of a style alone. */
export function letterLooks(name: string, design: Design): string {
  return cssDeclarations(letters(styleNamed(name, design), design));
}

export function tableLooks({ style }: TableStyle, design: Design): string {
  return cssDeclarations({
    width: '100%',
    'border-collapse': 'collapse',
    'text-indent': '0',
    ...letters(styleNamed(style, design), design),
  });
}

/** Editors drop styles of tables, and websites give cells their own: each says all of its looks. */
export function cellLooks(cell: Cell, isFigure: boolean, table: TableStyle): string {
  return cssDeclarations({
    padding: `${pt(table.paddingY)} ${pt(table.paddingX)}`,
    border: table.border === 0 ? 'none' : `${pt(table.border)} solid`,
    'text-align': cell.align,
    'font-weight': weightOf(cell),
    'white-space': isFigure ? 'nowrap' : undefined,
  });
}

/** Browsers make heads bold. */
function weightOf({ bold, header, scope }: Cell): string | undefined {
  if (bold) return 'bold';
  return header || scope ? 'normal' : undefined;
}

/** Of the type in a table, in pt. */
export function letterSize(style: ParagraphStyle): number {
  return Math.max(style.size, LEAST_SIZE);
}

function letters(style: ParagraphStyle, design: Design): Record<string, string> {
  const typeface = design.typefaces[style.typeface];
  if (!typeface) throw new RangeError(`no typeface ${style.typeface}`);
  return {
    'font-family': families(typeface),
    'font-size': pt(letterSize(style)),
    'line-height': String(Math.round((style.lineHeight / style.size) * 100) / 100),
    'font-weight': style.bold ? 'bold' : 'normal',
  };
}

/** In quotes that need no escape in an attribute. The Chinese font comes first: a Latin one would draw “ ” as narrow as its own. */
function families({ official, installed, standIn }: Typeface): string {
  const names = [...new Set([official, ...installed])].map((name) => cssString(name).replaceAll('"', "'"));
  return [...names, standIn === '黑' ? 'sans-serif' : 'serif'].join(', ');
}

function styleNamed(name: string, { styles }: Design): ParagraphStyle {
  const style = styles[name];
  if (!style) throw new RangeError(`no style ${name}`);
  return style;
}
