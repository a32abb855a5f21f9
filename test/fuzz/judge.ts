import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** What the program made of an input. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Of processor time. */
  readonly seconds: number;
  /** What it wrote, by names. */
  readonly written: Readonly<Record<string, Uint8Array>>;
}

/** Who waits longer takes it for a hang. */
const MOST_SECONDS = 60;
const MOST_MESSAGES = 200;
/** Signs that act on a terminal or turn its text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What the program may not do, whatever it is given. */
export function judge(outcome: Outcome, { isJson, writes }: { isJson: boolean; writes: boolean }): string[] {
  const { code, stdout, stderr, seconds, written } = outcome;
  const faults: string[] = [];
  if (![0, 1, 2, 3].includes(code)) faults.push(`exit code ${code}`);
  if (/程序故障|at .*\.js:\d+/.test(stdout + stderr))
    faults.push(`a fault of the program: ${stderr.slice(0, 1500)}`);
  if (seconds > MOST_SECONDS) faults.push(`${seconds.toFixed(1)} s`);
  if (ACTING.test(stderr)) faults.push('signs that act on a terminal');
  if (isJson) faults.push(...judgeReport(stdout, code));
  const names = Object.keys(written);
  if (names.some((name) => name.endsWith('.tmp'))) faults.push(`left behind: ${names.join()}`);
  if (code === 0 && writes && names.length === 0) faults.push('nothing was written');
  if (code !== 0 && names.length > 0) faults.push(`written although wrong: ${names.join()}`);
  for (const [name, bytes] of Object.entries(written)) faults.push(...judgeFile(name, bytes));
  return faults;
}

interface Told {
  readonly level?: string;
  readonly message?: string;
  readonly span?: { readonly start: { readonly line: number; readonly column: number } };
}

function judgeReport(stdout: string, code: number): string[] {
  let report: unknown;
  try {
    report = JSON.parse(stdout);
  } catch {
    return [`no report: ${stdout.slice(0, 200)}`];
  }
  const told = (Array.isArray(report) ? report : (report as { diagnostics: Told[] }).diagnostics) as Told[];
  const faults: string[] = [];
  const loud = told.filter(({ level }) => level === '错误' || level === '提醒');
  if (loud.length > MOST_MESSAGES + 1) faults.push(`${loud.length} messages`);
  if ((code === 0) === told.some(({ level }) => level === '错误'))
    faults.push(`exit code ${code} beside the errors told`);
  for (const { message, span } of told) {
    if (!/\p{Script=Han}/u.test(message ?? '')) faults.push(`no Chinese message: ${message}`);
    if (span && !(span.start.line >= 1 && span.start.column >= 1))
      faults.push(`no place: ${JSON.stringify(span)}`);
  }
  return faults;
}

function judgeFile(name: string, bytes: Uint8Array): string[] {
  const latin = Buffer.from(bytes).toString('latin1');
  if (name.endsWith('.pdf'))
    return latin.startsWith('%PDF-') && latin.trimEnd().endsWith('%%EOF') ? [] : [`${name} is no whole PDF`];
  if (name.endsWith('.html')) {
    const text = Buffer.from(bytes).toString('utf8');
    return /<script|javascript:|\son\w+=/i.test(text.replaceAll(/>[^<]*</g, '><'))
      ? [`${name} runs something`]
      : [];
  }
  return Object.entries(unzipSync(bytes))
    .filter(([part]) => /\.(xml|rels)$/.test(part))
    .flatMap(([part, content]) => wellFormed(`${name}/${part}`, Buffer.from(content).toString('utf8')));
}

function wellFormed(name: string, text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => faults.push(`${name}: ${message}`));
  parser.write(text).close();
  return faults.slice(0, 1);
}
