import { branch } from '../../../read/issues/field-guide.js';
import type { JsonSchema } from '../../../read/report-json-schema.js';
import type { CodeKind, FieldWords } from '../../api.js';

/** Amounts, as their description says. */
const IN_UNIT = '（单位与“金额单位”相同）';
/** What only matters to who writes the file by hand. */
const BY_HAND = /；自己做的模板包.*$/;
const DATE = String.raw`^\d{4}-\d{2}-\d{2}$`;
const CODE = /^\^\\d\{\d\}(?:\(\\d\{2\}\)|\$)/;
/** What is told in a sentence or more. */
const LONG = /原因|说明|情况|用途|目标|措施|职责|引言|结果|作用|问题|内容|每行一段/;
const UNIT = /（([人辆台个次批套张分件户家]|人次|批次|平方米|台（套）)）$/;

/**
 * @param schema of a single value
 * @param unit 金额单位 of the file
 */
export function fieldWords(label: string, schema: JsonSchema, required: boolean, unit: string): FieldWords {
  const description = (schema.description ?? '').replace(BY_HAND, '');
  const help = description.replace(IN_UNIT, '');
  const example = schema.examples?.[0];
  return {
    label,
    required,
    ...kindOf(schema, description, unit),
    ...(help !== '' && { help }),
    ...(example !== undefined && typeof example !== 'object' && { example: String(example) }),
  };
}

function kindOf(
  schema: JsonSchema,
  description: string,
  unit: string,
): Pick<FieldWords, 'kind' | 'unit' | 'choices' | 'codes'> {
  const words = branch(schema, 'enum')?.enum;
  if (words) return { kind: '选', choices: words.filter((word) => word !== null).map(String) };
  const { pattern } = schema;
  if (pattern === DATE) return { kind: '日期' };
  if (pattern !== undefined && CODE.test(pattern)) return { kind: '码', codes: codeKindOf(description) };
  if (description.includes(IN_UNIT)) return { kind: '金额', unit };
  if (pattern !== undefined) {
    const counted = UNIT.exec(description)?.[1];
    return { kind: '数', ...(counted !== undefined && { unit: counted }) };
  }
  if (/路径/.test(description)) return { kind: '文件' };
  return { kind: LONG.test(description) ? '长文' : '文' };
}

/** The catalogue that codes are of. */
export function codeKindOf(description: string): CodeKind {
  return /经济分类/.test(description) ? '部门经济分类' : '功能分类';
}
