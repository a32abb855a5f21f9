import { difference, type Figure, isFigure } from '../../kernel/figure.js';
import type { DataShape } from '../data-shape.js';
import { placeOfAbsent } from '../missing/absent.js';
import { signInPrint } from './format-number.js';
import type { Helper, HelperCall, Parameter } from './helper.js';

const truth = (): DataShape => ({ type: 'truth' });
const figure = (name: string): Parameter => ({ name, accepts: ['金额', '比率', '数量', '分值'] });
const anything: Parameter = { name: '条件', accepts: ['任意'], optional: true };

/** Sign of a figure as running text prints it. */
function signOf({ rendering }: HelperCall, figure: Figure): number {
  return signInPrint(figure, rendering.formats.prose);
}

/** How the two figures of a call compare: by their difference as running text prints it. */
function compare(call: HelperCall): number {
  const [one, other] = call.values.filter(isFigure) as [Figure, Figure];
  return signOf(call, difference(one, other));
}

function isZero(call: HelperCall): boolean {
  return signOf(call, call.values.filter(isFigure)[0]!) === 0;
}

/** Whether it makes a condition of the call true, as in Handlebars: nothing absent does, nor what is empty, nor zero. */
export function isTrue(value: unknown, { rendering }: Pick<HelperCall, 'rendering'>): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isFigure(value)) return signInPrint(value, rendering.formats.prose) !== 0;
  return Boolean(value) && !placeOfAbsent(value);
}

function equal(call: HelperCall): boolean {
  const [one, other] = call.values;
  return isFigure(one) && isFigure(other) ? compare(call) === 0 : String(one) === String(other);
}

/** Helpers for the conditions of `{{#if (…)}}`. */
export const conditionHelpers: readonly Helper[] = [
  {
    name: '大于',
    meaning: '前数大于后数；金额按正文印出的差额比较，印出来没有差额的不算大于',
    example: { template: '{{#if (大于 收入.合计 支出.合计)}}有结余{{else}}无结余{{/if}}', prints: '无结余' },
    parameters: [figure('前数'), figure('后数')],
    returns: truth,
    run: (call) => compare(call) > 0,
  },
  {
    name: '小于',
    meaning: '前数小于后数；金额按正文印出的差额比较，印出来没有差额的不算小于',
    example: {
      template: '{{#if (小于 一般公共预算.支出 一般公共预算.年初预算)}}小于预算{{/if}}',
      prints: '小于预算',
    },
    parameters: [figure('前数'), figure('后数')],
    returns: truth,
    run: (call) => compare(call) < 0,
  },
  {
    name: '等于',
    meaning: '两数相等（金额看正文印出的差额是不是零），或两段文字相同',
    example: { template: '{{#if (等于 类型 "单位")}}本单位{{else}}本部门{{/if}}', prints: '本部门' },
    parameters: [
      { name: '前者', accepts: ['任意'] },
      { name: '后者', accepts: ['任意'] },
    ],
    returns: truth,
    run: equal,
  },
  {
    name: '为零',
    meaning: '这个数是零；金额看正文印出来是不是零',
    example: { template: '{{#if (为零 收入.经营收入)}}没有经营收入{{/if}}', prints: '没有经营收入' },
    parameters: [figure('数')],
    returns: truth,
    run: isZero,
  },
  {
    name: '非零',
    meaning: '这个数不是零；金额看正文印出来是不是零',
    example: { template: '{{#if (非零 支出.项目支出)}}有项目支出{{/if}}', prints: '有项目支出' },
    parameters: [figure('数')],
    returns: truth,
    run: (call) => !isZero(call),
  },
  {
    name: '已填',
    meaning: '数据里有这一项，填的是零也算',
    example: { template: '{{#if (已填 机关运行经费)}}有{{else}}没有填{{/if}}', prints: '没有填' },
    parameters: [{ name: '内容', accepts: ['任意'], optional: true }],
    returns: truth,
    run: ({ values: [value] }) => value !== undefined && !placeOfAbsent(value),
  },
  {
    name: '且',
    meaning: '各条件都成立；数据里没有的、空的、零、否，都算不成立',
    example: { template: '{{#if (且 绩效 (等于 类型 "部门"))}}部门绩效{{/if}}', prints: '部门绩效' },
    parameters: [anything],
    repeats: true,
    returns: truth,
    run: (call) => call.values.every((value) => isTrue(value, call)),
  },
  {
    name: '或',
    meaning: '有一个条件成立',
    example: {
      template: '{{#if (或 政府性基金.有数据 国有资本经营.有数据)}}有{{else}}都没有{{/if}}',
      prints: '都没有',
    },
    parameters: [anything],
    repeats: true,
    returns: truth,
    run: (call) => call.values.some((value) => isTrue(value, call)),
  },
  {
    name: '非',
    meaning: '条件不成立',
    example: { template: '{{#if (非 政府性基金.有数据)}}本表无数据{{/if}}', prints: '本表无数据' },
    parameters: [anything],
    returns: truth,
    run: (call) => !isTrue(call.values[0], call),
  },
];
