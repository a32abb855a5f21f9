import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import type { Span } from '../kernel/span.js';
import { wordIssues } from './issues/word-issues.js';
import { reportJsonSchema } from './report-json-schema.js';
import { Scalar, type Tree } from './scalar.js';
import { type Report, reportSchema } from './schema/report.js';
import { UNITS, type Unit } from './schema/unit.js';
import type { SourceText } from './text/source-text.js';
import { WIDE_INDENT } from './yaml/line-cause.js';
import { createLocator, type Path } from './yaml/locate.js';
import { parseYaml } from './yaml/parse-yaml.js';
import { plainTree } from './yaml/plain-tree.js';

/** The text of a data file, understood as far as it goes. */
export interface ParsedReport {
  /** What the file says, before the schema is applied. */
  readonly tree: Tree;
  /** Absent when the schema does not hold. */
  readonly report?: Report;
  readonly diagnostics: readonly Diagnostic[];
  locate(path: Path): Span;
  locateKey(path: Path): Span;
}

/**
 * Turns the text of a data file into a report.
 *
 * @throws Failure when the text is no YAML that can be checked; other mistakes are in `diagnostics`
 */
export function parseReport(source: SourceText): ParsedReport {
  const root = parseYaml(source);
  if (root === null) throw empty(source);
  const written: Diagnostic[] = [];
  const tree = plainTree(root, source, written);
  const locator = createLocator(root, source);
  const result = checked(tree, source);
  // A field that stands on another level than it seems to is missed there, and unknown here.
  const isMisread = written.some(({ message }) => message === WIDE_INDENT.message);
  const issues = result.success || isMisread ? [] : result.error.issues;
  const worded = issues.length > 0 ? wordIssues(issues, { tree, locator, schema: reportJsonSchema() }) : [];
  const diagnostics = [...written, ...withoutEchoes(worded, written)];
  const { value: locate, key: locateKey } = locator;
  return { tree, diagnostics, locate, locateKey, ...(result.success && { report: result.data }) };
}

/** A value that could not be understood as written is not told again as one that does not fit. */
function withoutEchoes(worded: readonly Diagnostic[], written: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ span }: Diagnostic) => `${span?.start.line}:${span?.start.column}`;
  const told = new Set(written.map(place));
  return worded.filter((diagnostic) => !told.has(place(diagnostic)));
}

function checked(tree: Tree, source: SourceText) {
  try {
    // Compiling the schema to code takes longer than checking one file without.
    return reportSchema(unitOf(tree)).safeParse(tree, { jitless: true });
  } catch (error) {
    // zod hands its issues on as arguments of a call, which some hundred thousand overflow.
    if (!(error instanceof RangeError)) throw error;
    const hint = '检查这是不是数据文件。';
    const span = source.span(0, 0);
    throw new Failure('数据', [
      { rule: '数据格式', level: '错误', message: '错误太多，无法逐一列出', span, hint },
    ]);
  }
}

/** The unit stands in the file itself; a wrong one is told by the schema. */
function unitOf(tree: Tree): Unit {
  const given = tree instanceof Scalar ? undefined : (tree as { readonly [key: string]: Tree }).金额单位;
  return UNITS.find((unit) => given instanceof Scalar && given.text.trim() === unit) ?? '万元';
}

function empty(source: SourceText): Failure {
  const span = source.span(0, 0);
  const hint = '用 gen-report init 写出一份待填的数据文件。';
  return new Failure('数据', [{ rule: '读取文件', level: '错误', message: '文件里没有数据', span, hint }]);
}
