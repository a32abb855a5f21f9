import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { plainText } from '../../dist/document/tree.js';

/**
 * The document tree as a Typst program: the same text, sizes, fonts, tables and page breaks, left to Typst's own
 * line breaking and page cutting. Charts are written as the tables of their figures.
 */
export function typstSource(document, fonts) {
  const { design } = document;
  const styles = new Map(Object.keys(design.styles).map((name, index) => [name, `style-${index}`]));
  const ids = new Map();
  const context = { design, styles, label: (id) => `h${ids.get(id) ?? ids.set(id, ids.size).size - 1}` };
  return [
    `#set document(title: ${text(document.title)}, author: ${text(document.author)}, date: none)`,
    '#set text(lang: "zh", region: "cn")',
    '#show heading: it => it.body',
    ...[...styles].map(([name, id]) => styleFunction(id, design.styles[name], fonts)),
    ...document.sections.map((section) => sectionSource(section, context)),
  ].join('\n');
}

function styleFunction(id, style, fonts) {
  const align = style.align === 'justify' ? 'left' : style.align;
  const leading = style.lineHeight - style.size;
  const { families, weight } = fontSettings(style, fonts);
  return `#let ${id}(body) = {
  show heading: set text(size: 1em, weight: ${weight})
  set text(font: (${families}), weight: ${weight}, size: ${style.size}pt, top-edge: 0.88em, bottom-edge: -0.12em)
  set par(justify: ${style.align === 'justify'}, leading: ${leading}pt, first-line-indent: (amount: ${style.firstLineIndent}em, all: true))
  set align(${align})
  block(above: ${style.spaceBefore + leading}pt, below: ${style.spaceAfter + leading}pt, sticky: ${style.keepWithNext}, inset: (left: ${style.leftIndent}em), width: 100%, body)
}`;
}

/** The fonts that our layout gives to Latin letters, 汉字 and signs. */
function fontSettings(style, fonts) {
  const face = fonts.face(style.typeface, style.bold);
  const programs = [...'A一☑'].map((char) => {
    const { path, postscriptName } = face.glyph(char.codePointAt(0)).font;
    return create(readFileSync(path), postscriptName);
  });
  const families = programs.map(({ name }) =>
    text(name.records.preferredFamily?.en ?? name.records.fontFamily.en),
  );
  return { families: families.join(', '), weight: programs[1]['OS/2'].usWeightClass };
}

function sectionSource({ orientation, numbering, children }, context) {
  const { page } = context.design;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `${side}: ${page.margins[side]}pt`);
  const [before, after] = page.number.format.split('{n}').map(text);
  const number = `${context.styles.get(page.number.style)}[#${before}#counter(page).display()#${after}]`;
  const footer = numbering === 'none' ? 'none' : `context ${number}`;
  return [
    `#set page(width: ${page.width}pt, height: ${page.height}pt, flipped: ${orientation === 'landscape'}, margin: (${sides.join(', ')}), footer: ${footer})`,
    ...(numbering === 'start' ? ['#counter(page).update(1)'] : []),
    ...children.map((block) => blockSource(block, context)),
  ].join('\n');
}

function blockSource(block, context) {
  switch (block.type) {
    case 'heading': {
      const settings = `level: ${block.level}, outlined: ${block.listed}`;
      const heading = `#heading(${settings})[${inlines(block.children, context)}]<${context.label(block.id)}>`;
      return `#${context.styles.get(block.style)}[${heading}]`;
    }
    case 'paragraph':
      return styled(block.style, block.children, context);
    case 'contents':
      return contentsSource(block, context);
    case 'list':
      return listSource(block, context);
    case 'table':
      return tableSource(block, context);
    case 'chart':
      return chartSource(block, context);
    default:
      throw new TypeError(`no Typst for ${block.type}`);
  }
}

function contentsSource({ depth, styles }, context) {
  const levels = styles.slice(0, depth).map((style, index) => {
    const line = context.design.contents.pageNumbers ? 'it' : 'it.element.body';
    return `#show outline.entry.where(level: ${index + 1}): it => link(it.element.location(), ${context.styles.get(style)}(${line}))`;
  });
  return `#[\n${levels.join('\n')}\n#outline(title: none, depth: ${depth})\n]`;
}

function styled(style, children, context) {
  return `#${context.styles.get(style)}[${inlines(children, context)}]`;
}

function listSource({ ordered, items }, context) {
  const written = items.map((blocks) => `[${blocks.map((block) => blockSource(block, context)).join('\n')}]`);
  return `#${ordered ? 'enum' : 'list'}(${written.join(', ')})`;
}

function tableSource(table, context) {
  const style = context.design.tables[table.style];
  const head = cells(table.head, style.headStyle, context);
  const parts = [
    `columns: (${table.columns.map(({ weight }) => `${weight}fr`).join(', ')},)`,
    `stroke: ${style.border}pt`,
    `inset: (x: ${style.paddingX}pt, y: ${style.paddingY}pt)`,
    ...(head.length > 0 ? [`table.header(repeat: ${style.repeatHead}, ${head.join(', ')})`] : []),
    ...cells(table.body, style.style, context),
  ];
  return `#table(${parts.join(',\n')})`;
}

function cells(rows, style, context) {
  return rows.flatMap((row) =>
    row.cells.map(({ colspan, rowspan, align, children }) => {
      const side = align === 'justify' ? 'left' : align;
      const settings = `colspan: ${colspan}, rowspan: ${rowspan}, align: ${side} + horizon`;
      return `table.cell(${settings})[${children.map((each) => cellParagraph(each, style, side, context)).join('')}]`;
    }),
  );
}

function cellParagraph(children, style, side, context) {
  if (children.length === 0) return '';
  return `#${context.styles.get(style)}[#set align(${side});${inlines(children, context)}]`;
}

function chartSource({ title, style, categories, series }, context) {
  const rows = series.map(({ name, points }) => [name, ...points.map(({ label }) => plainText(label))]);
  const written = [['', ...categories], ...rows].flat().map((value) => `[#${text(value)}]`);
  const table = `#table(columns: ${categories.length + 1}, ${written.join(', ')})`;
  return `${styled(context.design.charts[style].captionStyle, [{ type: 'text', value: title }], context)}\n${table}`;
}

function inlines(children, context) {
  return children.map((inline) => inlineSource(inline, context)).join('');
}

function inlineSource(inline, context) {
  switch (inline.type) {
    case 'text':
    case 'amount':
      return `#${text(inline.value)};`;
    case 'strong':
      return `#strong[${inlines(inline.children, context)}]`;
    case 'link':
      return `#link(<${context.label(inline.target)}>)[${inlines(inline.children, context)}]`;
    case 'break':
      return '#linebreak()';
    default:
      throw new TypeError(`no Typst for ${inline.type}`);
  }
}

/** A string of Typst, whose escapes for these characters are those of JSON. */
function text(value) {
  return JSON.stringify(value);
}
