import { z } from 'zod';
import {
  comparedFields,
  type DeclaredField,
  type DeclaredFields,
  type DeclaredShape,
  type DeclaredValue,
  hasColumns,
  NO_FIELDS,
  PLACE_PATHS,
} from '../../read/schema/declared-fields.js';
import { accountsSchema } from '../accounts.js';
import { 上年, 增减原因, 年初预算, 预算差异原因 } from './comparisons.js';
import { isSummed, PLACE_TOTALS, totalName } from './declared-totals.js';
import { from, valueShape, 序数, 文字 } from './fields.js';
import { 单位, 机构设置 } from './overview.js';
import { 绩效 } from './performance/performance.js';
import { 绩效项目 } from './performance/project.js';
import { 基金行, 拨款支出行, 支出行, 收入行, 类级, 项级 } from './subject-rows.js';

const extended = new Map<DeclaredFields, typeof accountsSchema>([[NO_FIELDS, accountsSchema]]);

/**
 * The schema of the accounts of a bureau whose pack declares fields: these stand where the data file has them, those of
 * 科目 in every row and item by 科目.
 */
export function accountsSchemaWith(declared: DeclaredFields): typeof accountsSchema {
  const known = extended.get(declared) ?? extend(declared);
  extended.set(declared, known);
  return known;
}

/** Each group that declared fields are put into, with what is put there. */
export function declaredMembers(declared: DeclaredFields): ReadonlyMap<z.ZodObject, DeclaredShape> {
  const subject = rowShape(declared);
  const compared = (make: (field: DeclaredValue) => z.ZodType) =>
    Object.fromEntries(comparedFields(declared).map(([name, field]) => [name, make(field).optional()]));
  const reason = (what: string) => (field: DeclaredValue) => 文字(`${field.说明}：${what}`);
  return new Map<z.ZodObject, DeclaredShape>([
    [accountsSchema, shapeOf(declared, '报告')],
    ...[收入行, 支出行, 拨款支出行, 基金行, 类级, 项级].map((row) => [row, subject] as const),
    [单位, shapeOf(declared, '单位')],
    [机构设置, totalsOf(declared, '单位')],
    [绩效项目, shapeOf(declared, '项目')],
    [绩效, totalsOf(declared, '项目')],
    [上年, compared((field) => valueShape({ ...field, 说明: `上年${field.说明}` }))],
    [年初预算, compared((field) => valueShape({ ...field, 说明: `年初预算：${field.说明}` }))],
    [增减原因, compared(reason('与上年相比增减的主要原因'))],
    [预算差异原因, compared(reason('决算与预算不同的主要原因'))],
  ]);
}

function extend(declared: DeclaredFields): typeof accountsSchema {
  const members = declaredMembers(declared);
  const made = new Map<z.core.$ZodType, z.core.$ZodType>();
  const rebuilt = (schema: z.core.$ZodType): z.core.$ZodType => {
    const known = made.get(schema) ?? withMeta(schema, rebuild(schema, rebuilt, members));
    made.set(schema, known);
    return known;
  };
  return rebuilt(accountsSchema) as typeof accountsSchema;
}

/** A schema with what is put into it and into all that is in it. */
function rebuild(
  schema: z.core.$ZodType,
  inner: (schema: z.core.$ZodType) => z.core.$ZodType,
  members: ReadonlyMap<z.core.$ZodType, DeclaredShape>,
): z.core.$ZodType {
  const { def } = schema._zod as { def: z.core.$ZodTypeDef };
  switch (def.type) {
    case 'optional':
      return z.optional(inner((def as z.core.$ZodOptionalDef).innerType));
    case 'array':
      return z.array(inner((def as z.core.$ZodArrayDef).element));
    case 'record':
      return z.record(z.string(), inner((def as z.core.$ZodRecordDef).valueType));
    case 'object': {
      const { shape } = def as z.core.$ZodObjectDef;
      const own = Object.entries(shape).map(([name, field]) => [name, inner(field)]);
      return z.object({ ...Object.fromEntries(own), ...members.get(schema) });
    }
    default:
      return schema;
  }
}

function withMeta(original: z.core.$ZodType, copy: z.core.$ZodType): z.core.$ZodType {
  const meta = z.globalRegistry.get(original);
  return meta === undefined || copy === original ? copy : (copy as z.ZodType).meta(meta);
}

/** The fields of a place, as they stand in the accounts. */
function shapeOf(declared: DeclaredFields, place: '报告' | '单位' | '项目'): DeclaredShape {
  return Object.fromEntries(
    Object.entries(declared[place]).flatMap(([name, field]) => {
      const needed = field.必填 === '是';
      const schema = fieldOf(field);
      const own: [string, z.ZodType][] = [[name, needed ? schema : schema.optional()]];
      if (field.类别 !== '列表') return own;
      const list = place === '报告' ? name : `${PLACE_PATHS[place].join('.')}[].${name}`;
      const total = from([list], columnTotals(field));
      return [...own, [totalName(name), needed ? total : total.optional()]];
    }),
  );
}

/** In rows by 科目 what is summed up stands at every level, all else in those of 项 alone. */
function rowShape({ 科目 }: DeclaredFields): DeclaredShape {
  return Object.fromEntries(
    Object.entries(科目).map(([name, field]) => [name, from([`科目[].${name}`], fieldOf(field)).optional()]),
  );
}

/** The sums over all items of a place. */
function totalsOf(declared: DeclaredFields, place: keyof typeof PLACE_TOTALS): DeclaredShape {
  const summed = Object.entries(declared[place]).filter(([, field]) => isSummed(field));
  if (summed.length === 0) return {};
  const list = `${PLACE_PATHS[place].join('.')}[]`;
  const sums = summed.map(([name, field]) => [
    name,
    from([`${list}.${name}`], fieldOf({ ...field, 说明: `${field.说明}，各${place}之和` })).optional(),
  ]);
  return { [PLACE_TOTALS[place]]: z.object(Object.fromEntries(sums)).describe(`各${place}之和`) };
}

function fieldOf(field: DeclaredField): z.ZodType {
  if (!hasColumns(field)) return valueShape(field);
  const columns = Object.entries(field.栏目).map(([name, column]) => {
    const schema = valueShape(column);
    return [name, column.必填 === '是' ? schema : schema.optional()];
  });
  const record = z.object({
    ...(field.类别 === '列表' && { 序号: 序数('从 1 起') }),
    ...Object.fromEntries(columns),
  });
  return (field.类别 === '列表' ? z.array(record) : record).describe(field.说明);
}

/** How many records a list has, and the sums of its columns. */
function columnTotals(field: Extract<DeclaredField, { 栏目: unknown }>): z.ZodType {
  const summed = Object.entries(field.栏目).filter(([, column]) => isSummed(column));
  return z
    .object({
      项数: 序数('共几项'),
      ...Object.fromEntries(
        summed.map(([name, column]) => [name, valueShape({ ...column, 说明: `${column.说明}，各项之和` })]),
      ),
    })
    .describe(`${field.说明}：各项之和`);
}
