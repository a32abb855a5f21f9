import { z } from 'zod';
import { type FormLabels, formLabels } from './form-labels.js';
import { normalText } from './normal-text.js';

const names = z.array(z.string()).min(1);
const places = z.record(z.string(), names);

const sourceTable = z.strictObject({
  表: z.string(),
  标题: names,
  表号: names.optional(),
  科目列: places.optional(),
  单行列: places.optional(),
  经济分类: z.enum(['经济分类', '项目支出经济分类']).optional(),
  项目: places.optional(),
  数: names.optional(),
  预算数: names.optional(),
});

/** A table that bureaus have: by what it is known, and what its columns or lines are in the data file. */
export type SourceTable = z.output<typeof sourceTable>;

/** What the program and its packs know of the tables that bureaus have. */
export interface KnownTables {
  readonly statements: readonly SourceTable[];
  /** Self-evaluation forms, those of the nearest pack first. */
  readonly forms: readonly FormLabels[];
}

/** What a file describes. @throws ZodError */
export function parseKnownTables(content: unknown): KnownTables {
  const entries = z.array(z.union([sourceTable, formLabels])).parse(content);
  return {
    statements: entries.filter((entry) => '表' in entry),
    forms: entries.filter((entry) => '自评表' in entry),
  };
}

const NUMBER = /财决附?\d{2}(?:[-_]\d)?表/;

/** What titles say besides the name of the table: 2024年度…(财决03表), Z03 …. */
const AROUND = /^(?:[A-Z]\d\d(?:_\d)?)?(?:\d{4}年度?)?(?:部门|单位)?(?=.)|\(.*$/g;

/** The kind that a title names; of a number alone, where no title says more. */
export function sourceTableOf(
  titles: readonly string[],
  kinds: readonly SourceTable[],
): SourceTable | undefined {
  const given = titles.flatMap((title) => {
    const text = normalText(title).replace(/^(?:表|附表)?[一二三四五六七八九十]+、/, '');
    return [text, text.replace(AROUND, '')];
  });
  const byTitle = kinds.find(({ 标题 }) => 标题.some((title) => given.includes(normalText(title))));
  if (byTitle) return byTitle;
  const numbers = titles.map((title) => NUMBER.exec(normalText(title))?.[0].replace('_', '-'));
  return kinds.find(({ 表号 = [] }) => 表号.some((number) => numbers.includes(number)));
}
