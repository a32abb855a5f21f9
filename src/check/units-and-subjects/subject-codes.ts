import { type Catalogue, levelOf } from '../../catalogue/read-catalogue.js';
import { nameIn, type SubjectRow } from '../../derive/subjects.js';
import { nearestSubjects } from '../engine/nearest-subjects.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';

export const subjectCodes: Rule = {
  id: '科目编码',
  title: '科目不重复，科目表或数据文件给出了它和上级科目的名称，名称只写在一处。',
  source: '政府收支分类科目',
  *check(audit) {
    const { 科目, 批复数 } = audit.read.report;
    yield* repeated(科目, ['科目'], audit);
    yield* repeated(批复数?.科目 ?? [], ['批复数', '科目'], audit);
    yield* unnamed(audit);
    yield* namedTwice(audit);
  },
};

function* repeated(rows: readonly SubjectRow[], at: readonly string[], { read }: Audit): Generator<Finding> {
  const first = new Map<string, number>();
  for (const [index, { 编码 }] of rows.entries()) {
    const earlier = first.get(编码);
    if (earlier === undefined) {
      first.set(编码, index);
      continue;
    }
    yield {
      message: `科目 ${编码} 重复`,
      span: read.locate([...at, index, '编码']),
      hint: '同一科目的数合写在一处。',
      related: [{ message: '第一次出现', span: read.locate([...at, earlier, '编码']) }],
    };
  }
}

/** Codes that nobody names, at every level, each reported at the first row that needs it. */
function* unnamed({ read, catalogue }: Audit): Generator<Finding> {
  const name = nameIn(read.report, catalogue);
  const seen = new Set<string>();
  for (const [index, { 编码 }] of read.report.科目.entries()) {
    for (const code of [编码, 编码.slice(0, 5), 编码.slice(0, 3)]) {
      if (seen.has(code) || name(code) !== undefined) continue;
      seen.add(code);
      const near = namesInDoubt(code, catalogue) ?? nearestSubjects(code, catalogue.functionalSubjects);
      const remedy =
        code === 编码 ? '在这一行照批复的表加“名称”' : `在最外层的“科目名称”中加一行 ${code}: 名称`;
      yield {
        message: `科目表中没有${levelOf(code)}级科目 ${code}，数据文件也没有给出名称`,
        span: read.locate(['科目', index, '编码']),
        hint: `${near}请${remedy}。`,
      };
    }
  }
}

/** Names that a row of 科目 and 科目名称 both give, but not alike. */
function* namedTwice({ read: { report, locate } }: Audit): Generator<Finding> {
  for (const [index, { 编码, 名称 }] of report.科目.entries()) {
    const other = report.科目名称[编码];
    if (名称 === undefined || other === undefined || 名称 === other) continue;
    yield {
      message: `科目 ${编码} 的名称写了两处，并不相同`,
      span: locate(['科目', index, '名称']),
      actual: `${名称}、${other}`,
      hint: '删去一处。',
      related: [{ message: '另一处', span: locate(['科目名称', 编码]) }],
    };
  }
}

function namesInDoubt(code: string, { doubtful }: Catalogue): string | undefined {
  const names = doubtful(code)?.map((name) => `“${name}”`);
  return names && `${code} 可能名为${names.join('或')}，未能核实。`;
}
