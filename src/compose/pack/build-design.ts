import type { ChartStyle, Design, ParagraphStyle, TableStyle, Typeface } from '../../document/tree.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import type { NumberFormat } from '../format-number.js';
import type { NumberFormats } from '../number-formats.js';
import type { Wording } from '../wording.js';
import type { PackFile } from './pack-file.js';

/** The place of a setting in the pack.yaml that says it, or of what would hold it. */
type Locate = (path: readonly string[]) => Span;

type StyleEntry = NonNullable<PackFile['样式']>[string];

/** Points between two lines in proportion to the size, where a style gives no 行距. */
const LINE_HEIGHT = 1.3;

/** Collects what a pack, with all that it inherits, still lacks. */
class Completeness {
  readonly #missing: Diagnostic[] = [];
  readonly #pack: string;
  readonly #locate: Locate;

  constructor(pack: string, locate: Locate) {
    this.#pack = pack;
    this.#locate = locate;
  }

  /** @param at where the pack says it, or would */
  need<T>(value: T | undefined, what: string, fallback: T, at: readonly string[]): T {
    if (value !== undefined) return value;
    const message = `模板包“${this.#pack}”缺少：${what}`;
    this.#missing.push({ rule: '模板包', level: '错误', message, span: this.#locate(at) });
    return fallback;
  }

  throwIfAny(): void {
    if (this.#missing.length > 0) throw new Failure('模板', this.#missing);
  }
}

/**
 * The looks of a pack, from everything it inherits.
 * @throws Failure (模板) naming what is missing
 */
export function buildDesign(name: string, file: PackFile, locate: Locate): Design {
  const lacks = new Completeness(name, locate);
  const { 宽, 高, 页边距, 页码 } = file.页面 ?? {};
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
  const design: Design = {
    page: {
      width: lacks.need(宽, '页面的“宽”', 0, ['页面']),
      height: lacks.need(高, '页面的“高”', 0, ['页面']),
      margins: {
        top: lacks.need(页边距?.上, '上页边距', 0, ['页面', '页边距']),
        right: lacks.need(页边距?.右, '右页边距', 0, ['页面', '页边距']),
        bottom: lacks.need(页边距?.下, '下页边距', 0, ['页面', '页边距']),
        left: lacks.need(页边距?.左, '左页边距', 0, ['页面', '页边距']),
      },
      number: {
        format: 页码?.格式 ?? '{n}',
        style: needStyle(页码?.样式, '页码', ['页面', '页码', '样式']),
        outer: 页码?.外侧 ?? false,
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
        ...(chart.宽 !== undefined && { width: chart.宽 }),
        height: lacks.need(chart.高, `图样式“${key}”的“高”`, 0, ['图样式', key]),
      }),
    ),
    typefaces,
    contents: { pageNumbers: file.目录?.页码 ?? true },
  };
  lacks.throwIfAny();
  return design;
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
  const size = lacks.need(style.字号, `样式“${name}”的“字号”`, 1, at);
  return {
    ...(style.基于 !== undefined && { basedOn: style.基于 }),
    typeface,
    size,
    lineHeight: style.行距 ?? Math.round(size * LINE_HEIGHT * 100) / 100,
    align: style.对齐 ?? 'justify',
    firstLineIndent: style.首行缩进 ?? 0,
    leftIndent: style.左缩进 ?? 0,
    spaceBefore: style.段前 ?? 0,
    spaceAfter: style.段后 ?? 0,
    bold: style.加粗 ?? false,
    keepWithNext: style.与下段同页 ?? false,
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

export function buildFormats(file: PackFile): NumberFormats {
  const { 表格, 正文, 百分数 } = file.数字 ?? {};
  return { table: buildFormat(表格), prose: buildFormat(正文), percentage: buildFormat(百分数) };
}

type FormatEntry = NonNullable<NonNullable<PackFile['数字']>['表格']>;

function buildFormat({ 小数, 补零, 千分位, 零 }: FormatEntry = {}): NumberFormat {
  const zero = 零 === '空白' ? '' : 零;
  return {
    places: 小数 ?? 2,
    padded: 补零 ?? false,
    grouped: 千分位 ?? false,
    ...(zero !== undefined && { zero }),
  };
}

/** @throws Failure (模板) naming the wording that is missing */
export function buildWording(name: string, { 用语 = {} }: PackFile, locate: Locate): Wording {
  const lacks = new Completeness(name, locate);
  const need = (word: keyof typeof 用语) => lacks.need(用语[word], `用语“${word}”`, '', ['用语']);
  const wording = {
    increase: need('增加'),
    decrease: need('减少'),
    equal: need('持平'),
    fromZero: need('上年为零'),
  };
  lacks.throwIfAny();
  return wording;
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>> | undefined,
  map: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, map(value, key)]));
}
