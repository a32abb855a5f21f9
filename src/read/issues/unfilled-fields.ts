import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar } from '../scalar.js';
import { NOT_FILLED } from '../schema/value.js';
import type { Path } from '../yaml/locate.js';
import { countedNames } from './counted-names.js';
import { columnsOf, fieldAt, isRequired, sampleLine } from './field-guide.js';
import { type FileView, wrong } from './file-view.js';
import { columnName, label, quote } from './label.js';

const RULE = '数据格式';
/** Of a file that has just been made, nobody reads every empty field by itself. */
const MAX_SINGLE = 80;

/** Fields in which nothing stands: each by itself, or if there are many, how many each part of the file has. */
export function unfilledFields(paths: readonly Path[], file: FileView): Diagnostic[] {
  if (paths.length <= MAX_SINGLE) return paths.map((path) => unfilledField(path, file));
  const parts = new Map<string, { part: Path; paths: Path[] }>();
  for (const path of paths) {
    const part = partOf(path);
    const id = JSON.stringify(part);
    const known = parts.get(id) ?? { part, paths: [] };
    known.paths.push(path);
    parts.set(id, known);
  }
  return [...parts.values()].map(({ part, paths: own }) =>
    own.length === 1 ? unfilledField(own[0]!, file) : unfilledPart(part, own, file),
  );
}

function unfilledField(path: Path, { locator, schema }: FileView): Diagnostic {
  const key = path.at(-1);
  return wrong(RULE, locator.value(path), `${label(schema, path)}${NOT_FILLED.message}`, {
    expected: typeof key === 'string' ? sampleLine(key, fieldAt(schema, path)) : undefined,
    hint: isRequired(schema, path) ? undefined : '没有这一项时删去这一行。',
    unfilled: 1,
  });
}

/** 科目 as a whole, 绩效.项目 one by one. */
function partOf(path: Path): Path {
  return path.slice(0, typeof path[2] === 'number' ? 3 : 1);
}

function unfilledPart(part: Path, paths: readonly Path[], { tree, locator, schema }: FileView): Diagnostic {
  const title = valueAt(tree, [...part, '名称']);
  const name = `${label(schema, part)}${title instanceof Scalar ? `（${title.text}）` : ''}`;
  const lines = paths.map((path) => locator.value(path).start.line).sort((a, b) => a - b);
  const [first, last] = [lines[0], lines.at(-1)];
  return wrong(RULE, locator.value(paths[0]!), `${name}还有 ${paths.length} 处没有填写`, {
    expected: countedNames(paths.map((path) => nameOf(path, schema))),
    actual: `第 ${first === last ? first : `${first} 至 ${last}`} 行有空栏`,
    hint: '在冒号后填写，[ ] 里的 ~ 换成要填的；没有的一项，删去它的字段名。',
    unfilled: paths.length,
  });
}

/** The name of a field, of a column of a row too. */
function nameOf(path: Path, schema: FileView['schema']): string {
  const last = path.at(-1)!;
  if (typeof last === 'string') return last;
  const columns = columnsOf(fieldAt(schema, path.slice(0, -1)));
  return columns
    ? columnName(columns[last])
    : quote(String(path.findLast((step) => typeof step === 'string')));
}
