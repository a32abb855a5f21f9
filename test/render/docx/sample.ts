import type { Chart, List, PublicationDocument, Table } from '../../../src/document/tree.js';
import { aSeries } from '../../support/a-series.js';
import { amount, cell, head, heading, inlines, paragraph, publication, row, section, table } from './tree.js';

const sentence =
  '本部分文字用来检验版式：引号“如此”、省略号……与破折号——都用中文字体，数字2283.60、3.3%和字母GB用西文字体。';

/** 支出决算表 with a head of three levels and rows that take several pages. */
export const expenditure: Table = {
  ...table(
    [10, 28, 12, 12, 12, 12, 14],
    [
      row(
        head('项目', { colspan: 2 }),
        head('本年支出合计', { rowspan: 3 }),
        head('支出性质', { colspan: 4 }),
      ),
      row(
        head('科目编码', { rowspan: 2 }),
        head('科目名称', { rowspan: 2 }),
        head('基本支出', { colspan: 2 }),
        head('项目支出', { rowspan: 2 }),
        head('经营支出及对附属单位补助支出', { rowspan: 2 }),
      ),
      row(head('人员经费'), head('公用经费')),
    ],
    Array.from({ length: 60 }, (_, index) =>
      row(
        cell(`2101${String(index + 1).padStart(3, '0')}`, { align: 'center' }),
        cell(index === 0 ? '合计' : '医疗保障管理事务', { bold: index === 0 }),
        ...[1.5, 2, 3, 4, 5].map((share) => cell((share * (index + 1)).toFixed(2), { align: 'right' })),
      ),
    ),
  ),
  title: '支出决算表',
};

/** A 绩效 form: cells that reach over rows, and one longer than a page. */
export const form: Table = {
  ...table(
    [2, 3, 3, 6, 2],
    [row(head('一级指标'), head('二级指标'), head('三级指标'), head('说明'), head('得分'))],
    [
      row(
        cell('产出指标', { rowspan: 3, align: 'center' }),
        cell('数量指标', { rowspan: 2, align: 'center' }),
        cell('覆盖人数'),
        cell('完成'),
        cell('10', { align: 'right' }),
      ),
      row(cell('培训次数'), cell(''), cell('9.5', { align: 'right' })),
      row(
        cell('质量指标', { align: 'center' }),
        cell('合格率'),
        cell(sentence.repeat(40)),
        cell('10', { align: 'right' }),
      ),
      row(cell('总分', { colspan: 4, align: 'center', bold: true }), cell('29.5', { align: 'right' })),
    ],
  ),
  title: '项目支出绩效自评表',
};

export const list: List = {
  type: 'list',
  ordered: true,
  style: '正文',
  items: [
    [paragraph('正文', '一个条目。')],
    [
      paragraph('正文', sentence),
      {
        type: 'list',
        ordered: false,
        style: '正文',
        items: [[paragraph('正文', '里层条目。')], [paragraph('正文', sentence)]],
      },
    ],
    [paragraph('正文', '末一条目。')],
  ],
};

export const pie: Chart = {
  type: 'chart',
  kind: 'pie',
  title: '收入构成',
  alt: '财政拨款收入占九成以上',
  style: '图',
  number: 1,
  unit: '万元',
  categories: ['一般公共预算财政拨款收入', '其他收入', '年初结转和结余'],
  series: [aSeries('金额', '2283.60', '12.05', '101.30')],
};

export const bar: Chart = {
  ...pie,
  kind: 'bar',
  title: '两年支出',
  categories: ['基本支出', '项目支出'],
  series: [aSeries('2023', '880.12', '1200.50'), aSeries('2024', '901.00', '1350.75')],
};

/** A publication in little with everything a tree can hold. */
export const sample: PublicationDocument = publication(
  section([paragraph('封面标题', '某市某局2024年度部门决算'), paragraph('封面日期', '2025年9月')]),
  section([
    heading(1, 'contents', '目　录', { style: '目录标题', listed: false }),
    { type: 'contents', depth: 2, styles: ['目录1', '目录2'] },
  ]),
  section(
    [
      heading(1, 'part-1', '第一部分 概况'),
      heading(2, 'duties', '一、部门职责'),
      paragraph('正文', sentence.repeat(3)),
      paragraph(
        '正文',
        '强调：',
        { type: 'strong', children: inlines('合计', amount('2283.60')) },
        '万元，见',
        {
          type: 'link',
          target: 'table-03',
          children: inlines('支出决算表'),
        },
        '。',
      ),
      heading(3, 'detail', '（一）具体情况'),
      paragraph('正文', '第一行', { type: 'break' }, '第二行'),
      list,
      heading(2, 'units', '二、机构设置及其在很长的一行标题里仍不碰到页码的情况说明和其他需要说明的事项'),
      paragraph('正文', sentence),
      table(
        [1, 4],
        [row(head('序号'), head('单位名称'))],
        [
          row(cell('1', { align: 'center' }), cell('某局本级')),
          row(cell('2', { align: 'center' }), cell('某中心')),
        ],
      ),
      table([1], [], [row(cell('紧接着的另一张表'))]),
    ],
    { numbering: 'start' },
  ),
  section(
    [
      heading(1, 'part-2', '第二部分 决算表'),
      heading(2, 'table-03', '支出决算表', { style: '表题' }),
      paragraph('表前', '部门公开03表'),
      paragraph('表前', '金额单位：万元'),
      expenditure,
      paragraph('正文', '注：本表反映部门本年度各项支出情况。'),
    ],
    { orientation: 'landscape', numbering: 'continue' },
  ),
  section(
    [
      heading(1, 'part-3', '第三部分 说明'),
      pie,
      bar,
      heading(2, 'form', '项目支出绩效自评表', { style: '表题' }),
      form,
    ],
    { numbering: 'continue' },
  ),
);
