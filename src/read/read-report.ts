import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { type Roots, rootsOf } from '../kernel/roots.js';
import { valueAt } from '../kernel/value-at.js';
import { readUnits } from './consolidation/read-units.js';
import { type SummedReport, summedReport } from './consolidation/summed-report.js';
import type { UnitFile } from './consolidation/unit-file.js';
import { type NamedFile, namedFile } from './named-file.js';
import { type FieldsOfPack, NamedPack } from './named-pack.js';
import { parseReport } from './parse-report.js';
import type { Tree } from './scalar.js';
import { type DeclaredFields, NO_FIELDS } from './schema/declared-fields.js';
import type { Report } from './schema/report.js';
import { readSource } from './text/read-source.js';
import type { SourceText } from './text/source-text.js';
import { tellHiddenSigns } from './text/tell-hidden-signs.js';
import { tellLongLines } from './text/tell-long-lines.js';
import type { Path } from './yaml/locate.js';

/**
 * A data file that was read without error, with the files that it names. Its places: a scalar itself, or the key of a
 * mapping or list (its first field in an item of a list); what is not in the file is placed at what would hold it.
 * `locateKey` gives that of the last key of a path, also where a value stands beside it.
 */
export interface ReportFile extends SummedReport {
  readonly source: SourceText;
  /** Where the files that it names may lie. */
  readonly roots: Roots;
  /** The data file before the schema was applied. */
  readonly tree: Tree;
  /** Fields that its pack adds to the built-in ones. */
  readonly declared: DeclaredFields;
  /** Every file that was read: the data file, then those that it names. */
  readonly files: readonly SourceText[];
  /** Last year's report, where `上年` names a file; what that file in turn names is not read, but for its units. */
  readonly 上年报告?: Report;
  /** The Markdown files that the report names (绩效: 评价报告 and 自评报告), by the name as written there. */
  readonly 长文?: ReadonlyMap<string, SourceText>;
}

/** A data file with mistakes, in it or in files that it names. */
export class UnsoundReport extends Failure {
  /** @param draft the file to be looked at only, with stand-ins for what is lacking or wrong; undefined where there is no sense in it */
  constructor(
    diagnostics: readonly Diagnostic[],
    readonly draft: () => ReportFile | undefined,
  ) {
    super('数据', diagnostics);
  }
}

/** The file that `read` gives; of one with mistakes its draft. @throws what that does, where there is none */
export function readOrDraft(read: () => ReportFile): ReportFile {
  try {
    return read();
  } catch (error) {
    const draft = error instanceof UnsoundReport ? error.draft() : undefined;
    if (draft) return draft;
    throw error;
  }
}

/**
 * Reads a data file and the files it names.
 *
 * @param path of the YAML file, as the user named it
 * @param allowed folders that these files may lie in besides that of the data file; if none is given, the git checkout
 * around it
 * @param fieldsOf the pack that a data file names; without it there are only the built-in fields
 * @throws UnsoundReport with every mistake of all these files; Failure where the file is no YAML, and the one that
 * `fieldsOf` throws where they have none
 */
export function readReport(
  path: string,
  allowed: readonly string[] = [],
  fieldsOf: FieldsOfPack = () => NO_FIELDS,
): ReportFile {
  const roots = rootsOf(path, allowed);
  const source = readSource(path, { roots });
  const pack = new NamedPack(fieldsOf, roots);
  const parsed = parseReport(source, (tree) => pack.ofFile(tree, source));
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
  const 长文 = new Map<string, SourceText>();
  for (const { name, path: file, span } of narratives(parsed.tree, path)) {
    const text = collect(() => readSource(file, { roots, named: span }));
    if (!text) continue;
    failures.push(
      tellHiddenSigns(text),
      tellLongLines(text.text, (start, end) => text.span(start, end)),
    );
    长文.set(name, text);
  }
  const prior = namedFile(parsed.tree, ['上年'], path);
  const 上年 = prior && collect(() => readPrior(prior, roots, pack));
  const units = collect(() => readUnits(parsed.tree, path, roots, pack));
  const file = (report: Report, units: readonly UnitFile[]): ReportFile => ({
    ...summedReport({ ...parsed, report }, units),
    declared: parsed.declared,
    source,
    roots,
    tree: parsed.tree,
    files: [source, ...长文.values(), ...units.map((unit) => unit.source), ...(上年?.files ?? [])],
    长文,
    ...(上年 && { 上年报告: 上年.report }),
  });
  const diagnostics = failures.flat();
  if (diagnostics.length === 0 && pack.failure) throw pack.failure;
  if (parsed.report && units && diagnostics.length === 0) return file(parsed.report, units);
  throw new UnsoundReport(diagnostics, () => {
    const report = units && parsed.draft();
    return report && file(report, units);
  });
}

/** Last year's report, with the units that it names. */
function readPrior({ path, span }: NamedFile, roots: Roots, pack: NamedPack) {
  const source = readSource(path, { roots, named: span });
  const parsed = parseReport(source, (tree) => pack.ofOther(tree, source));
  const { report, tree, diagnostics } = parsed;
  if (!report || diagnostics.length > 0) throw new Failure('数据', diagnostics);
  const units = readUnits(tree, path, roots, pack);
  const summed = summedReport({ ...parsed, report }, units);
  return { report: summed.report, files: [source, ...units.map((unit) => unit.source)] };
}

/** Every Markdown file that the data file names. */
function narratives(tree: Tree, file: string): NamedFile[] {
  const projects = valueAt(tree, ['绩效', '项目']);
  const count = Array.isArray(projects) ? projects.length : 0;
  const places: Path[] = [
    ['绩效', '部门评价', '报告', '文件'],
    ...Array.from({ length: count }, (_, index) => ['绩效', '项目', index, '自评报告', '文件']),
  ];
  return places.flatMap((place) => namedFile(tree, place, file) ?? []);
}
