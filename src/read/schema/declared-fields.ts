import { z } from 'zod';
import { amount, measured, percentage, quantity, score } from './numbers.js';
import type { Unit } from './unit.js';
import { date, text } from './words.js';

/** Kinds of single values that a pack may declare. */
export const VALUE_KINDS = ['金额', '个数', '数量', '比率', '分值', '文字', '日期'] as const;
type ValueKind = (typeof VALUE_KINDS)[number];
/** 一组 is a mapping, 列表 a list of mappings; both have 栏目. */
export const GROUP_KINDS = ['一组', '列表'] as const;

/** A single value as a pack declares it. */
export interface DeclaredValue {
  readonly 类别: ValueKind;
  readonly 说明: string;
  /** What 个数 and 数量 count: 人, 平方米. */
  readonly 计量单位?: string | undefined;
  /** 是; or the path of a field of the same record, or of the file, with which it is needed. */
  readonly 必填?: string | undefined;
  /** How it may look, filled in. */
  readonly 例?: string | undefined;
  /** Whether 上年, 增减原因, 年初预算 and 预算差异原因 have it too. */
  readonly 比较?: boolean | undefined;
  /** Whether next year's file, made from this one, has the text as well. */
  readonly 沿用?: boolean | undefined;
}

/** A field that a pack declares. */
export type DeclaredField =
  | DeclaredValue
  | (Pick<DeclaredValue, '说明' | '必填'> & {
      readonly 类别: (typeof GROUP_KINDS)[number];
      readonly 栏目: Readonly<Record<string, DeclaredValue>>;
    });

/** Where declared fields stand: at the top of the file, in each 科目, in each 单位 of 机构设置, in each 项目 of 绩效. */
export const FIELD_PLACES = ['报告', '科目', '单位', '项目'] as const;
export type FieldPlace = (typeof FIELD_PLACES)[number];

/** The fields of a data file that its pack declares, by place and name. One object for equal declarations. */
export type DeclaredFields = Readonly<Record<FieldPlace, Readonly<Record<string, DeclaredField>>>>;

export const NO_FIELDS: DeclaredFields = { 报告: {}, 科目: {}, 单位: {}, 项目: {} };

/** The lists whose items have the fields of a place; of the file itself the empty path. */
export const PLACE_PATHS: Readonly<Record<FieldPlace, readonly string[]>> = {
  报告: [],
  科目: ['科目'],
  单位: ['概况', '机构设置', '单位'],
  项目: ['绩效', '项目'],
};

/** What declares the value at a path; undefined where nothing does, or a group of values stands there. */
export function declaredValueAt(
  declared: DeclaredFields,
  path: readonly (string | number)[],
): DeclaredValue | undefined {
  for (const place of FIELD_PLACES) {
    const list = PLACE_PATHS[place];
    if (!list.every((step, at) => path[at] === step)) continue;
    const [name, column] = path.slice(list.length).filter((step) => typeof step === 'string');
    const fields = declared[place];
    const field = name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) continue;
    return hasColumns(field) ? field.栏目[column ?? ''] : field;
  }
  return undefined;
}

export function hasColumns(field: DeclaredField): field is Exclude<DeclaredField, DeclaredValue> {
  return field.类别 === '列表' || field.类别 === '一组';
}

/** Names of the fields at the top that are compared with last year. */
export function comparedFields({ 报告 }: DeclaredFields): readonly [string, DeclaredValue][] {
  return Object.entries(报告).filter(
    (entry): entry is [string, DeclaredValue] => !hasColumns(entry[1]) && entry[1].比较 === true,
  );
}

/** The schemas of declared fields, of which no type knows the names. */
export type DeclaredShape = Record<never, z.ZodType>;

/** What a data file may say in one place. */
export function declaredShape(unit: Unit, fields: Readonly<Record<string, DeclaredField>>): DeclaredShape {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = fieldSchema(unit, field);
      return [name, field.必填 === '是' ? schema : schema.optional()];
    }),
  );
}

function fieldSchema(unit: Unit, field: DeclaredField): z.ZodType {
  if (!hasColumns(field)) return valueSchema(unit, field);
  const record = z.strictObject(declaredShape(unit, field.栏目));
  return (field.类别 === '列表' ? z.array(record) : record).describe(field.说明);
}

/** What is to be written for one value. */
export function valueSchema(unit: Unit, { 类别, 说明, 计量单位, 例 }: DeclaredValue): z.ZodType {
  const counted = 计量单位 === undefined ? 说明 : `${说明}（${计量单位}）`;
  switch (类别) {
    case '金额':
      return amount(unit, 说明);
    case '个数':
      return quantity(counted);
    case '数量':
      return measured(counted);
    case '比率':
      return percentage(说明);
    case '分值':
      return score(说明);
    case '文字':
      return text(说明, 例);
    case '日期':
      return date(说明);
    default:
      return 类别 satisfies never;
  }
}
