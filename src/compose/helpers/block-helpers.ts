import { isFigure } from '../../kernel/figure.js';
import { placeOfAbsent } from '../missing/absent.js';
import { isTrue } from './condition-helpers.js';
import type { Helper, HelperCall, Parameter } from './helper.js';

const condition: Parameter = { name: '条件', accepts: ['任意'], optional: true };
const list: Parameter = { name: '列表', accepts: ['列表'], optional: true };

/** Renders the body for every item; `@序号` counts from 1. */
function renderItems(call: HelperCall, items: readonly unknown[]): string[] {
  return items.map((item, index) =>
    call.body(item, { index, 序号: index + 1, first: index === 0, last: index === items.length - 1 }, [
      item,
      index,
    ]),
  );
}

function itemsOf({ values }: HelperCall): readonly unknown[] {
  return Array.isArray(values[0]) ? values[0] : [];
}

/** Items whose field of that name is not zero. */
function nonZero(items: readonly unknown[], field: unknown): readonly unknown[] {
  if (typeof field !== 'string') return items;
  return items.filter((item) => {
    const value = (item as Readonly<Record<string, unknown>>)[field];
    return !isFigure(value) || !value.value.isZero();
  });
}

/** Items that the other list holds too come first, in its order; the others follow in their own. */
function inOrderOf(items: readonly unknown[], order: unknown): readonly unknown[] {
  if (!Array.isArray(order)) return items;
  const own = new Set(items);
  const led = order.filter((item) => own.has(item));
  const before = new Set(led);
  return [...led, ...items.filter((item) => !before.has(item))];
}

/** Helpers with a body: `{{#名称 …}}…{{else}}…{{/名称}}`. */
export const blockHelpers: readonly Helper[] = [
  {
    name: 'if',
    meaning: '条件成立才印；数据里没有的、空的、零、否，都算不成立',
    example: { template: '{{#if 绩效}}有绩效{{else}}无绩效{{/if}}', prints: '有绩效' },
    parameters: [condition],
    body: 'same',
    run: (call) => (isTrue(call.values[0], call) ? call.body(call.context) : call.otherwise()),
  },
  {
    name: 'unless',
    meaning: '条件不成立才印',
    example: { template: '{{#unless 国有资本经营.有数据}}无数据{{/unless}}', prints: '无数据' },
    parameters: [condition],
    body: 'same',
    run: (call) => (isTrue(call.values[0], call) ? call.otherwise() : call.body(call.context)),
  },
  {
    name: 'with',
    meaning: '其内的名称都从这一组数据取；数据里没有这一组时印 {{else}} 之后的',
    example: { template: '{{#with 收入}}{{万元 合计}}{{/with}}', prints: '897.5万元' },
    parameters: [{ name: '一组数据', accepts: ['一组数据'], optional: true }],
    body: 'value',
    run: (call) =>
      isTrue(call.values[0], call) ? call.body(call.values[0], {}, [call.values[0]]) : call.otherwise(),
  },
  {
    name: 'each',
    meaning: '对列表的每一项印一遍；@序号 从 1 起，@first、@last 是首项、末项',
    example: {
      template: '{{#each 概况.机构设置.单位}}{{@序号}}.{{名称}}{{/each}}',
      prints: '1.示例局（本级）2.示例中心',
    },
    parameters: [list],
    body: 'items',
    run: (call) => {
      const items = itemsOf(call);
      return items.length === 0 ? call.otherwise() : renderItems(call, items).join('');
    },
  },
  {
    name: '列举',
    meaning:
      '把列表的各项连成一句，默认用顿号隔开；非零="字段" 只列该数不为零的项；次序=另一列表 先列那里也有的项，次序相同；一项也没有时印 {{else}} 之后的',
    example: {
      template: '{{#列举 一般公共预算.类级 分隔="；"}}{{名称}}{{万元 金额}}{{/列举}}',
      prints: '社会保障和就业97.5万元；卫生健康800万元',
    },
    parameters: [list],
    options: [
      { name: '分隔', accepts: ['文字'] },
      { name: '非零', accepts: ['文字'] },
      { name: '次序', accepts: ['列表'], optional: true },
    ],
    body: 'items',
    run: (call) => {
      const { 分隔 = '、', 非零, 次序 } = call.options;
      const items = inOrderOf(nonZero(itemsOf(call), 非零), 次序);
      return items.length === 0
        ? call.otherwise()
        : renderItems(call, items)
            .map((text) => text.trim())
            .join(String(分隔));
    },
  },
];

/** Helpers that take a value out of a list or group. */
export const lookupHelpers: readonly Helper[] = [
  {
    name: 'lookup',
    meaning: '按编码或序号取一项，例如按科目编码',
    example: {
      template: '{{#with (lookup 支出.功能分类 "208")}}{{名称}}{{/with}}',
      prints: '社会保障和就业支出',
    },
    parameters: [
      { name: '一组数据', accepts: ['一组数据', '列表'], optional: true },
      { name: '编码', accepts: ['文字', '数字'] },
    ],
    returns: ([group]) => {
      if (group?.type === 'record') return { ...group.value, optional: true };
      if (group?.type === 'list') return { ...group.item, optional: true };
      return { type: 'text', optional: true };
    },
    run: ({ values: [group, key] }) => {
      if (typeof group !== 'object' || group === null) return undefined;
      if (Object.hasOwn(group, String(key))) return group[String(key) as keyof typeof group];
      return placeOfAbsent(group) && group;
    },
  },
  {
    name: '个数',
    meaning: '列表有几项',
    example: { template: '共{{个数 绩效.项目}}个项目', prints: '共2个项目' },
    parameters: [list],
    returns: () => ({ type: 'number' }),
    run: (call) => itemsOf(call).length,
  },
  {
    name: '转置',
    meaning: '几列变成逐行：第一行是各列的第一项，依次往下；短的列，所缺的行是空的文字',
    example: {
      template:
        '{{#each (转置 设置.决算表.经济科目)}}{{#if @first}}{{#列举 this}}{{this}}{{/列举}}{{/if}}{{/each}}',
      prints: '301、302、307',
    },
    parameters: [list],
    returns: ([columns]) => columns ?? { type: 'list', item: { type: 'text' } },
    run: (call) => transposed(itemsOf(call).filter(Array.isArray)),
  },
];

function transposed(columns: readonly (readonly unknown[])[]): unknown[][] {
  const rows = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? ''));
}
