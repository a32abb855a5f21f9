import type { Chart, List, PublicationDocument, Table } from '../../../src/document/tree.js';
import { amount, cell, chart, head, inlines, paragraph, section, series } from '../../support/tree.js';
import { heading, publication, table } from './design.js';

const sentence =
  '本部分文字用来检验版式：引号“如此”、省略号……与破折号——都用中文字体，数字2283.60、3.3%和字母GB用西文字体。';

/** 支出决算表 with a head of three levels and rows that take several pages. */
export const expenditure: Table = table(
  [10, 28, 12, 12, 12, 12, 14],
  Array.from({ length: 60 }, (_, index) => [
    cell(`2101${String(index + 1).padStart(3, '0')}`, { align: 'center' }),
    cell(index === 0 ? '合计' : '医疗保障管理事务', { bold: index === 0 }),
    ...[1.5, 2, 3, 4, 5].map((share) => cell((share * (index + 1)).toFixed(2), { align: 'right' })),
  ]),
  [
    [head('项目', { colspan: 2 }), head('本年支出合计', { rowspan: 3 }), head('支出性质', { colspan: 4 })],
    [
      head('科目编码', { rowspan: 2 }),
      head('科目名称', { rowspan: 2 }),
      head('基本支出', { colspan: 2 }),
      head('项目支出', { rowspan: 2 }),
      head('经营支出及对附属单位补助支出', { rowspan: 2 }),
    ],
    [head('人员经费'), head('公用经费')],
  ],
  { title: '支出决算表' },
);

/** A 绩效 form: cells that reach over rows, and one longer than a page. */
export const form: Table = table(
  [2, 3, 3, 6, 2],
  [
    [
      cell('产出指标', { rowspan: 3, align: 'center' }),
      cell('数量指标', { rowspan: 2, align: 'center' }),
      '覆盖人数',
      '完成',
      cell('10', { align: 'right' }),
    ],
    ['培训次数', '', cell('9.5', { align: 'right' })],
    [cell('质量指标', { align: 'center' }), '合格率', sentence.repeat(40), cell('10', { align: 'right' })],
    [cell('总分', { colspan: 4, align: 'center', bold: true }), cell('29.5', { align: 'right' })],
  ],
  [[head('一级指标'), head('二级指标'), head('三级指标'), head('说明'), head('得分')]],
  { title: '项目支出绩效自评表' },
);

export const list: List = {
  type: 'list',
  ordered: true,
  style: '正文',
  items: [
    [paragraph('一个条目。')],
    [
      paragraph(sentence),
      {
        type: 'list',
        ordered: false,
        style: '正文',
        items: [[paragraph('里层条目。')], [paragraph(sentence)]],
      },
    ],
    [paragraph('末一条目。')],
  ],
};

export const pie: Chart = chart(
  ['一般公共预算财政拨款收入', '其他收入', '年初结转和结余'],
  [series('金额', '2283.60', '12.05', '101.30')],
  { kind: 'pie', title: '收入构成', alt: '财政拨款收入占九成以上', number: 1 },
);

export const bar: Chart = {
  ...pie,
  kind: 'bar',
  title: '两年支出',
  categories: ['基本支出', '项目支出'],
  series: [series('2023', '880.12', '1200.50'), series('2024', '901.00', '1350.75')],
};

/** A publication in little with everything a tree can hold. */
export const sample: PublicationDocument = publication(
  section([paragraph('某市某局2024年度部门决算', '封面标题'), paragraph('2025年9月', '封面日期')]),
  section([
    heading('目　录', 1, { id: 'contents', style: '目录标题', listed: false }),
    { type: 'contents', depth: 2, styles: ['目录1', '目录2'] },
  ]),
  section(
    [
      heading('第一部分 概况', 1, { id: 'part-1' }),
      heading('一、部门职责', 2, { id: 'duties' }),
      paragraph(sentence.repeat(3)),
      paragraph([
        '强调：',
        { type: 'strong', children: inlines(['合计', amount('2283.60')]) },
        '万元，见',
        { type: 'link', target: 'table-03', children: inlines('支出决算表') },
        '。',
      ]),
      heading('（一）具体情况', 3, { id: 'detail' }),
      paragraph(['第一行', { type: 'break' }, '第二行']),
      list,
      heading('二、机构设置及其在很长的一行标题里仍不碰到页码的情况说明和其他需要说明的事项', 2, {
        id: 'units',
      }),
      paragraph(sentence),
      table(
        [1, 4],
        [
          [cell('1', { align: 'center' }), '某局本级'],
          [cell('2', { align: 'center' }), '某中心'],
        ],
        [[head('序号'), head('单位名称')]],
      ),
      table([1], [['紧接着的另一张表']]),
    ],
    { numbering: 'start' },
  ),
  section(
    [
      heading('第二部分 决算表', 1, { id: 'part-2' }),
      heading('支出决算表', 2, { id: 'table-03', style: '表题' }),
      paragraph('部门公开03表', '表前'),
      paragraph('金额单位：万元', '表前'),
      expenditure,
      paragraph('注：本表反映部门本年度各项支出情况。'),
    ],
    { orientation: 'landscape', numbering: 'continue' },
  ),
  section(
    [
      heading('第三部分 说明', 1, { id: 'part-3' }),
      pie,
      bar,
      heading('项目支出绩效自评表', 2, { id: 'form', style: '表题' }),
      form,
    ],
    { numbering: 'continue' },
  ),
);
