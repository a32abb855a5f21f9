import { agree, type Figure, sum } from '../../kernel/figure.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { compared, spanOf } from '../engine/wording.js';

/** Where amounts by 经济分类 stand, and what they are of. */
const TABLES = { 经济分类: '基本支出', 项目支出经济分类: '项目支出' } as const;
type Table = keyof typeof TABLES;

export const economicBySubject: Rule = {
  id: '分科目经济分类',
  title:
    '各科目按经济分类填写的数合计等于该科目的一般公共预算支出，各经济科目分到各科目的数之和等于该经济科目的决算数；政府性基金按经济分类的合计等于基金的支出。',
  source: '部门公开05表、06表、07表：同一笔支出按功能分类和经济分类列示',
  *check(audit) {
    for (const table of Object.keys(TABLES) as Table[]) yield* crossedTable(table, audit);
    const { 经济分类, 科目 } = audit.accounts.政府性基金;
    for (const nature of ['基本支出', '项目支出'] as const) {
      if (audit.read.report.政府性基金经济分类?.[nature] === undefined) continue;
      const path = ['政府性基金经济分类', nature];
      const spent = 科目[0]!.本年支出[nature];
      yield* same(`政府性基金${nature}按经济分类的合计`, 经济分类[nature].合计, spent, '07 表', path, audit);
    }
  },
};

function* crossedTable(table: Table, audit: Audit): Generator<Finding> {
  const { read, accounts } = audit;
  const rows = accounts[TABLES[table]].分科目;
  const items = rows.filter(({ 级次 }) => 级次 === '项');
  for (const { 编码, 合计 } of items) {
    const index = read.report.科目.findIndex((row) => row.编码 === 编码);
    const spent = read.report.科目[index]?.支出?.[TABLES[table]]?.一般公共预算;
    const path = ['科目', index, table];
    const name = `科目 ${编码} 按经济分类的${TABLES[table]}合计`;
    yield* same(name, 合计, spent ?? sum([]), `该科目的${TABLES[table]}`, path, audit);
  }
  const spending = read.report.科目.filter(
    ({ 支出 }) => 支出?.[TABLES[table]]?.一般公共预算?.value.isZero() === false,
  );
  // Of some 科目 alone, nothing can be said of the sum of all.
  if (items.length === 0 || items.length < spending.length) return;
  for (const [code, figure] of Object.entries(read.report[table] ?? {})) {
    const parts = rows[0]!.经济分类[code] ?? sum([]);
    yield* same(`${table} ${code} 的决算数`, figure, parts, '各科目之和', [table, code], audit);
  }
}

function* same(
  name: string,
  own: Figure,
  other: Figure,
  how: string,
  path: readonly (string | number)[],
  { read }: Audit,
): Generator<Finding> {
  if (agree(own, other)) return;
  yield {
    message: `${name}与${how}不符`,
    span: spanOf(own) ?? read.locate(path),
    ...compared(other, own, read.report.金额单位, how),
  };
}
