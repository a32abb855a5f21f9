import type { ChartStyle, Design, ParagraphStyle, TableStyle, Typeface } from '../../document/tree.js';
import type { Completeness } from './completeness.js';
import type { PackFile } from './pack-file.js';

type StyleEntry = NonNullable<PackFile['样式']>[string];

/** Points between two lines in proportion to the size, where a style gives no 行距. */
const LINE_HEIGHT = 1.3;

const UNDIVIDED = { 柱形图: 'bar', 文字: 'sentence' } as const;

/** The looks of a pack, from everything it inherits. */
export function buildDesign(file: PackFile, lacks: Completeness): Design {
  const { 宽, 高, 页边距, 横页边距, 页码 } = file.页面 ?? {};
  const typefaces = mapValues(
    file.字体,
    (face, key): Typeface => ({
      official: lacks.need(face.正式名称, `字体“${key}”的“正式名称”`, '', ['字体', key]),
      latin: face.西文 ?? 'Times New Roman',
      installed: face.本机名称 ?? [],
      standIn: lacks.need(face.替代, `字体“${key}”的“替代”`, '宋', ['字体', key]),
    }),
  );
  const styles = mapValues(file.样式, (_, key) => buildStyle(key, file, typefaces, lacks));
  const needStyle = (style: string | undefined, of: string, at: readonly string[]) => {
    if (style !== undefined && Object.hasOwn(styles, style)) return style;
    const what = style === undefined ? `${of}的样式` : `${of}所用的样式“${style}”`;
    return lacks.need<string>(undefined, what, '', at);
  };
  return {
    page: {
      width: lacks.need(宽, '页面的“宽”', 0, ['页面']),
      height: lacks.need(高, '页面的“高”', 0, ['页面']),
      margins: {
        top: lacks.need(页边距?.上, '上页边距', 0, ['页面', '页边距']),
        right: lacks.need(页边距?.右, '右页边距', 0, ['页面', '页边距']),
        bottom: lacks.need(页边距?.下, '下页边距', 0, ['页面', '页边距']),
        left: lacks.need(页边距?.左, '左页边距', 0, ['页面', '页边距']),
      },
      turnsMargins: 横页边距 === '随纸旋转',
      sectionStyles: mapValues(file.页面样式, ({ 页边距: own = {} }) => ({
        ...(own.上 !== undefined && { top: own.上 }),
        ...(own.右 !== undefined && { right: own.右 }),
        ...(own.下 !== undefined && { bottom: own.下 }),
        ...(own.左 !== undefined && { left: own.左 }),
      })),
      number: {
        format: 页码?.格式 ?? '{n}',
        style: needStyle(页码?.样式, '页码', ['页面', '页码', '样式']),
        outer: 页码?.外侧 ?? false,
        turns: 页码?.横页 === '随纸旋转',
      },
    },
    styles,
    tables: mapValues(
      file.表格样式,
      (table, key): TableStyle => ({
        style: needStyle(table.单元格, `表格样式“${key}”`, ['表格样式', key, '单元格']),
        headStyle: needStyle(table.表头 ?? table.单元格, `表格样式“${key}”`, ['表格样式', key, '表头']),
        minSize: table.最小字号 ?? 7.5,
        border: table.线宽 ?? 0.5,
        paddingX: table.左右边距 ?? 2,
        paddingY: table.上下边距 ?? 1,
        rowHeight: table.行高 ?? 0,
        ...(table.最小行高 !== undefined && { leastRowHeight: table.最小行高 }),
        repeatHead: table.重复表头 ?? true,
      }),
    ),
    charts: mapValues(
      file.图样式,
      (chart, key): ChartStyle => ({
        style: needStyle(chart.文字, `图样式“${key}”`, ['图样式', key, '文字']),
        captionStyle: needStyle(chart.题注 ?? chart.文字, `图样式“${key}”`, ['图样式', key, '题注']),
        caption: chart.编号 ?? '{标题}',
        captionPlace: chart.位置 === '上' ? 'above' : 'below',
        ...(chart.只有一份 && chart.只有一份 !== '饼图' && { undivided: UNDIVIDED[chart.只有一份] }),
        ...(chart.宽 !== undefined && { width: chart.宽 }),
        height: lacks.need(chart.高, `图样式“${key}”的“高”`, 0, ['图样式', key]),
      }),
    ),
    typefaces,
    contents: { pageNumbers: file.目录?.页码 ?? true },
    words: file.整词 ?? [],
    titleWords: file.题名整词 ?? [],
  };
}

function buildStyle(
  name: string,
  file: PackFile,
  typefaces: Readonly<Record<string, Typeface>>,
  lacks: Completeness,
): ParagraphStyle {
  const style = withBase(name, file.样式 ?? {}, lacks, []);
  const at = ['样式', name];
  const typeface = lacks.need(style.字体, `样式“${name}”的“字体”（也可以“基于”另一样式）`, '', at);
  if (style.字体 !== undefined && !Object.hasOwn(typefaces, typeface))
    lacks.need(undefined, `样式“${name}”所用的字体“${typeface}”`, '', at);
  const hanging = style.悬挂缩进 ?? 0;
  const size = lacks.need(style.字号, `样式“${name}”的“字号”`, 1, at);
  return {
    ...(style.基于 !== undefined && { basedOn: style.基于 }),
    typeface,
    size,
    lineHeight: style.行距 ?? Math.round(size * LINE_HEIGHT * 100) / 100,
    align: style.对齐 ?? 'justify',
    firstLineIndent: (style.首行缩进 ?? 0) - hanging,
    leftIndent: (style.左缩进 ?? 0) + hanging,
    spaceBefore: style.段前 ?? 0,
    spaceAfter: style.段后 ?? 0,
    bold: style.加粗 ?? false,
    keepWithNext: style.与下段同页 ?? false,
    keepWithTable: style.与上表同页 ?? false,
    pageBreakBefore: style.段前分页 ?? false,
  };
}

/** A style over the one it is based on, and so on; a circle is told and broken. */
function withBase(
  name: string,
  styles: Readonly<Record<string, StyleEntry>>,
  lacks: Completeness,
  above: readonly string[],
): StyleEntry {
  const style = Object.hasOwn(styles, name) ? styles[name]! : undefined;
  if (style === undefined || above.includes(name)) {
    return lacks.need(
      undefined,
      `样式“${above.at(-1)}”所基于的样式“${name}”${style ? '（互相基于）' : ''}`,
      {},
      ['样式', above.at(-1) ?? name],
    );
  }
  if (style.基于 === undefined) return style;
  return { ...withBase(style.基于, styles, lacks, [...above, name]), ...style };
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>> | undefined,
  map: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, map(value, key)]));
}
