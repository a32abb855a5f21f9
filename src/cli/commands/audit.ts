import { join } from 'node:path';
import { textTable } from '../../overview/text-table.js';
import type { AuditOptions } from '../command-line/request.js';
import { EXIT, type ExitCode, gravest } from '../exit-code.js';
import type { AuditedFile } from '../finished/audit-file.js';
import { auditOverview, LIMITS_OF_READING } from '../finished/audit-overview.js';
import { READING } from '../jobs/reading.js';
import { runTasks } from '../jobs/run-tasks.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { publicationDate } from '../publication-date.js';
import { createReporter } from '../report/create-reporter.js';
import { describeAudit } from '../report/describe-audit.js';
import { createProgress, type Progress, tally } from '../report/progress.js';
import type { Reporter } from '../report/reporter.js';
import { tellFailure } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** Name of what is written, without ending. */
const NAME = 'audit';
const NOTHING_TOLD: Reporter = { tell() {}, finish() {} };

/**
 * `gen-report audit <文件…>`: finished publications, whoever made them, are held against themselves.
 * @throws Failure (模板) where the format that they should follow cannot be had
 */
export async function auditFiles(request: AuditOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { files, report, strict } = request;
  const progress = createProgress(surroundings.stderr, request.quiet);
  const reporter = report
    ? createReporter(report, { ...request, waivers: false }, surroundings)
    : NOTHING_TOLD;
  const audited: AuditedFile[] = [];
  const onResult = (one: AuditedFile) => {
    audited.push(one);
    tellFile(one, request, reporter, progress);
  };
  const shown = request.written.includes('html');
  const { trust, template, against: data } = request;
  const options = { trust, ...(template !== undefined && { template }) };
  const against = data === undefined ? undefined : { file: data, options };
  // Beside its data, all that is not as the pack makes it is told anyway.
  const format = template === undefined || against ? undefined : await formatOf(template);
  const asked = { shown, ...(against && { against }), ...(format && { format }) };
  const tasks = files.map((file) => ({ file, ...asked }));
  await runTasks(READING, tasks, surroundings.processors, {
    progress,
    keep: (one) => one,
    onResult,
  });
  reporter.finish({ files: audited.map(recordOf) });
  if (files.length > 1) tellAll(audited, request, surroundings, progress);
  try {
    await writeReports(audited, request, surroundings);
  } catch (error) {
    return tellFailure(error, undefined, surroundings);
  }
  return audited.map((one) => exitOf(one, strict)).reduce(gravest, EXIT.done);
}

async function formatOf(template: string) {
  const { formatOfPack } = await import('../trial/format-of-pack.js');
  return formatOfPack(template);
}

function exitOf({ exit, diagnostics }: AuditedFile, strict: boolean): ExitCode {
  const isDoubted = strict && diagnostics.some(({ level }) => level === '提醒');
  return isDoubted ? gravest(exit, EXIT.data) : exit;
}

function tellFile(one: AuditedFile, request: AuditOptions, reporter: Reporter, { line }: Progress): void {
  const { file, diagnostics, reading } = one;
  const isWrong = exitOf(one, request.strict) !== EXIT.done;
  const outcome = reading === undefined ? `没有读：${file}` : `有不符之处：${file}`;
  reporter.tell(diagnostics, isWrong ? outcome : undefined);
  if (reading === undefined) return;
  const named = request.files.length > 1 ? `${file}  ` : '';
  for (const remark of reading.remarks) line(named + remark);
  for (const what of reading.unread) line(`${named}没有读：${what}。`);
  if (request.verbose) describeAudit(reading).forEach(line);
  else line(named + coverageOf(reading));
  if (isWrong || request.files.length > 1) return;
  line(`${file}  ${diagnostics.length === 0 ? '没有发现矛盾' : '没有发现错误'}；${LIMITS_OF_READING}`);
}

/** How much was compared; which sentences were not, only for those who ask. */
function coverageOf({ comparisons, uncompared }: NonNullable<AuditedFile['reading']>): string {
  const rest =
    uncompared.length === 0 ? '' : `；${uncompared.length} 句写有数而没有可比的数，加 --verbose 列出`;
  return `比较印出的数 ${comparisons} 处${rest}。`;
}

function tellAll(
  audited: readonly AuditedFile[],
  { report, strict }: AuditOptions,
  { stdout, columns }: Surroundings,
  { line }: Progress,
): void {
  const failed = audited.filter((one) => exitOf(one, strict) !== EXIT.done).map(({ file }) => file);
  const words = { what: '文件', done: '没有发现错误', failed: '有不符之处或没有读' };
  if (report === 'text') stdout(textTable(auditOverview(audited), columns));
  const counts = tally(audited.length, failed, words);
  if (counts !== undefined) line(counts);
}

/** What programs are told of a file besides its findings. */
function recordOf({ file, reading, milliseconds }: AuditedFile) {
  return { file, read: reading !== undefined, ...reading, milliseconds };
}

async function writeReports(
  audited: readonly AuditedFile[],
  { written, outDir }: AuditOptions,
  { stdout, epoch }: Surroundings,
): Promise<void> {
  if (written.length === 0) return;
  const overview = auditOverview(audited);
  const year = Math.max(...audited.map(({ reading }) => reading?.publisher.year ?? 0));
  const outputs = [];
  for (const format of written)
    outputs.push({ path: join(outDir, `${NAME}.${format}`), bytes: await bytesOf(format) });
  await writeOutputs(outputs);
  stdout(outputs.map(({ path }) => `${visible(path)}\n`).join(''));

  async function bytesOf(format: AuditOptions['written'][number]): Promise<string | Uint8Array> {
    if (format === 'html') return (await import('../../overview/html-page.js')).overviewPage(overview);
    const { overviewWorkbook } = await import('../../overview/workbook.js');
    return overviewWorkbook(overview, publicationDate({ 年度: year }, epoch));
  }
}
