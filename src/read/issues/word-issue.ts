import type { z } from 'zod';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import type { JsonSchema } from '../report-json-schema.js';
import { Scalar, type Tree } from '../scalar.js';
import { Mistake, NOT_FILLED } from '../schema/value.js';
import type { Locator, Path } from '../yaml/locate.js';
import { colonHint } from '../yaml/word-yaml-error.js';
import { fieldAt, howToWrite, knownKeys } from './field-guide.js';
import { columnName, label, quote, shorten } from './label.js';
import { unknownKeyHint } from './unknown-key-hint.js';

type Issue = z.core.$ZodIssue;

/** Unknown fields of one mapping that are listed one by one. */
const MAX_KEYS = 50;

/** What the wording of an issue needs to know of the file. */
export interface FileView {
  readonly tree: Tree;
  readonly locator: Locator;
  readonly schema: JsonSchema;
}

/** The first issues of a file, worded; nobody reads more, and wording a million takes long. */
const MAX_ISSUES = 1000;

/** The schema's issues in words of our own: the only place where zod's codes become messages. */
export function wordIssues(issues: readonly Issue[], file: FileView): Diagnostic[] {
  return issues.slice(0, MAX_ISSUES).flatMap((issue) => wordIssue(issue, file));
}

function wordIssue(issue: Issue, file: FileView): Diagnostic[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_KEYS).map((key) => unknownKey(path, key, file));
    case 'invalid_type':
      return valueAt(file.tree, path) === undefined ? [missing(path, file)] : [wrongType(issue, path, file)];
    case 'invalid_union':
      return chosenBranch(issue).flatMap((inner) =>
        wordIssue({ ...inner, path: [...path, ...inner.path] }, file),
      );
    case 'invalid_key':
      return [invalidKey(issue, path, file)];
    case 'too_small':
    case 'too_big':
      return [wrongLength(path, file)];
    case 'custom':
      return [mistaken(issue.params?.mistake, path, file)];
    default:
      return [wrong(file.locator.value(path), `${label(file.schema, path)}不符合要求`)];
  }
}

function missing(path: Path, { locator, schema }: FileView): Diagnostic {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const field = fieldAt(schema, path);
  const meaning = field?.description ? `：${field.description}` : '';
  const message = `${label(schema, parent)}缺少${quote(key)}${meaning}`;
  const hint = field && `${howToWrite(key, field)}。`;
  return {
    rule: '必填',
    level: '错误',
    message,
    span: locator.value(parent),
    ...defined({ hint }),
  };
}

function unknownKey(path: Path, key: string, { tree, locator, schema }: FileView): Diagnostic {
  const owner = path.length > 0 ? `${label(schema, path)}里没有` : '没有';
  const present = Object.keys(valueAt(tree, path) ?? {});
  const span = locator.key([...path, key]);
  const hint = unknownKeyHint(key, fieldAt(schema, path), present, schema);
  return { rule: '未知字段', level: '错误', message: `${owner}${quote(key)}这个字段`, span, hint };
}

function wrongType(issue: z.core.$ZodIssueInvalidType, path: Path, file: FileView): Diagnostic {
  const found = valueAt(file.tree, path)!;
  const span = file.locator.value(path);
  const name = label(file.schema, path) || '数据文件';
  if (found instanceof Scalar && found.text === '')
    return wrong(span, name + NOT_FILLED.message, filling(path, file));
  const hint = found instanceof Scalar ? colonHint(found.text) : undefined;
  return wrong(span, `${name}不是${noun(issue)}`, {
    expected: shape(issue, path, file),
    actual: describe(found),
    hint,
  });
}

/** What kind of value the schema wants; a scalar's issue carries its noun as its message. */
function noun(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.expected === 'object' || issue.expected === 'record') return '一组字段';
  if (issue.expected === 'array' || issue.expected === 'tuple') return '列表';
  return issue.message;
}

function shape(issue: z.core.$ZodIssueInvalidType, path: Path, { schema }: FileView): string {
  const field = fieldAt(schema, path);
  const columns = field?.prefixItems as JsonSchema[] | undefined;
  if (columns) return `[${columns.map(columnName).join(', ')}]`;
  if (noun(issue) === '列表') return '列表，每项一行，以“- ”开头';
  if (noun(issue) !== '一组字段') return noun(issue);
  const keys = knownKeys(field);
  return keys.length > 0 ? `一组字段：${shorten(keys.join('、'), 60)}` : '一组字段，每行一个“字段: 值”';
}

function filling(path: Path, { schema }: FileView): Pick<Diagnostic, 'hint'> {
  const field = fieldAt(schema, path);
  return defined({ hint: field && `${howToWrite(String(path.at(-1)), field)}；没有这一项时删去这一行。` });
}

function wrongLength(path: Path, file: FileView): Diagnostic {
  const found = valueAt(file.tree, path);
  const length = Array.isArray(found) ? found.length : 0;
  const columns = fieldAt(file.schema, path)?.prefixItems as JsonSchema[] | undefined;
  const span = file.locator.value(path);
  if (!columns) return wrong(span, `${label(file.schema, path)}没有内容`, { expected: '至少一项' });
  const expected = `${columns.length - 1} 或 ${columns.length} 项：${columns.map(columnName).join('、')}`;
  const hint = length > columns.length ? '文字里有逗号时，用双引号把它括起来。' : undefined;
  return wrong(span, `${label(file.schema, path)}的项数不对`, { expected, actual: `${length} 项`, hint });
}

function invalidKey(issue: z.core.$ZodIssueInvalidKey, path: Path, { locator }: FileView): Diagnostic {
  const key = String(path.at(-1));
  const expected = issue.issues[0]?.message;
  return wrong(locator.key(path), `字段名${quote(key)}不对`, { expected, actual: shorten(key, 60) });
}

function mistaken(mistake: unknown, path: Path, file: FileView): Diagnostic {
  const found = valueAt(file.tree, path);
  const { message, expected, hint } = mistake instanceof Mistake ? mistake : new Mistake('不符合要求');
  const actual = found instanceof Scalar && found.text !== '' ? shorten(found.text, 60) : undefined;
  return wrong(file.locator.value(path), `${label(file.schema, path)}${message}`, { expected, actual, hint });
}

function wrong(
  span: Span,
  message: string,
  details: { [K in 'expected' | 'actual' | 'hint']?: string | undefined } = {},
): Diagnostic {
  return { rule: '数据格式', level: '错误', message, span, ...defined(details) };
}

/** Of the alternatives of a union, the one that takes the kind of value that stands there. */
function chosenBranch({ errors }: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const wrongKind = ({ code, path }: Issue) => code === 'invalid_type' && path.length === 0;
  return errors.find((issues) => !issues.some(wrongKind)) ?? errors.at(-1) ?? [];
}

function valueAt(tree: Tree, path: Path): Tree | undefined {
  let value: Tree | undefined = tree;
  for (const step of path) {
    if (value === undefined || value instanceof Scalar) return undefined;
    value = (value as { readonly [key: string]: Tree })[step];
  }
  return value;
}

function describe(value: Tree): string {
  if (value instanceof Scalar) return shorten(value.text, 60);
  return Array.isArray(value) ? '列表' : '一组字段';
}

function defined<T extends Record<string, string | undefined>>(details: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}
