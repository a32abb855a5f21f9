import type {
  Block,
  Cell,
  Chart,
  Inline,
  PublicationDocument,
  Row,
  Section,
  Table,
} from '../../src/document/tree.js';
import { aDesign } from './a-design.js';
import { aSeries } from './a-series.js';

/** How much of everything. */
export interface TortureSizes {
  /** Rows of the long table. */
  readonly rows: number;
  /** 汉字 in one cell. */
  readonly cellLength: number;
  /** Letters of one word in a cell. */
  readonly wordLength: number;
  readonly charts: number;
}

/** A publication of all that is hard to set: nothing of it may be lost, overlap or leave its page. */
export function tortureTree(sizes: TortureSizes): PublicationDocument {
  const sections: Section[] = [
    section([paragraph('空的一节在后')]),
    section([]),
    section([table(1, [], [])]),
    section(SCRIPTS.map(paragraph)),
    section([deepHead(LEVELS)], 'landscape'),
    section([longTable(sizes.rows), labelledTable(80)]),
    section([highCells(sizes)]),
    section(Array.from({ length: sizes.charts }, (_, index) => chart(index))),
    section([]),
  ];
  return {
    type: 'document',
    title: '难排的文本',
    language: 'zh-CN',
    author: '测试',
    design: aDesign,
    sections,
  };
}

/** Levels of the deepest head, one inside the other. */
const LEVELS = 40;

const SCRIPTS = [
  '混排：Latin, Ελληνικά και Кириллица, かな・カナ，１２３ＡＢＣ；①②③ ☑☐ № ㎡ ℃ ½ ×÷±≤≥→。',
  '组合符号：e\u0301 a\u0308 n\u0303 o\u0302，与é ä ñ ô同形。',
  '扩展区：𬭎𫖯𬬭𪩘𠂇，和䶮。',
  '“他说：‘见《关于“三公”经费的通知》（办〔2024〕1号）’——是这样……”，（（（“‘「『【〔《〈重叠〉》〕】』」’”）））。',
  `${'（“'.repeat(40)}${'套'.repeat(40)}${'”）'.repeat(40)}`,
  '。，、；：！？'.repeat(20),
  '12,345.67'.repeat(30),
  'https://www.example.gov.cn/'.concat('path/'.repeat(30)),
  '——……'.repeat(30),
];

function text(value: string): Inline {
  return { type: 'text', value };
}

function paragraph(value: string): Block {
  return { type: 'paragraph', style: '正文', children: [text(value)] };
}

function section(children: readonly Block[], orientation: Section['orientation'] = 'portrait'): Section {
  return { type: 'section', orientation, numbering: 'continue', children };
}

function cell(value: string, spans: Partial<Pick<Cell, 'colspan' | 'rowspan'>> = {}): Cell {
  return {
    colspan: 1,
    rowspan: 1,
    header: false,
    align: 'left',
    bold: false,
    children: [[text(value)]],
    ...spans,
  };
}

function table(columns: number, head: readonly Row[], body: readonly Row[]): Table {
  const weights = Array.from({ length: columns }, () => ({ weight: 1 }));
  return { type: 'table', style: '表格', title: '难排的表', columns: weights, head, body };
}

/** Every level holds one column and, beside it, the next level over all the columns that are left. */
function deepHead(levels: number): Table {
  const head = Array.from({ length: levels }, (_, level) => {
    const left = levels - level - 1;
    const own = cell(`${level}列`, { rowspan: levels - level });
    return { cells: left > 0 ? [own, cell(`${level}级`, { colspan: left })] : [own] };
  });
  const body = [{ cells: Array.from({ length: levels }, (_, column) => cell(String(column))) }];
  return table(levels, head, body);
}

function longTable(rows: number): Table {
  const head = [{ cells: ['编码', '名称', '预算', '决算'].map((value) => cell(value)) }];
  const body = Array.from({ length: rows }, (_, row) => ({
    cells: [`21${row}`, `第${row}项支出的名称`, `${row}.01`, `${2 * row}.02`].map((value) => cell(value)),
  }));
  return table(4, head, body);
}

/**
 * A label and a long text that both reach over all rows, and so over several pages. LibreOffice clips a text that is higher
 * than all its rows together.
 */
function labelledTable(rows: number): Table {
  const body = Array.from({ length: rows }, (_, row) => ({
    cells:
      row === 0
        ? [cell('年度绩效指标', { rowspan: rows }), cell('说明'.repeat(300), { rowspan: rows }), cell('甲0')]
        : [cell(`甲${row}`)],
  }));
  return table(3, [], body);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const HAN = '一二三四五六七八九十，';

function highCells({ cellLength, wordLength }: TortureSizes): Table {
  const word = LETTERS.repeat(Math.ceil(wordLength / LETTERS.length)).slice(0, wordLength);
  const long = HAN.repeat(Math.ceil(cellLength / HAN.length)).slice(0, cellLength);
  const body = [
    { cells: [cell('长文'), cell(long)] },
    { cells: [cell('长词'), cell(word)] },
    { cells: [cell(word), cell('长词')] },
  ];
  return table(2, [{ cells: [cell('项'), cell('内容')] }], body);
}

function chart(index: number): Chart {
  const categories = Array.from({ length: 3 + (index % 9) }, (_, at) => `第${index}图第${at}类收入来源`);
  return {
    type: 'chart',
    kind: index % 2 === 0 ? 'pie' : 'bar',
    title: `图${index}`,
    number: index + 1,
    alt: '图',
    style: '图',
    unit: '万元',
    categories,
    series: [aSeries('支出', ...categories.map((_, at) => `${(index * at) % 97}.${10 + at}`))],
  };
}
