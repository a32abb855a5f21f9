import { keepPacks, type PackLoader } from '../../compose/pack/keep-packs.js';
import type { Accounts } from '../../derive/accounts.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { type Figure, growth } from '../../kernel/figure.js';
import { rootsOf } from '../../kernel/roots.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar } from '../../read/scalar.js';
import { readSource } from '../../read/text/read-source.js';
import { parseYaml } from '../../read/yaml/parse-yaml.js';
import { plainTree } from '../../read/yaml/plain-tree.js';
import type { Trust } from '../command-line/request.js';
import { failureFrom } from '../failure-from.js';
import type { CheckedReport, CheckingOptions } from '../publish.js';
import { formatPlace } from '../report/format-diagnostic.js';
import type { FileStatus } from './file-status.js';
import { seeReport } from './see-report.js';

/** A data file to be looked at; plain data, so that it can be sent to a worker. */
export interface StatusTask {
  readonly file: string;
  readonly options: Omit<CheckingOptions, 'onLowered' | 'strict' | 'loadPack'>;
}

type Told = Pick<FileStatus, 'name' | 'year' | 'format' | 'secrecyReview' | 'published' | 'totals'>;

/** Decimals of a ratio, most of which have no end. */
const RATIO_PLACES = 10;

/** Checks a data file as `check` does and tells how it stands. Never throws: what cannot be read is a finding. */
export function lookAtFile({ file, options }: StatusTask, loadPack: PackLoader = keepPacks()): FileStatus {
  const begun = performance.now();
  const { diagnostics, lowered, examined } = seeReport(file, { ...options, loadPack });
  return {
    file,
    ...(examined ? toldBy(examined) : namesIn(file, options.trust)),
    ...counted(diagnostics),
    lowered: lowered.map(({ rule, from, to }) => ({ rule, from, to })),
    milliseconds: Math.round(performance.now() - begun),
  };
}

/** A file that could not be looked at, through a fault of ours. */
export function unseenFile(file: string, error: unknown): FileStatus {
  return { file, totals: {}, ...counted(failureFrom(error).diagnostics), lowered: [], milliseconds: 0 };
}

function counted(
  diagnostics: readonly Diagnostic[],
): Pick<FileStatus, 'state' | 'errors' | 'reminders' | 'unfilled' | 'findings' | 'explained'> {
  const findings = diagnostics.flatMap(({ level, rule, message, span, place, unfilled }) => {
    if (level !== '错误' && level !== '提醒') return [];
    const where = span ? formatPlace(span) : place;
    return [
      { rule, level, message, ...(where !== undefined && { place: where }), ...(unfilled && { unfilled }) },
    ];
  });
  const errors = findings.filter(({ level }) => level === '错误').length;
  const reminders = findings.length - errors;
  return {
    state: errors > 0 ? '未通过' : reminders > 0 ? '有提醒' : '通过',
    errors,
    reminders,
    unfilled: findings.reduce((sum, { unfilled = 0 }) => sum + unfilled, 0),
    findings,
    explained: diagnostics.flatMap(({ rule, message, waiver }) =>
      waiver ? [{ rule, message, reason: waiver.reason, date: waiver.date }] : [],
    ),
  };
}

function toldBy({ read: { report }, accounts }: CheckedReport): Told {
  const { 名称, 公开日期 } = accounts;
  const review = report.保密审查?.日期;
  return {
    name: 名称,
    year: String(report.年度),
    format: report.格式,
    ...(review !== undefined && { secrecyReview: review }),
    ...(公开日期 !== undefined && { published: 公开日期 }),
    totals: totalsOf(accounts),
  };
}

function totalsOf({ 收入, 支出, 三公经费, 上年 }: Accounts): FileStatus['totals'] {
  return {
    收支总计: amountOf(收入.总计, 上年.收入.总计),
    本年收入: amountOf(收入.合计, 上年.收入.合计),
    本年支出: amountOf(支出.合计, 上年.支出.合计),
    ...(三公经费 && { 三公经费: amountOf(三公经费.决算, 上年.三公经费.合计) }),
  };
}

function amountOf(figure: Figure, before: Figure | undefined): FileStatus['totals']['收支总计'] {
  const rate = before && growth(figure, before);
  const change = rate?.value.toDecimalPlaces(RATIO_PLACES).toFixed();
  return { amount: figure.value.toFixed(), ...(change !== undefined && { change }) };
}

/** What a file that is no report yet says of itself, as far as it can be read. */
function namesIn(file: string, { roots }: Trust): Told {
  try {
    const source = readSource(file, { roots: rootsOf(file, roots) });
    const root = parseYaml(source);
    const tree = root === null ? {} : plainTree(root, source, []);
    const word = (key: string) => {
      const value = valueAt(tree, [key]);
      return value instanceof Scalar && value.text.trim() !== '' ? value.text.trim() : undefined;
    };
    const [name, year, format, published] = ['名称', '年度', '格式', '公开日期'].map(word);
    return {
      ...(name !== undefined && { name }),
      ...(year !== undefined && { year }),
      ...(format !== undefined && { format }),
      ...(published !== undefined && { published }),
      totals: {},
    };
  } catch {
    return { totals: {} };
  }
}
