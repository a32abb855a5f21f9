import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { readDocxTables } from '../../src/foreign/sheet/read-docx-tables.js';
import { readXlsx } from '../../src/foreign/sheet/read-xlsx.js';
import type { SourceSheet } from '../../src/foreign/sheet/sheet.js';
import { type Imported, importSheets } from '../../src/import/import-sheets.js';
import { loadSourceTables } from '../../src/import/tables/load-source-tables.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { type WordBlock, type WordCell, wordFile } from './word-forms.js';
import { workbook } from './workbooks.js';

const EMPTY = '年度: 2024\n金额单位: 万元\n绩效:\n  项目:\n';

function imported(sheets: readonly SourceSheet[], text = EMPTY): Imported {
  return importSheets(sheets, {
    source: new SourceText('2024.yaml', text),
    record: new Map(),
    known: loadSourceTables([]),
    catalogue: readCatalogue(),
    wishes: { accept: [], keep: [] },
  });
}

const inWord = (...blocks: readonly WordBlock[]) => readDocxTables('自评报告.docx', wordFile(...blocks));

const first = (text: string): WordCell => ({ text, down: 'first' });
const next: WordCell = { text: '', down: 'next' };

/** Money by its sources, in 元, with heads in two rows. */
const funds = (source: string, budget: string, spent: string, reason = '') => [
  [
    first('资金来源'),
    { text: '年初预算数', wide: 2 },
    first('全年预算数（元）'),
    first('全年执行数（元）'),
    first('执行率'),
    first('得分'),
    first('偏差原因'),
  ],
  [next, '目标申报（元）', '预算编制（元）', next, next, next, next, next],
  ['合计', budget, budget, budget, spent, '', '', reason],
  [source, budget, budget, budget, spent, '', '', ''],
];

const indicators = (...rows: readonly (readonly WordCell[])[]) => [
  [
    first('一级指标'),
    first('二级指标'),
    first('指标名称'),
    { text: '年度指标', wide: 2 },
    first('实际完成值'),
    first('权重'),
    first('得分'),
  ],
  [next, next, next, '年初指标', '调整后指标', next, next, next],
  ...rows,
];

describe('a report whose tables do not name their project', () => {
  const report = [
    '某县人民法院2024年度部门决算公开',
    '项目支出绩效自评分析报告',
    '项目名称：审判法庭改造',
    '项目单位：某县人民法院',
    ...Array.from({ length: 12 }, (_, number) => `第${number}段叙述。`),
    funds('县级财政资金', '200,000', '180,000', '尾款未付'),
    '（二）绩效指标完成情况',
    indicators(
      ['产出指标', '数量指标', '改造法庭', '3个', '2个', '2个', '50', '50'],
      ['满意度指标', '群众满意度', '当事人满意度', '', '≥95%', '96%', '40', '40'],
    ),
    '项目支出绩效自评分析报告',
    '项目名称：办案业务经费',
    funds('中央财政资金', '50000', '50000'),
    indicators(['产出指标', '数量指标', '结案数', '', '≥900件', '912件', '90', '90']),
  ];

  it('goes by the name above them, however far, and the next table by the one before', () => {
    const { text, diagnostics } = imported(inWord(...report));
    expect(diagnostics).toEqual([]);
    expect(text).toBe(`年度: 2024
金额单位: 万元
绩效:
  项目:
    - 名称: 审判法庭改造
      实施单位: 某县人民法院
      资金偏差原因: 尾款未付
      资金来源: {县级财政资金: {目标申报: 20, 年初预算: 20, 全年预算: 20, 执行: 18}}
      指标:
        产出指标:
          数量指标:
            - 三级指标: 改造法庭
              年初指标值: 3个
              年度指标值: 2个
              实际完成值: 2个
              分值: 50
              得分: 50
        满意度指标:
          群众满意度:
            - [当事人满意度, ≥95%, 96%, 40, 40]
    - 名称: 办案业务经费
      资金来源: {中央财政资金: {目标申报: 5, 年初预算: 5, 全年预算: 5, 执行: 5}}
      指标:
        产出指标:
          数量指标:
            - [结案数, ≥900件, 912件, 90, 90]
`);
  });

  it('is told where nothing says which project', () => {
    const nameless = report.filter((block) => typeof block !== 'string' || !block.startsWith('项目名称'));
    const { edits, diagnostics } = imported(inWord(...nameless));
    expect(edits).toEqual([]);
    expect(diagnostics.map(({ level, place }) => `${level} ${place}`)).toEqual([
      '提醒 自评报告.docx 第2张表上方“（二）绩效指标完成情况”',
      '提醒 自评报告.docx 第4张表第1行第1列',
    ]);
  });

  it('of another year is refused', () => {
    const { diagnostics } = imported(
      inWord(...report, '', [
        ['收入支出决算总表', '', '', ''],
        ['收入', '', '支出', ''],
        ['项目', '金额', '项目', '金额'],
        ['总计', '25', '总计', '25'],
      ]),
      EMPTY.replace('2024', '2026'),
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        level: '错误',
        place: '自评报告.docx 第1张表上方“某县人民法院2024年度部门决算公开”',
        message: '来源的年度与数据文件不同',
      }),
    );
  });

  it('does not fit an indicator that is written as a row where the form says more of it', () => {
    const typed = imported(inWord(...report)).text.replace(
      /- 三级指标: 改造法庭(?:\n {14}.*)*/,
      '- [改造法庭, 2个, 2个, 50, 50]',
    );
    const { diagnostics } = imported(inWord(...report), typed);
    expect(diagnostics).toMatchObject([
      {
        level: '错误',
        message: '指标“改造法庭”写成一行，没有“年初指标值”的位置',
        expected: '3个（自评报告.docx 第2张表第3行第4列）',
      },
    ]);
  });
});

describe('the form of a whole bureau', () => {
  const rows = [
    ['2024年度某镇人民政府部门整体绩效自评表'],
    [
      '预算执行情况（万元）（20分）',
      null,
      null,
      '预算数（A）',
      '执行数（B）',
      '执行率',
      '得分（20分*执行率）',
    ],
    [null, null, '部门整体支出总额', 800, 760, '95%', 19],
    ['序号', '任务名称', '主要实施内容', null, '预期目标', '实际完成情况', null],
    [1, '防汛', '加固堤防', null, '安全度汛', '未出险', null],
    ['年度目标1', null, '守住防汛底线'],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    [null, '产出指标', '数量指标', '加固堤防', '3公里', '3公里', 40],
    ['年度目标2', null, '改善村容'],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    [null, '效益指标', '社会效益', '整治村庄', '4个', '4个', 40],
    ['总分', null, null, null, null, null, 98],
  ] as const;
  const sheet = (name = '整体') => readXlsx('整体.xlsx', workbook({ name, rows }));

  it('fills 整体自评: money, tasks, and each goal with its indicators; its 总分 is added up', () => {
    const { text, diagnostics } = imported(sheet());
    expect(text).toBe(`年度: 2024
金额单位: 万元
绩效:
  项目:
  整体自评:
    资金: {全年预算: 800, 执行: 760}
    资金分值: 20
    任务:
      - 名称: 防汛
        内容: 加固堤防
        预期目标: 安全度汛
        完成情况: 未出险
    目标:
      - 名称: 守住防汛底线
        指标:
          产出指标:
            数量指标:
              - [加固堤防, 3公里, 3公里, 40, 40]
      - 名称: 改善村容
        指标:
          效益指标:
            社会效益:
              - [整治村庄, 4个, 4个, 40, 40]
`);
    expect(diagnostics[0]).toMatchObject({
      level: '提醒',
      place: '整体.xlsx 整体!G12',
      message: '自评表的总分与各项得分之和不符',
      expected: '99 分',
      actual: '98 分',
    });
  });

  it('changes nothing when it comes again', () => {
    const { text, record } = imported(sheet());
    const again = importSheets(sheet(), {
      source: new SourceText('2024.yaml', text),
      record,
      known: loadSourceTables([]),
      catalogue: readCatalogue(),
      wishes: { accept: [], keep: [] },
    });
    expect([again.text, again.filled]).toEqual([text, 0]);
  });
});
