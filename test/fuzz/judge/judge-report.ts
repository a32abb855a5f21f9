import type { Input } from '../input.js';

const MOST_MESSAGES = 200;

interface Place {
  readonly line: number;
  readonly column: number;
}
interface Told {
  readonly level?: string;
  readonly rule?: string;
  readonly message?: string;
  /** A file, a cell. */
  readonly place?: string;
  readonly span?: { readonly file: string; readonly start: Place; readonly end: Place };
}

/** Whether the report of a run is one that a program can read, in which every message says where. */
export function judgeJson(stdout: string, code: number, files: Input['files']): string[] {
  const report = parse(stdout) as Told[] | { diagnostics: Told[] } | undefined;
  if (!report) return [`no report: ${stdout.slice(0, 200)}`];
  const told = Array.isArray(report) ? report : report.diagnostics;
  const faults: string[] = [];
  const loud = told.filter(({ level }) => level === '错误' || level === '提醒');
  if (loud.length > MOST_MESSAGES + 1) faults.push(`${loud.length} messages`);
  if ((code === 0) === told.some(({ level }) => level === '错误'))
    faults.push(`exit code ${code} beside the errors told`);
  return [...faults, ...told.flatMap((one) => judgeMessage(one, files))];
}

export function judgeSarif(stdout: string): string[] {
  const report = parse(stdout) as { runs?: unknown[] } | undefined;
  return report?.runs?.length === 1 ? [] : [`no SARIF: ${stdout.slice(0, 200)}`];
}

function judgeMessage({ message, place = '', span, level, rule }: Told, files: Input['files']): string[] {
  if (!/\p{Script=Han}/u.test(message ?? '')) return [`no Chinese message: ${message}`];
  if (!span)
    return level !== '错误' || saysWhere(place + message!, files)
      ? []
      : [`says nowhere: ${rule}: ${message}`];
  const text = files[span.file];
  if (text === undefined) return [];
  const lines = Buffer.from(text)
    .toString('utf8')
    .split(/\r\n|\n|\r/);
  const line = lines[span.start.line - 1];
  const isThere = line !== undefined && span.start.column >= 1 && span.start.column <= line.length + 1;
  return isThere ? [] : [`no such place: ${JSON.stringify(span)}: ${rule}: ${message}`];
}

/** Of a file as a whole, or of the report. */
function saysWhere(message: string, files: Input['files']): boolean {
  return Object.keys(files).some((name) => message.includes(name)) || message.startsWith('太多，只列出');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
