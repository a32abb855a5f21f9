import { z } from 'zod';
import { type Figure, type FigureKind, isFigure } from '../../kernel/figure.js';
import type { DeclaredValue } from '../../read/schema/declared-fields.js';
import type { FactSchemas, Facts } from '../../read/schema/facts.js';
import { type LineItems, mapItems, meaningOf } from '../../read/schema/line-items.js';

/**
 * A figure; `kind` and the description travel with the schema, for the path checker and the documentation.
 * `填写` is the field of the data file that says it, where its path there is another; {编码} stands for what the list item,
 * of which it is told, has under that name.
 */
const figure = (kind: FigureKind) => (description: string, 填写?: string) =>
  z.custom<Figure>(isFigure).meta({ kind, description, ...(填写 !== undefined && { 填写 }) });

/**
 * Says from which fields of the data file ([] marks list items) what a schema describes is computed, or taken with all
 * that is in it; what says nothing of it stands at the same path there.
 */
export const from = <T extends z.ZodType>(fields: readonly string[], schema: T): T =>
  schema.meta({ 取自: fields });

/** An amount in 元, whatever unit the file uses. */
export const 金额 = figure('金额');
/** The amount of each line, computed from the fields that `sources` gives. */
export const amountsOf = <Name extends string>(
  items: LineItems<Name>,
  sources: (name: NoInfer<Name>) => readonly string[],
) => mapItems(items, (name) => from(sources(name), 金额(meaningOf(items, name))));
/** A whole number of cars, pieces of equipment … */
export const 数量 = figure('数量');
/** Points of a performance form. */
export const 分值 = figure('分值');
/** A plain ratio: 0.033 is 3.3%. */
export const 比率 = figure('比率');

/** A text; `填写` as for a figure. */
export const 文字 = (description: string, 填写?: string) =>
  z.string().meta({ description, ...(填写 !== undefined && { 填写 }) });
/** A number that counts things in the document itself: lines, years, ordinals. */
export const 序数 = (description: string) => z.number().int().describe(description);

/** What a single value that a table describes is among the accounts. */
export function valueShape({ 类别, 说明, 计量单位 }: DeclaredValue): z.ZodType {
  const counted = 计量单位 === undefined ? 说明 : `${说明}（${计量单位}）`;
  switch (类别) {
    case '金额':
      return 金额(说明);
    case '个数':
    case '数量':
      return 数量(counted);
    case '比率':
      return 比率(说明);
    case '分值':
      return 分值(说明);
    case '文字':
      return 文字(说明);
    case '日期':
      return 文字(`${说明}，年-月-日，用 {{日期 …}} 印出`);
    default:
      return 类别 satisfies never;
  }
}

/** Each fact of a group, absent where it is not filled in. */
export const factsOf = <F extends Facts>(facts: F) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, valueShape(fact).optional()]),
  ) as unknown as FactSchemas<F>;
