import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartCaption } from '../../src/document/chart-caption.js';
import { type Chart, type PublicationDocument, plainText } from '../../src/document/tree.js';
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
      ['100', '100万元，占11.1%'],
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
    expect(pie.alt).toBe('支出决算结构：基本支出 797.5万元，占88.9%；项目支出 100万元，占11.1%');
    expect(bar.alt).toContain('2024年：收入总计 897.5；支出总计 897.5');
  });

  it('are counted, in the words of the pack', () => {
    expect(captions(composed())).toEqual(['图 1：收支总计变动情况', '图 2：支出决算结构']);
    expect(captions(composed('图样式: {图: {编号: "图{n}. {标题}"}}'))[1]).toBe('图2. 支出决算结构');
    expect(captions(composed('图样式: {图: {编号: "{标题}"}}'))[1]).toBe('支出决算结构');
  });
});
