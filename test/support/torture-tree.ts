import type { Block, Chart, PublicationDocument, Section, Table } from '../../src/document/tree.js';
import { cell, chart, paragraph, section as plainSection, publication, series, table } from './tree.js';

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
    section([table([1], [], [], TITLE)]),
    section(SCRIPTS.map((script) => paragraph(script))),
    section([deepHead(LEVELS)], { orientation: 'landscape' }),
    section([longTable(sizes.rows), labelledTable(80)]),
    section([highCells(sizes)]),
    section(Array.from({ length: sizes.charts }, (_, index) => crowdedChart(index))),
    section([]),
  ];
  return publication(sections, { title: '难排的文本' });
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

function section(children: readonly Block[], own: Partial<Section> = {}): Section {
  return plainSection(children, { numbering: 'continue', ...own });
}

const equal = (columns: number) => Array<number>(columns).fill(1);
const TITLE = { title: '难排的表' };

/** Every level holds one column and, beside it, the next level over all the columns that are left. */
function deepHead(levels: number): Table {
  const head = Array.from({ length: levels }, (_, level) => {
    const left = levels - level - 1;
    const own = cell(`${level}列`, { rowspan: levels - level });
    return left > 0 ? [own, cell(`${level}级`, { colspan: left })] : [own];
  });
  const body = [Array.from({ length: levels }, (_, column) => String(column))];
  return table(equal(levels), body, head, TITLE);
}

function longTable(rows: number): Table {
  const body = Array.from({ length: rows }, (_, row) => [
    `21${row}`,
    `第${row}项支出的名称`,
    `${row}.01`,
    `${2 * row}.02`,
  ]);
  return table(equal(4), body, [['编码', '名称', '预算', '决算']], TITLE);
}

/**
 * A label and a long text that both reach over all rows, and so over several pages. LibreOffice clips a text that is higher
 * than all its rows together.
 */
function labelledTable(rows: number): Table {
  const body = Array.from({ length: rows }, (_, row) =>
    row === 0
      ? [cell('年度绩效指标', { rowspan: rows }), cell('说明'.repeat(300), { rowspan: rows }), '甲0']
      : [`甲${row}`],
  );
  return table(equal(3), body, [], TITLE);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const HAN = '一二三四五六七八九十，';

function highCells({ cellLength, wordLength }: TortureSizes): Table {
  const word = LETTERS.repeat(Math.ceil(wordLength / LETTERS.length)).slice(0, wordLength);
  const long = HAN.repeat(Math.ceil(cellLength / HAN.length)).slice(0, cellLength);
  const body = [
    ['长文', long],
    ['长词', word],
    [word, '长词'],
  ];
  return table(equal(2), body, [['项', '内容']], TITLE);
}

function crowdedChart(index: number): Chart {
  const categories = Array.from({ length: 3 + (index % 9) }, (_, at) => `第${index}图第${at}类收入来源`);
  const figures = categories.map((_, at) => `${(index * at) % 97}.${10 + at}`);
  return chart(categories, [series('支出', ...figures)], {
    kind: index % 2 === 0 ? 'pie' : 'bar',
    title: `图${index}`,
    number: index + 1,
    alt: '图',
  });
}
