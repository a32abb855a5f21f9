import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartCaption } from '../../src/document/chart-caption.js';
import { type Chart, type Paragraph, type PublicationDocument, plainText } from '../../src/document/tree.js';
import { compose } from './try-pack.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const example = /## 图\n\n```hbs\n(.*?)```/s.exec(page)![1]!;

const composed = (settings?: string) =>
  compose(`<title>题</title><section>${example}</section>`, {}, settings);

function captions({ sections, design }: PublicationDocument): string[] {
  return sections[0]!.children
    .filter((block) => block.type === 'chart')
    .map((chart) => Object.values(chartCaption(chart, design.charts[chart.style]!)).join(''));
}

describe('The charts of docs/templates.md', () => {
  const [bar, pie] = composed().sections[0]!.children as [Chart, Chart];

  it('show what the template words, and draw its first number', () => {
    expect(pie.series[0]!.points.map(({ value, label }) => [value, plainText(label)])).toEqual([
      ['797.5', '797.5万元，占88.9%'],
      ['100', '100.0万元，占11.1%'],
    ]);
    expect(bar.series.map(({ name, points }) => [name, ...points.map(({ value }) => value)])).toEqual([
      ['2023年', '820', '820'],
      ['2024年', '897.5', '897.5'],
    ]);
  });

  it('keep the origin of every figure', () => {
    const amounts = [...bar.series, ...pie.series]
      .flatMap(({ points }) => points.flatMap(({ label }) => label))
      .filter((inline) => inline.type === 'amount');
    expect(amounts).toHaveLength(8);
    expect(amounts.every(({ figure }) => figure !== undefined)).toBe(true);
  });

  it('are described to those who cannot see them', () => {
    expect(pie.alt).toBe('支出决算结构：基本支出 797.5万元，占88.9%；项目支出 100.0万元，占11.1%');
    expect(bar.alt).toBe(
      '收支总计变动情况（万元）：2023年：收入总计 820.0；支出总计 820.0。2024年：收入总计 897.5；支出总计 897.5',
    );
  });

  it('are counted, in the words of the pack', () => {
    expect(captions(composed())).toEqual(['图 1：收支总计变动情况', '图 2：支出决算结构']);
    expect(captions(composed('图样式: {图: {编号: "图{n}. {标题}"}}'))[1]).toBe('图2. 支出决算结构');
    expect(captions(composed('图样式: {图: {编号: "{标题}"}}'))[1]).toBe('支出决算结构');
  });
});

describe('A pie of one part', () => {
  const pie = (parts: string) =>
    `<title>题</title><section><chart kind="pie" title="收入构成" unit="万元"><series name="收入">${parts}</series></chart>
     <chart kind="bar" title="变动" unit="万元"><series name="今"><point name="甲">1</point></series></chart></section>`;
  const whole = pie('<point name="学费">{{数值 收入.总计}}，占100%</point><point name="捐赠">0</point>');
  const blocksOf = (parts: string, settings?: string) => compose(parts, {}, settings).sections[0]!.children;

  it('is a whole circle', () => {
    expect(blocksOf(whole)[0]).toMatchObject({ type: 'chart', kind: 'pie', number: 1 });
  });

  it('is a column where the pack says so', () => {
    const [first] = blocksOf(whole, '图样式: {图: {只有一份: 柱形图}}');
    expect(first).toMatchObject({ type: 'chart', kind: 'bar', number: 1 });
  });

  it('is a sentence with its figure where the pack says so, and takes no number', () => {
    const [first, second] = blocksOf(whole, '图样式: {图: {只有一份: 文字}}');
    expect(first).toMatchObject({ type: 'paragraph', style: '正文' });
    expect(plainText((first as Paragraph).children)).toBe('收入构成（万元）：学费 897.5，占100%。');
    expect((first as Paragraph).children).toContainEqual(
      expect.objectContaining({ type: 'amount', figure: expect.anything() }),
    );
    expect(second).toMatchObject({ type: 'chart', number: 1 });
  });

  it('of two parts is a pie all the same', () => {
    const [first] = blocksOf(
      pie('<point name="甲">1</point><point name="乙">2</point>'),
      '图样式: {图: {只有一份: 文字}}',
    );
    expect(first).toMatchObject({ type: 'chart', kind: 'pie' });
  });
});

it('Labels have as many decimals each, wherever an amount stands in them', () => {
  const points = [
    '{{数值 收入.总计}}万元，占{{占比 收入.总计 收入.总计}}',
    '{{数值 支出.项目支出}}万元，占{{占比 支出.项目支出 支出.合计}}',
    '约5万元',
  ];
  const parts = points.map((label, index) => `<point name="${index}">${label}</point>`).join('');
  const chart = `<chart kind="pie" title="构成" unit="万元"><series name="支出">${parts}</series></chart>`;
  const [{ series }] = compose(`<title>题</title><section>${chart}</section>`).sections[0]!.children as [
    Chart,
  ];
  expect(series[0]!.points.map(({ value, label }) => `${value} ${plainText(label)}`)).toEqual([
    '897.5 897.5万元，占100.0%',
    '100 100.0万元，占11.1%',
    '5 约5万元',
  ]);
});
