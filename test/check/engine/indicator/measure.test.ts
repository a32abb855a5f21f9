import { describe, expect, it } from 'vitest';
import { type Measure, readMeasure } from '../../../../src/check/engine/indicator/measure.js';

/** ≥90 %, 3…5 次: what was read, as one line. */
function shown(measure: Measure | undefined): string {
  if (measure === undefined) return '—';
  const { operator = '', value, upper, unit, label } = measure;
  const number = upper === undefined ? value : `${value}…${upper}`;
  return `${label && `${label} `}${operator}${number} ${unit.name}`.trim();
}

describe('a target or a result is read', () => {
  it.each([
    ['≥90%', '≥90 %'],
    ['≥ 90 ％', '≥90 %'],
    ['>=90百分比', '≥90 %'],
    ['大于等于90%', '≥90 %'],
    ['不低于90%', '≥90 %'],
    ['不得低于 90%', '≥90 %'],
    ['90%以上', '≥90 %'],
    ['90%及以上', '≥90 %'],
    ['90%（含）以上', '≥90 %'],
    ['90%以上（含）', '≥90 %'],
    ['达到90%以上', '≥90 %'],
    ['≤5天', '≤5 天'],
    ['不超过5个工作日', '≤5 工作日'],
    ['5个工作日以内', '≤5 工作日'],
    ['5日内', '≤5 天'],
    ['24小时以内', '≤24 时'],
    ['＞500家次', '>500 家次'],
    ['超过500家', '>500 家'],
    ['＜3起', '<3 起'],
    ['=253条', '=253 条'],
    ['4次', '4 次'],
    ['95.60', '95.6'],
    ['1,234,567.89元', '1234567.89 元'],
    ['61万人', '610000 人'],
    ['17.37 万人次', '173700 人次'],
    ['1.2亿元', '120000000 元'],
    ['≤2110.5万元', '≤21105000 元'],
    ['≤800元/人', '≤800 元/人'],
    ['900元/人·月', '900 元/人/月'],
    ['药品网采率≥85%', '药品网采率 ≥85 %'],
    ['处置率达到100%', '处置率 100 %'],
    ['3-5次', '3…5 次'],
    ['90%—95%', '90…95 %'],
    ['90～95%', '90…95 %'],
    ['3万至5万人', '30000…50000 人'],
    ['1次/季度', '1 次/季度'],
  ])('%s', (text, expected) => {
    expect(shown(readMeasure(text))).toBe(expected);
  });

  it.each([
    ['全覆盖'],
    ['有所提升'],
    ['达成预期指标'],
    ['2024年'],
    ['2024年12月底前'],
    ['2024.12.31'],
    ['12月底'],
    ['8月份前'],
    ['30日前'],
    ['约30家'],
    ['30家左右'],
    ['30余家'],
    ['第3名'],
    ['前10名'],
    ['≤预算数'],
    ['≥90%，≤100%'],
    ['12项业务由两个部门“一事联办”，办理环节压缩56%'],
    ['95%-90%'],
    [''],
  ])('%s is left alone', (text) => {
    expect(readMeasure(text)).toBeUndefined();
  });

  it('takes the unit of the form’s own column where the text has none', () => {
    expect(shown(readMeasure('95', '%'))).toBe('95 %');
    expect(shown(readMeasure('40.61', '万人次'))).toBe('406100 人次');
    expect(shown(readMeasure('95%', '次'))).toBe('95 %');
  });
});
