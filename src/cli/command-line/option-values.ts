/** What options take, and the words for what they do not. */
import { CommanderError, InvalidArgumentError } from 'commander';
import { OWN_PACKS, packFolders, packName } from '../../compose/pack/find-pack.js';
import { REPORTS, type ReportFormat } from '../report/reporter.js';
import { FORMATS, type Format } from '../writers.js';
import { type Shard, WRITTEN_REPORTS, type WrittenReport } from './request.js';

/** How findings are told; of finished files some ways are files of their own. */
type ReportName = ReportFormat | WrittenReport;
const REPORT_NAMES: readonly ReportName[] = [...REPORTS, ...WRITTEN_REPORTS];

export function reports(value: string): ReportName[] {
  return value.split(',').map((word) => {
    const known = REPORT_NAMES.find((name) => name === word.trim());
    if (known === undefined)
      throw new InvalidArgumentError(`没有“${word}”这种核对信息，可用 ${REPORTS.join('、')}。`);
    return known;
  });
}

/** The one way in which a command that writes no report tells its findings. */
export function onlyReport(names: readonly ReportName[]): ReportFormat {
  const { report, written } = auditReports(names);
  if (report !== undefined && written.length === 0) return report;
  throw new CommanderError(
    1,
    'report',
    `${written.join('、')} 是 gen-report audit 的；这里可用 ${REPORTS.join('、')}。`,
  );
}

/** The way to tell them, where one was named, and the files to be written. */
export function auditReports(names: readonly ReportName[]) {
  const [report, another] = REPORTS.filter((name) => names.includes(name));
  if (another !== undefined) throw new CommanderError(1, 'report', `${report} 和 ${another} 只能要一种。`);
  return { ...(report && { report }), written: WRITTEN_REPORTS.filter((name) => names.includes(name)) };
}

export function formats(value: string): Format[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !FORMATS.includes(name as Format));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      packFolders(OWN_PACKS).map(packName).includes(unknown)
        ? `“${unknown}”是模板包的名称，写 --template ${unknown}；--format 是文件格式，可用 ${FORMATS.join('、')}。`
        : `没有“${unknown}”这种格式，可用 ${FORMATS.join('、')}。`,
    );
  return FORMATS.filter((format) => names.includes(format));
}

export function fourDigits(value: string): number {
  if (!/^(19|20)\d{2}$/.test(value)) throw new InvalidArgumentError('年度是四位数字，例如 2024。');
  return Number(value);
}

export function ordinal(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('第几种是从 1 起的整数。');
  return Number(value);
}

/** 2/4: the second of four parts. */
export function shard(value: string): Shard {
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index > count)
    throw new InvalidArgumentError('写第几份/共几份，例如 2/4；从 1 起，不大于份数。');
  return { index, count };
}

export function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}
