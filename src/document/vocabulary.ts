/**
 * The vocabulary of templates: a closed set of elements, each with what it means, where it may stand
 * and what it may hold. The parser, the checks and `docs/templates.md` all read this one table.
 */
export interface ElementRule {
  /** What it is, for template authors. */
  readonly meaning: string;
  /** Elements it may hold. */
  readonly children: readonly string[];
  /** Whether it may hold text. */
  readonly text: boolean;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

export interface AttributeRule {
  readonly meaning: string;
  readonly required?: boolean;
  readonly value:
    | { readonly type: 'words'; readonly words: readonly string[] }
    /** Several of the words, each at most once, separated by spaces. */
    | { readonly type: 'several'; readonly words: readonly string[] }
    | { readonly type: 'integer' | 'number'; readonly min: number }
    /** The name of a style of the pack. */
    | { readonly type: 'paragraph-style' | 'table-style' | 'chart-style' | 'page-style' }
    | { readonly type: 'text' };
}

export const ALIGNMENTS = { 居左: 'left', 居中: 'center', 居右: 'right', 两端: 'justify' } as const;
export type AlignmentWord = keyof typeof ALIGNMENTS;

/** Style of an element that names none. */
export const DEFAULT_STYLES = {
  h1: '一级标题',
  h2: '二级标题',
  h3: '三级标题',
  h4: '四级标题',
  p: '正文',
  ul: '正文',
  ol: '正文',
  table: '表格',
  chart: '图',
  contents: '目录',
} as const;

const INLINE = ['strong', 'a', 'br', 'data'];
const BLOCKS = ['h1', 'h2', 'h3', 'h4', 'p', 'table', 'contents', 'ul', 'ol', 'chart'];

const paragraphStyle: AttributeRule = {
  meaning: '样式名称，见 pack.yaml 的“样式”',
  value: { type: 'paragraph-style' },
};
const text = (meaning: string): AttributeRule => ({ meaning, required: true, value: { type: 'text' } });
const span = (meaning: string): AttributeRule => ({ meaning, value: { type: 'integer', min: 1 } });
const alignment: AttributeRule = {
  meaning: '本列单元格的对齐方式',
  value: { type: 'words', words: Object.keys(ALIGNMENTS) },
};

function heading(level: string): ElementRule {
  return {
    meaning: `${level}标题；进入目录和书签`,
    children: INLINE,
    text: true,
    attributes: {
      class: paragraphStyle,
      id: { meaning: '供 <a> 指向的标识，全文唯一；不写则自动编号', value: { type: 'text' } },
      entry: { meaning: '目录和书签中的写法，与标题不同时才写，例如加上序号', value: { type: 'text' } },
      listed: { meaning: 'no 表示不列入目录', value: { type: 'words', words: ['yes', 'no'] } },
    },
  };
}

function cell(meaning: string, attributes: ElementRule['attributes'] = {}): ElementRule {
  return {
    meaning,
    children: ['p', ...INLINE],
    text: true,
    attributes: {
      ...attributes,
      rowspan: span('跨几行'),
      colspan: span('跨几列'),
      class: {
        meaning: '对齐方式、加粗',
        value: { type: 'several', words: [...Object.keys(ALIGNMENTS), '加粗'] },
      },
    },
  };
}

function list(meaning: string): ElementRule {
  return { meaning, children: ['li'], text: false, attributes: { class: paragraphStyle } };
}

/** What stands at the top of a publication, outside all elements. */
export const TOP: ElementRule = {
  meaning: '整本公开文本',
  children: ['title', 'author', 'section'],
  text: false,
  attributes: {},
};

export const VOCABULARY: Readonly<Record<string, ElementRule>> = {
  title: { meaning: '文档属性中的标题，必有一个', children: [], text: true, attributes: {} },
  author: { meaning: '文档属性中的作者', children: [], text: true, attributes: {} },
  section: {
    meaning: '一节：页面方向相同、编页方式相同的连续页，总是另起一页',
    children: BLOCKS,
    text: false,
    attributes: {
      orientation: {
        meaning: '页面方向，默认 portrait',
        value: { type: 'words', words: ['portrait', 'landscape'] },
      },
      class: {
        meaning: '页面样式名称，见 pack.yaml 的“页面样式”；不写则是“页面”的页边距',
        value: { type: 'page-style' },
      },
      numbering: {
        meaning: '页码：none 不编不印；start 从 1 开始；continue 接着编（默认）',
        value: { type: 'words', words: ['none', 'start', 'continue'] },
      },
    },
  },
  h1: heading('一级'),
  h2: heading('二级'),
  h3: heading('三级'),
  h4: heading('四级'),
  p: { meaning: '一个自然段', children: INLINE, text: true, attributes: { class: paragraphStyle } },
  table: {
    meaning: '一张表：先是各列，再是表头和表体，每行的跨列、跨行加起来正好填满各列',
    children: ['col', 'thead', 'tbody'],
    text: false,
    attributes: {
      class: { meaning: '表格样式名称，见 pack.yaml 的“表格样式”', value: { type: 'table-style' } },
      title: text('这是什么表，供书签和读屏软件使用'),
    },
  },
  col: {
    meaning: '一列',
    children: [],
    text: false,
    attributes: {
      weight: { meaning: '列宽的份数，默认 1', value: { type: 'number', min: 0.1 } },
      class: alignment,
    },
  },
  thead: { meaning: '表头，跨页时重复', children: ['tr'], text: false, attributes: {} },
  tbody: { meaning: '表体', children: ['tr'], text: false, attributes: {} },
  tr: { meaning: '一行', children: ['th', 'td'], text: false, attributes: {} },
  th: cell('表头单元格，默认居中'),
  td: cell('单元格，默认按所在列对齐', {
    scope: {
      meaning: 'row 表示这一格是本行的名称（项目、科目、指标）：样子不变，读屏软件读本行其他格时先读它',
      value: { type: 'words', words: ['row'] },
    },
  }),
  contents: {
    meaning: '目录：自动列出各级标题',
    children: [],
    text: false,
    attributes: {
      depth: { meaning: '列到第几级标题，默认 2', value: { type: 'words', words: ['1', '2', '3', '4'] } },
      of: {
        meaning: '一个标题的 id：只列这个标题之下的各级标题，包括 listed="no" 的；不写则列全文的',
        value: { type: 'text' },
      },
    },
  },
  ul: list('不编号的列举'),
  ol: list('编号的列举'),
  li: {
    meaning: '一项：一段文字，或几个段落、列举',
    children: ['p', 'ul', 'ol', ...INLINE],
    text: true,
    attributes: {},
  },
  chart: {
    meaning: '一张图，连同题注；题注由程序编号，写法见 pack.yaml 的“图样式”',
    children: ['series'],
    text: false,
    attributes: {
      kind: { meaning: '饼图或柱形图', required: true, value: { type: 'words', words: ['pie', 'bar'] } },
      title: text('图题'),
      alt: { meaning: '用一句话说明图中内容，供看不到图的人；不写则列出图中各数', value: { type: 'text' } },
      unit: text('数值的单位'),
      class: { meaning: '图样式名称，见 pack.yaml 的“图样式”', value: { type: 'chart-style' } },
    },
  },
  series: {
    meaning: '图中的一组数',
    children: ['point'],
    text: false,
    attributes: { name: text('这组数的名称') },
  },
  point: {
    meaning: '一个数，连同图上标注的文字：其中第一个数决定图形大小，其余照印，例如单位、占比',
    children: ['data'],
    text: true,
    attributes: { name: text('横轴或扇区的名称') },
  },
  strong: { meaning: '加粗', children: INLINE, text: true, attributes: {} },
  a: {
    meaning: '指向本文标题的链接',
    children: ['strong', 'br', 'data'],
    text: true,
    attributes: { href: text('# 加标题的 id') },
  },
  br: { meaning: '段内换行', children: [], text: false, attributes: {} },
  data: {
    meaning: '印出的一个数；由“万元”“占比”等助手产生，不必手写',
    children: [],
    text: true,
    attributes: { value: { meaning: '该数在数据中的序号', value: { type: 'integer', min: 0 } } },
  },
};
