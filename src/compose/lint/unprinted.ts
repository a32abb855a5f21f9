import { branch } from '../../read/issues/field-guide.js';
import { type JsonSchema, reportJsonSchema } from '../../read/report-json-schema.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import { accountsShape, type DataShape } from '../data-shape.js';
import { FieldMarks, markFields } from './field-marks.js';
import { Usage } from './usage.js';

/** Fields that serve checks, file properties, the order or choice of what is printed. */
const ALSO_READ = [
  '上年',
  '公开日期',
  '预算代码',
  '所属单位',
  '抵销',
  '概况.机构设置.单位[].代码',
  '概况.机构设置.单位[].全称',
  '科目[].收入.教育收费',
  '绩效.项目[].类别',
  '绩效.项目[].级次',
  '绩效.项目[].预算',
  '绩效.项目[].正文名称',
  '绩效.项目[].资金分值',
  '绩效.整体自评.资金分值',
  '绩效.全部项目',
];

/**
 * Fields of the data file that a pack prints nowhere although some other might, the widest first: `三公经费` rather than
 * all that is in it, list items marked by [].
 */
export function unprintedFields(usage: Usage, declared: DeclaredFields): readonly string[] {
  const schema = reportJsonSchema(declared);
  const used = new FieldMarks(markFields(usage, [], declared));
  const printable = printableFields(declared);
  const below = (field: JsonSchema, path: string): string[] =>
    membersOf(field, path).flatMap((member) => {
      if (ALSO_READ.includes(member.path) || !printable.isUsed(member.path)) return [];
      if (used.isUsed(member.path)) return below(member.field, member.path);
      return member.required ? [] : [member.path];
    });
  return below(schema, '');
}

const printableBy = new WeakMap<DeclaredFields, FieldMarks>();

/** What a pack may print. */
function printableFields(declared: DeclaredFields): FieldMarks {
  const known = printableBy.get(declared) ?? new FieldMarks(markFields(everything(declared), [], declared));
  printableBy.set(declared, known);
  return known;
}

interface Member {
  readonly field: JsonSchema;
  readonly path: string;
  readonly required: boolean;
}

/** The fields of a group, or of the items of a list. */
function membersOf(field: JsonSchema, path: string): Member[] {
  const items = branch(field, 'items')?.items;
  if (items) return membersOf(items as JsonSchema, `${path}[]`);
  const { properties = {}, required = [] } = branch(field, 'properties') ?? {};
  return Object.entries(properties).map(([key, own]) => ({
    field: own as JsonSchema,
    path: path === '' ? key : `${path}.${key}`,
    required: required.includes(key),
  }));
}

/** The usage of a pack that prints all that the accounts have. */
function everything(declared: DeclaredFields): Usage {
  const usage = new Usage();
  const visit = (shape: DataShape, path: string): void => {
    usage.addPath({ path, shape });
    const below = (name: string) => (path === '' ? name : `${path}.${name}`);
    if (shape.type === 'object')
      for (const [name, field] of Object.entries(shape.fields)) visit(field, below(name));
    if (shape.type === 'list') visit(shape.item, `${path}[]`);
    if (shape.type === 'record') visit(shape.value, below('{编码}'));
  };
  visit(accountsShape(declared), '');
  return usage;
}
