import type { z } from 'zod';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar } from '../scalar.js';
import type { Path } from '../yaml/locate.js';
import { type FileView, wrong } from './file-view.js';
import { label } from './label.js';
import { missingFields } from './missing-fields.js';
import { unfilledFields } from './unfilled-fields.js';
import { unknownField } from './unknown-field.js';
import { invalidKey, mistaken, wrongLength, wrongType } from './wrong-value.js';

type Issue = z.core.$ZodIssue;

/** Nobody reads more, and wording a million takes long. */
const MAX_ISSUES = 1000;
/** Unknown fields of one mapping that are told one by one. */
const MAX_UNKNOWN = 50;

/** The schema's issues in words of our own: the only place where zod's codes become messages. */
export function wordIssues(issues: readonly Issue[], file: FileView): Diagnostic[] {
  const plain = issues.flatMap((issue) => withoutUnions(issue, file));
  const unfilled = plain.filter((issue) => isUnfilled(issue, file)).map(({ path }) => path as Path);
  const isMissing = (issue: Issue) =>
    /^invalid_(?:type|union)$/.test(issue.code) && valueAt(file.tree, issue.path as Path) === undefined;
  const rest = plain.filter((issue) => !isUnfilled(issue, file)).slice(0, MAX_ISSUES);
  const missing = rest.filter(isMissing).map(({ path }) => path as Path);
  const others = rest.filter((issue) => !isMissing(issue));
  return [
    ...missingFields(missing, file),
    ...unfilledFields(unfilled, file),
    ...others.flatMap((issue) => wordIssue(issue, file)),
  ];
}

/** Whether the value that does not fit is none. */
function isUnfilled({ code, path }: Issue, { tree }: FileView): boolean {
  const value = valueAt(tree, path as Path);
  return code !== 'invalid_key' && value instanceof Scalar && value.text.trim() === '';
}

function wordIssue(issue: Issue, file: FileView): Diagnostic[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case 'unrecognized_keys':
      // A Scalar is an object to zod, and its own properties are unknown fields.
      if (valueAt(file.tree, path) instanceof Scalar) return [wrongType(['一组字段'], path, file)];
      return issue.keys.slice(0, MAX_UNKNOWN).map((key) => unknownField(path, key, file));
    case 'invalid_type':
      return [wrongType([noun(issue)], path, file)];
    case 'invalid_union':
      return [
        wrongType(
          issue.errors.map(([first]) => noun(first)),
          path,
          file,
        ),
      ];
    case 'invalid_key':
      return [invalidKey(issue.issues[0]?.message, path, file)];
    case 'too_small':
    case 'too_big':
      return [wrongLength(path, file)];
    case 'custom':
      return [mistaken(issue.params?.mistake, path, file)];
    default:
      return [wrong('数据格式', file.locator.value(path), `${label(file.schema, path)}不符合要求`)];
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  object: '一组字段',
  record: '一组字段',
  array: '列表',
  tuple: '列表',
};

/** The kind of value that is wanted; the issue of a scalar's schema has it as its message. */
function noun(issue: Issue | undefined): string {
  if (issue?.code !== 'invalid_type') return '可用的值';
  return NOUNS[issue.expected] ?? issue.message;
}

/** Of the alternatives of a union, the one that takes the kind of value that stands there; the issue itself if none does. */
export function withoutUnions(issue: Issue, file: Pick<FileView, 'tree'>): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const wrongKind = ({ code, path }: Issue) => code === 'invalid_type' && path.length === 0;
  const chosen = issue.errors.find((issues) => !issues.some(wrongKind));
  if (!chosen) return [issue];
  return chosen.flatMap((inner) => withoutUnions({ ...inner, path: [...issue.path, ...inner.path] }, file));
}
