import { describe, expect, it } from 'vitest';
import { evaluate, holds } from '../../../../src/check/engine/formula/evaluate-formula.js';
import { nameProblem } from '../../../../src/check/engine/formula/name-problem.js';
import {
  FormulaMistake,
  parseExpression,
  parseFormula,
} from '../../../../src/check/engine/formula/parse-formula.js';
import { NO_FIELDS } from '../../../../src/read/schema/declared-fields.js';
import { accountsOf } from '../../../derive/report-of.js';

const accounts = accountsOf(`
科目: [{编码: "2101501", 收入: {一般公共预算: 120.50}, 支出: {基本支出: {一般公共预算: 50.25}, 项目支出: {一般公共预算: 70.25}}}]
经济分类: {"30217": 0.25, "30101": 50}
`);
const result = (text: string) => evaluate(parseExpression(text), accounts)?.value.toString();

describe('formulas', () => {
  it('know names, units, the order of operations and brackets', () => {
    expect(result('收入.总计')).toBe('1205000');
    expect(result('支出.基本支出 + 支出.项目支出 × 2')).toBe('1907500');
    expect(result('(支出.基本支出 + 支出.项目支出) × 2')).toBe('2410000');
    expect(result('收入.总计 - 20.5万元 − 1 元')).toBe('999999');
    expect(result('基本支出.科目.30217.金额 ÷ 基本支出.公用经费 * 100%')).toBe('1');
  });

  it('carry the interval that rounding leaves', () => {
    const { left, right } = parseFormula('支出.基本支出 + 支出.项目支出 = 收入.总计 + 0.02万元');
    const sides = [evaluate(left, accounts)!, evaluate(right, accounts)!] as const;
    expect(sides.map(({ tolerance }) => tolerance.toString())).toEqual(['100', '50']);
    expect(holds('=', ...sides)).toBe(false);
    const near = { ...sides[1], value: sides[0].value.plus(150) };
    expect(holds('=', sides[0], near)).toBe(true);
    expect(holds('≥', sides[0], sides[1])).toBe(false);
    expect(holds('≤', sides[0], sides[1])).toBe(true);
  });

  it('say nothing where the file has nothing, or where the divisor may be zero', () => {
    expect(result('三公经费.决算 ÷ 收入.总计')).toBeUndefined();
    expect(result('收入.总计 ÷ 收入.事业收入')).toBeUndefined();
  });

  it.each([
    ['收入.总计', '缺少 =、≤ 或 ≥'],
    ['收入.总计 =', '没有写完'],
    ['(收入.总计 = 1', '括号没有配对'],
    ['收入.总计 2 = 1', '“2”之前缺少运算符号'],
    ['收入.总计 + × 2 = 1', '“×”的位置上应为名称或数'],
    ['收入.总计 = 1！', '“！”不能用在公式里'],
    ['1 = 2 = 3', '“=”之前缺少运算符号'],
  ])('tell what is wrong with %s', (text, message) => {
    expect(() => parseFormula(text)).toThrow(new FormulaMistake(message));
  });

  it.each([
    ['收入.总计', undefined],
    ['基本支出.科目.30101.金额', undefined],
    ['收人.总计', '没有“收人”'],
    ['收入.总记', '“收入”之下没有“总记”'],
    ['收入', '“收入”不是一个数'],
    ['收入.总计.万元', '“收入.总计”之下没有“万元”'],
    ['绩效.项目.名称', '“绩效.项目”有几行，没有写是哪一行'],
    ['constructor', '没有“constructor”'],
  ])('know whether %s is a figure', (name, message) => {
    expect(nameProblem(name.split('.'), NO_FIELDS)?.message).toBe(message);
  });
});
