import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import type { Span } from '../kernel/span.js';
import { valueAt } from '../kernel/value-at.js';
import { missingFields } from './issues/missing-fields.js';
import { neededFields } from './issues/needed-fields.js';
import { withStandIns } from './issues/stand-ins.js';
import { UNKNOWN_FIELD } from './issues/unknown-field.js';
import { wordIssues } from './issues/word-issues.js';
import { reportJsonSchema } from './report-json-schema.js';
import { Scalar, type Tree } from './scalar.js';
import { type DeclaredFields, NO_FIELDS } from './schema/declared-fields.js';
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
  /** Fields that its pack adds to the built-in ones. */
  readonly declared: DeclaredFields;
  readonly diagnostics: readonly Diagnostic[];
  /** The report as far as it goes, to be looked at only: undefined where the file cannot be made sense of. */
  draft(): Report | undefined;
  locate(path: Path): Span;
  locateKey(path: Path): Span;
}

/** The fields that the pack of a data file adds; undefined where that cannot be known. */
export type FieldsIn = (tree: Tree) => DeclaredFields | undefined;

/**
 * Turns the text of a data file into a report.
 *
 * @throws Failure when the text is no YAML that can be checked; other mistakes are in `diagnostics`
 */
export function parseReport(source: SourceText, fieldsIn: FieldsIn = () => NO_FIELDS): ParsedReport {
  const root = parseYaml(source);
  if (root === null) throw empty(source);
  const written: Diagnostic[] = [];
  const tree = plainTree(root, source, written);
  const locator = createLocator(root, source);
  const known = fieldsIn(tree);
  const declared = known ?? NO_FIELDS;
  const result = checked(tree, source, declared);
  // A field that stands on another level than it seems to is missed there, and unknown here.
  const isMisread = written.some(({ message }) => message === WIDE_INDENT.message);
  const issues = result.success || isMisread ? [] : result.error.issues;
  // What units give need not be given beside them.
  const needed = hasUnits(tree) ? [] : neededFields(declared, tree);
  const view = () => ({ tree, locator, schema: reportJsonSchema(declared) });
  const worded = issues.length > 0 ? wordIssues(issues, view()) : [];
  const lacking = needed.length > 0 ? missingFields(needed, view()) : [];
  const told = known ? worded : worded.filter(({ rule }) => rule !== UNKNOWN_FIELD);
  const diagnostics = [...written, ...withoutEchoes([...told, ...lacking], written)];
  const { value: locate, key: locateKey } = locator;
  const draft = () =>
    result.success ? result.data : withStandIns(view(), (mended) => checked(mended, source, declared));
  return {
    tree,
    declared,
    diagnostics,
    draft,
    locate,
    locateKey,
    ...(result.success && { report: result.data }),
  };
}

/** A value that could not be understood as written is not told again as one that does not fit. */
function withoutEchoes(worded: readonly Diagnostic[], written: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ span }: Diagnostic) => `${span?.start.line}:${span?.start.column}`;
  const told = new Set(written.map(place));
  return worded.filter((diagnostic) => !told.has(place(diagnostic)));
}

function checked(tree: Tree, source: SourceText, declared: DeclaredFields) {
  try {
    // Compiling the schema to code takes longer than checking one file without.
    return reportSchema(unitOf(tree), { declared, summed: hasUnits(tree) }).safeParse(tree, {
      jitless: true,
    });
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

function hasUnits(tree: Tree): boolean {
  return valueAt(tree, ['所属单位']) !== undefined;
}

function empty(source: SourceText): Failure {
  const span = source.span(0, 0);
  const hint = '用 gen-report init 写出一份待填的数据文件。';
  return new Failure('数据', [{ rule: '读取文件', level: '错误', message: '文件里没有数据', span, hint }]);
}
