import type { z } from 'zod';
import { declaredMembers } from '../../derive/accounts/declared-fields.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { fieldAt } from '../../read/issues/field-guide.js';
import { type JsonSchema, reportJsonSchema } from '../../read/report-json-schema.js';
import {
  type DeclaredField,
  type DeclaredFields,
  type DeclaredValue,
  FIELD_PLACES,
  type FieldPlace,
  hasColumns,
  NO_FIELDS,
  PLACE_PATHS,
} from '../../read/schema/declared-fields.js';
import type { Path } from '../../read/yaml/locate.js';
import type { WrittenField } from './field-file.js';
import { type PackChain, placeInPack } from './pack-chain.js';

/** What names formulas, templates and YAML keys can have in common. */
const NAME = /^\p{L}[\p{L}\d]*$/u;

const known = new Map<string, DeclaredFields>();

/**
 * The fields that a pack, and those that it extends, declare; a nearer pack's declaration takes the place of a farther one's.
 * Equal declarations give one object.
 * @throws Failure (模板) with every declaration that cannot be taken
 */
export function declaredFieldsOf(chain: PackChain): DeclaredFields {
  const written = FIELD_PLACES.map(
    (place) =>
      [place, Object.assign({}, ...chain.map(({ content }) => content.字段?.[place]).reverse())] as const,
  );
  const fields = Object.fromEntries(written) as Record<FieldPlace, Record<string, WrittenField>>;
  if (Object.values(fields).every((own) => Object.keys(own).length === 0)) return NO_FIELDS;
  const key = JSON.stringify(fields);
  const before = known.get(key);
  if (before) return before;
  const declared = sound(fields, chain);
  known.set(key, declared);
  return declared;
}

type Written = Readonly<Record<FieldPlace, Readonly<Record<string, WrittenField>>>>;

function sound(written: Written, chain: PackChain): DeclaredFields {
  const mistakes: Diagnostic[] = [];
  const complain = (at: readonly string[], message: string, hint: string) =>
    mistakes.push({
      rule: '模板包',
      level: '错误',
      message,
      hint,
      span: placeInPack(chain, ['字段', ...at]),
    });
  for (const place of FIELD_PLACES)
    for (const [name, field] of Object.entries(written[place])) {
      complainOfName(name, taken(place), (message, hint) => complain([place, name], message, hint));
      complainOfKind(field, place, (message, hint) => complain([place, name], message, hint));
      complainOfLasting(field, (message, hint) => complain([place, name], message, hint));
      for (const [column, own] of Object.entries(field.栏目 ?? {})) {
        const complainHere: Complain = (message, hint) =>
          complain([place, name, '栏目', column], message, hint);
        complainOfName(column, new Set(['序号']), complainHere);
        complainOfLasting(own, complainHere);
      }
    }
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  const declared = Object.fromEntries(
    FIELD_PLACES.map((place) => [place, mapValues(written[place], declare)]),
  ) as unknown as DeclaredFields;
  complainOfConditions(declared, complain);
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  return declared;
}

type Complain = (message: string, hint: string) => void;

function complainOfName(name: string, others: ReadonlySet<string>, complain: Complain): void {
  if (!NAME.test(name) || name in {})
    complain(`字段名“${name}”不能用`, '用汉字、字母、数字，不以数字开头，不含空格、括号、“-”和“.”。');
  else if (others.has(name))
    complain(`“${name}”已经是程序的栏目`, '直接填写、直接用，不必声明；意思不同的，换一个名称。');
}

/** Names that stand already where the fields of a place are written, or are put among the accounts. */
function taken(place: FieldPlace): ReadonlySet<string> {
  const list = PLACE_PATHS[place];
  const field = fieldAt(reportJsonSchema(), list.length === 0 ? [] : [...list, 0]);
  const one: DeclaredFields = { ...NO_FIELDS, [place]: { 甲: SAMPLE } };
  const groups = [...declaredMembers(one)].filter(([, members]) => '甲' in members);
  return new Set([
    ...Object.keys(field?.properties ?? {}),
    ...groups.flatMap(([group]) => Object.keys((group as z.ZodObject).shape)),
    ...(place === '报告' ? ['设置'] : []),
  ]);
}

const SAMPLE: DeclaredValue = { 类别: '金额', 说明: '' };

function complainOfKind(
  { 类别, 栏目, 计量单位, 比较, 例 }: WrittenField,
  place: FieldPlace,
  complain: Complain,
) {
  const grouped = 类别 === '列表' || 类别 === '一组';
  if (grouped && Object.keys(栏目 ?? {}).length === 0)
    complain(`“${类别}”没有写“栏目”`, '在“栏目”下列出各栏。');
  if (!grouped && 栏目 !== undefined) complain(`“${类别}”没有“栏目”`, '只有“一组”和“列表”才写“栏目”。');
  if (计量单位 !== undefined && 类别 !== '个数' && 类别 !== '数量')
    complain(`“${类别}”不写“计量单位”`, '金额与数据文件的“金额单位”相同，比率写百分数，分值以分计。');
  if (例 !== undefined && 类别 !== '文字') complain(`“${类别}”不写“例”`, '只有文字才写。');
  if (比较 && (place !== '报告' || grouped || 类别 === '文字' || 类别 === '日期'))
    complain('这一栏不能比较', '只有写在最外层的数才有上年数和增减原因。');
}

function complainOfLasting({ 类别, 沿用 }: Pick<WrittenField, '类别' | '沿用'>, complain: Complain): void {
  if (沿用 && 类别 !== '文字' && 类别 !== '日期')
    complain(`“${类别}”不能沿用`, '数是本年的，只有文字和日期才写“沿用”。');
}

function declare({ 类别, 说明, 计量单位, 必填, 例, 比较, 沿用, 栏目 }: WrittenField): DeclaredField {
  const needed = 必填 === '否' ? undefined : 必填;
  if (类别 === '列表' || 类别 === '一组')
    return {
      类别,
      说明,
      必填: needed,
      栏目: mapValues(栏目 ?? {}, (column) => declare(column) as DeclaredValue),
    };
  return { 类别, 说明, 计量单位, 必填: needed, 例, 比较, 沿用 };
}

/** A field that makes another one necessary is one of the data file. */
function complainOfConditions(
  declared: DeclaredFields,
  complain: (at: readonly string[], message: string, hint: string) => void,
): void {
  const schema = reportJsonSchema(declared);
  for (const place of FIELD_PLACES) {
    const list = PLACE_PATHS[place];
    const record: Path = list.length === 0 ? [] : [...list, 0];
    for (const [name, field] of Object.entries(declared[place])) {
      const { 必填 } = field;
      if (必填 !== undefined && 必填 !== '是' && !isKnown(必填, record, schema))
        complain([place, name, '必填'], `数据文件没有“${必填}”这一栏`, CONDITION);
      for (const [column, { 必填: always }] of hasColumns(field) ? Object.entries(field.栏目) : [])
        if (always !== undefined && always !== '是')
          complain([place, name, '栏目', column, '必填'], '“栏目”里只能写“是”', CONDITION);
    }
  }
}

const CONDITION = '写“是”，或同一组里、最外层的一个栏目的名称，例如 政府采购。';

function isKnown(condition: string, record: Path, schema: JsonSchema): boolean {
  const steps = condition.split('.');
  return [[...record, ...steps], steps].some((path) => fieldAt(schema, path) !== undefined);
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
