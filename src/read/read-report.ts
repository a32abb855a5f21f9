import { dirname, isAbsolute, join } from 'node:path';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { orderDiagnostics } from '../kernel/order-diagnostics.js';
import type { Span } from '../kernel/span.js';
import { parseReport } from './parse-report.js';
import { Scalar, type Tree } from './scalar.js';
import type { Report } from './schema/report.js';
import { readSource } from './text/read-source.js';
import type { SourceText } from './text/source-text.js';
import type { Path } from './yaml/locate.js';

/** Messages that one run shows; whoever has more begins with these. */
const MAX_DIAGNOSTICS = 200;

/** A data file that was read without error, with the files that it names. */
export interface ReportFile {
  readonly report: Report;
  readonly source: SourceText;
  /** Last year's report, where `上年` names a file; what that file in turn names is not read. */
  readonly 上年报告?: Report;
  /** The Markdown text of `绩效.部门评价.报告.文件`. */
  readonly 评价报告?: SourceText;
  /**
   * The place of the value at `path`: a scalar itself, or the key of a mapping or list (its first
   * field in an item of a list). What is not in the file is placed at what would hold it.
   */
  locate(path: Path): Span;
  /** The place of the last key of `path`, also where a value stands beside it. */
  locateKey(path: Path): Span;
}

/**
 * Reads a data file and the files it names.
 *
 * @param path of the YAML file, as the user named it
 * @throws Failure with every mistake of all these files, file by file from top to bottom
 */
export function readReport(path: string): ReportFile {
  const source = readSource(path);
  const parsed = parseReport(source);
  const failures: (readonly Diagnostic[])[] = [parsed.diagnostics];
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error.diagnostics);
      return undefined;
    }
  };
  const named = (...keys: string[]) => namedFile(parsed.tree, keys, path);
  const evaluation = named('绩效', '部门评价', '报告', '文件');
  const 评价报告 = evaluation && collect(() => readSource(evaluation.path, evaluation.span));
  const prior = named('上年');
  const 上年报告 = prior && collect(() => completeReport(readSource(prior.path, prior.span)));
  const { report } = parsed;
  const diagnostics = failures.flat();
  if (!report || diagnostics.length > 0) throw new Failure('数据', limited(orderDiagnostics(diagnostics)));
  return {
    report,
    source,
    locate: parsed.locate,
    locateKey: parsed.locateKey,
    ...(上年报告 && { 上年报告 }),
    ...(评价报告 && { 评价报告 }),
  };
}

function completeReport(source: SourceText): Report {
  const { report, diagnostics } = parseReport(source);
  if (!report || diagnostics.length > 0) throw new Failure('数据', diagnostics);
  return report;
}

/** The path that a scalar of the data file gives, relative to that file. */
function namedFile(
  tree: Tree,
  keys: readonly string[],
  file: string,
): { path: string; span: Span } | undefined {
  let value: Tree | undefined = tree;
  for (const key of keys) {
    if (value === undefined || value instanceof Scalar || Array.isArray(value)) return undefined;
    value = (value as { readonly [key: string]: Tree })[key];
  }
  if (!(value instanceof Scalar) || value.text.trim() === '') return undefined;
  const path = value.text.trim();
  return { path: isAbsolute(path) ? path : join(dirname(file), path), span: value.span };
}

function limited(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MAX_DIAGNOSTICS) return diagnostics;
  const message = `错误太多，只列出前 ${MAX_DIAGNOSTICS} 处`;
  return [
    ...diagnostics.slice(0, MAX_DIAGNOSTICS),
    { rule: '数据格式', level: '错误', message, hint: '先改正以上各处，再运行一次。' },
  ];
}
