// The document tree written with the plain `docx` library, as its manual shows, and nothing besides: headings,
// paragraphs, tables, lists, charts, 目录: write-bare-docx.mjs <tree.json> <output.docx>
import { readFileSync, writeFileSync } from 'node:fs';
import * as docx from 'docx';
import { ChartRun } from 'docx/charts';

const [input, output] = process.argv.slice(2);
const tree = JSON.parse(readFileSync(input, 'utf8'));
const { design } = tree;
const ALIGN = { left: 'left', center: 'center', right: 'right', justify: 'both' };

const document = new docx.Document({
  title: tree.title,
  creator: tree.author,
  styles: {
    paragraphStyles: Object.entries(design.styles).map(([name, style]) => paragraphStyle(name, style)),
  },
  sections: tree.sections.map(({ orientation, children }) => ({
    properties: { page: { size: { orientation } } },
    children: children.flatMap(block),
  })),
});
writeFileSync(output, await docx.Packer.toBuffer(document));

function paragraphStyle(name, style) {
  const { official, latin } = design.typefaces[style.typeface];
  return {
    id: name,
    name,
    run: { font: { eastAsia: official, ascii: latin, hAnsi: latin }, size: style.size * 2, bold: style.bold },
    paragraph: {
      alignment: ALIGN[style.align],
      indent: { firstLineChars: style.firstLineIndent * 100 },
      spacing: { line: Math.round(style.lineHeight * 20), lineRule: 'exact' },
    },
  };
}

function block(node) {
  switch (node.type) {
    case 'heading':
      return [
        new docx.Paragraph({
          style: node.style,
          outlineLevel: node.level - 1,
          children: [new docx.Bookmark({ id: node.id, children: runs(node.children) })],
        }),
      ];
    case 'paragraph':
      return [new docx.Paragraph({ style: node.style, children: runs(node.children) })];
    case 'list':
      return node.items.flatMap((blocks) => blocks.flatMap(block));
    case 'contents':
      return [new docx.TableOfContents('目录', { hyperlink: true, headingStyleRange: `1-${node.depth}` })];
    case 'table':
      return [table(node)];
    case 'chart':
      return [new docx.Paragraph({ children: [chart(node)] })];
    default:
      throw new TypeError(`no docx for ${node.type}`);
  }
}

function table({ style, head, body }) {
  const { style: bodyStyle, headStyle } = design.tables[style];
  const rows = (group, name, tableHeader) =>
    group.map(
      ({ cells }) => new docx.TableRow({ tableHeader, children: cells.map((each) => cell(each, name)) }),
    );
  return new docx.Table({ rows: [...rows(head, headStyle, true), ...rows(body, bodyStyle, false)] });
}

function cell({ colspan, rowspan, align, children }, style) {
  const paragraphs = children.length > 0 ? children : [[]];
  return new docx.TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: 'center',
    children: paragraphs.map(
      (each) => new docx.Paragraph({ style, alignment: ALIGN[align], children: runs(each) }),
    ),
  });
}

function chart({ kind, title, categories, series }) {
  const figures = series.map(({ name, points }) => ({
    name,
    values: points.map(({ value }) => Number(value)),
  }));
  const type = kind === 'pie' ? 'pie' : 'column';
  return new ChartRun({
    type,
    title,
    categories,
    series: figures,
    transformation: { width: 560, height: 300 },
  });
}

function runs(children, format = {}) {
  return children.flatMap((inline) => {
    switch (inline.type) {
      case 'text':
      case 'amount':
        return [new docx.TextRun({ text: inline.value, ...format })];
      case 'strong':
        return runs(inline.children, { bold: true });
      case 'link':
        return [
          new docx.InternalHyperlink({ anchor: inline.target, children: runs(inline.children, format) }),
        ];
      case 'break':
        return [new docx.TextRun({ break: 1 })];
      default:
        throw new TypeError(`no docx for ${inline.type}`);
    }
  });
}
