import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/compose/pack/pack.js';
import { complaints, compose, packOf } from '../compose/try-pack.js';
import { secondsOf } from '../support/processor-time.js';

const document = (body: string) => `<title>题</title><section>${body}</section>`;
const told = (template: string, parts?: Record<string, string>, settings?: string) =>
  complaints(() => compose(template, parts, settings), '模板');

/** Partials of which each calls the next one twice, the last one prints. */
function doubling(count: number, call = (name: string) => `{{> ${name}}}`): Record<string, string> {
  const parts = Array.from({ length: count }, (_, at) => [
    `p${at}.hbs`,
    at === count - 1 ? '<p>甲</p>' : `${call(`p${at + 1}`)}${call(`p${at + 1}`)}`,
  ]);
  return Object.fromEntries(parts);
}

/** Loops over the 科目 inside each other. */
function loops(depth: number, body: string): string {
  return `${'{{#each @root.支出.科目}}'.repeat(depth)}${body}${'{{/each}}'.repeat(depth)}`;
}

describe('A template', () => {
  it.each([
    [
      'partials that call the next one twice, thirty deep',
      document('{{> p0}}'),
      doubling(30),
      /^p28.hbs:1:1 部件展开后的内容太多，超过 50000 句/,
    ],
    [
      'the same with values by name',
      document('{{> p0 a=名称}}'),
      doubling(30, (name) => `{{> ${name} a=名称}}`),
      /部件展开后的内容太多，超过 50000 句/,
    ],
    [
      'the same with blocks',
      document('{{> p0}}'),
      doubling(24, (name) => `{{#> ${name}}}{{名称}}{{/${name}}}`),
      /部件展开后的内容太多，超过 50000 句/,
    ],
    [
      'loops in loops',
      document(loops(14, '{{#if (非 名称)}}甲{{/if}}')),
      {},
      /^try.hbs:1:\d+ 模板里的调用太多，超过 1000000 次/,
    ],
    [
      'loops in loops over much text',
      document(loops(7, `<p>${'甲'.repeat(9000)}</p>`)),
      {},
      /^try.hbs:1:\d+ 模板生成的内容太多，超过 30000000 个字符/,
    ],
    [
      'loops that print too many elements',
      document(loops(6, '<p>甲</p>'.repeat(6))),
      {},
      /^try.hbs:1:\d+ 内容太多，超过 500000 个标记/,
    ],
    [
      'three thousand lists inside each other',
      document('<ul><li>'.repeat(3000) + '</li></ul>'.repeat(3000)),
      {},
      /^try.hbs:1:\d+ 标记嵌套太深，超过 40 层/,
    ],
    [
      'bold inside bold',
      document(`<p>${'<strong>'.repeat(5000)}甲${'</strong>'.repeat(5000)}</p>`),
      {},
      /标记嵌套太深，超过 40 层/,
    ],
    [
      'blocks inside each other',
      document('{{#if 名称}}'.repeat(3000) + '{{/if}}'.repeat(3000)),
      {},
      /^try.hbs:1:\d+ \{\{#…\}\} 和括号嵌套太深，超过 50 层/,
    ],
    [
      'else behind else',
      document(`{{#if 名称}}${'{{else if 名称}}'.repeat(3000)}{{/if}}`),
      {},
      /嵌套太深，超过 50 层/,
    ],
    [
      'brackets inside each other',
      document(`{{#if ${'(非 '.repeat(3000)}名称${')'.repeat(3000)}}}{{/if}}`),
      {},
      /嵌套太深，超过 50 层/,
    ],
    [
      'a block that is never closed',
      document('{{#if 名称}}'.repeat(3000)),
      {},
      /^try.hbs:1:\d+ \{\{#…\}\} 和括号嵌套太深，超过 50 层/,
    ],
    ['braces that are never closed', document('{{#'.repeat(20000)), {}, /^try.hbs:1:\d+ /],
    [
      'more than a pack',
      document('a'.repeat(2_100_000)),
      {},
      /^pack.yaml:4:\d+ 模板合起来太长，超过 2000000 个字符/,
    ],
    [
      'digits without end',
      document('<p>{{万元 收入.合计 小数=100000000 补零=true}}</p>'),
      {},
      /^try.hbs:1:\d+ “小数”不能是 100000000/,
    ],
    [
      'no whole number of digits',
      document('<p>{{占比 收入.合计 收入.合计 小数=1.5}}</p>'),
      {},
      /^try.hbs:1:\d+ “小数”不能是 1.5/,
    ],
  ])('of %s is refused soon, with its place', (_, template, parts, message) => {
    const seconds = secondsOf(() => expect(told(template, parts)[0]).toMatch(message));
    expect(seconds).toBeLessThan(20);
  });

  it('cannot raise the limits in pack.yaml', () => {
    expect(
      complaints(() => loadPack(packOf(document('甲'), {}, '数字: {正文: {小数: 11}}\n')), '模板'),
    ).toEqual(['pack.yaml:5:15 “小数”不是位数']);
  });
});
