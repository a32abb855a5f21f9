import type { Diagnostic } from '../kernel/diagnostic.js';
import type { Span } from '../kernel/span.js';
import { valueAt } from '../kernel/value-at.js';
import { Scalar, type Tree } from '../read/scalar.js';
import type { Path } from '../read/yaml/locate.js';
import { bureauName, type Statements } from './tables/read-statements.js';
import type { Said } from './tables/sheet-facts.js';

/**
 * Tables of another bureau or another year are not for this data file.
 * @param years that the sources say, but for those of the year before
 */
export function checkIdentity(
  tree: Tree,
  locate: (path: Path) => Span,
  { bureau }: Statements,
  years: Iterable<Said<number>>,
  accepted: readonly string[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const tell = (name: string, ours: string, theirs: string, place: string, hint: string) =>
    diagnostics.push({
      rule: '导入',
      level: '错误',
      place,
      message: `来源的${name}与数据文件不同`,
      expected: ours,
      actual: theirs,
      hint,
      related: [{ message: `数据文件的“${name}”`, span: locate([name]) }],
    });
  const own = textAt(tree, '年度');
  for (const { value, place } of new Map([...years].map((year) => [year.value, year])).values())
    if (own !== '' && own !== String(value))
      tell(
        '年度',
        own,
        String(value),
        place,
        '检查是不是拿错了年度的文件；数据文件的“年度”写错的，改正后再导入。',
      );
  const name = textAt(tree, '名称');
  if (bureau && name !== '' && !accepted.includes('名称') && !isSameBureau(name, bureau.value))
    tell(
      '名称',
      name,
      bureau.value,
      bureau.place,
      '检查是不是别的单位的表；确是同一个单位，加上 --accept 名称。',
    );
  return diagnostics;
}

function isSameBureau(one: string, other: string): boolean {
  const [a, b] = [bureauName(one), bureauName(other)];
  return a.includes(b) || b.includes(a);
}

function textAt(tree: Tree, name: string): string {
  const value = valueAt(tree, [name]);
  return value instanceof Scalar ? value.text.trim() : '';
}
