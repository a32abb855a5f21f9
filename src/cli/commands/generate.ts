import type { GenerateOptions } from '../command-line/request.js';
import { EXIT, type ExitCode, exitCodeOf, gravest } from '../exit-code.js';
import type { Job } from '../jobs/job.js';
import { outputPaths } from '../jobs/output-path.js';
import { runJobs } from '../jobs/run-jobs.js';
import { shardOf } from '../jobs/shard.js';
import { type WrittenResult, writeResult } from '../jobs/write-result.js';
import { isEpoch } from '../publication-date.js';
import { createReporter } from '../report/create-reporter.js';
import { describeAudit } from '../report/describe-audit.js';
import { describeUses, missingFonts } from '../report/describe-fonts.js';
import { type Lowered, LoweredRules } from '../report/lowered-rules.js';
import { createProgress, tally } from '../report/progress.js';
import type { FileFonts } from '../report/reporter.js';
import { complain } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** What a run that keeps a record does besides. */
export interface Recording {
  readonly onResult: (result: WrittenResult) => void;
  /** Told of every job before any is done; one whose outputs would come out the same is not done, and gives its lowered rules. */
  readonly upToDate: (job: Job) => readonly Lowered[] | undefined;
}

const NO_RECORD: Recording = { onResult: () => {}, upToDate: () => undefined };

/** `gen-report <文件…>`: every file is tried; the good ones are written. */
export async function generate(
  request: GenerateOptions,
  surroundings: Surroundings,
  { onResult, upToDate }: Recording = NO_RECORD,
): Promise<ExitCode> {
  const { stderr, stdout, processors, epoch } = surroundings;
  if (epoch !== undefined && !isEpoch(epoch)) {
    const message = `SOURCE_DATE_EPOCH 是“${epoch}”，应为 1970 年以来的秒数，例如 1735689600。`;
    return complain(message, surroundings);
  }
  const targets = outputPaths(request.files, request.outDir, request.flat);
  const clash = sameTarget(request.files, targets);
  if (clash !== undefined) return complain(`${clash} 会写入同一个文件，请改名或分两次生成。`, surroundings);
  const progress = createProgress(stderr, request.quiet);
  const reporter = createReporter(request.report, request, surroundings);
  const tellPaths = request.report === 'text' ? stdout : stderr.write.bind(stderr);
  const noted = new Set<string>();
  const failed: string[] = [];
  const fonts: FileFonts[] = [];
  const lowered = new LoweredRules();
  let code: ExitCode = EXIT.done;
  const tellResult = (result: WrittenResult) => {
    const { file, fontUses } = result;
    fonts.push({ file, uses: fontUses });
    lowered.add(result.lowered);
    const missing = request.formats.includes('pdf') ? missingFonts(fontUses) : undefined;
    if (missing !== undefined && !noted.has(missing)) progress.line(missing);
    if (missing !== undefined) noted.add(missing);
    if (request.verbose) describeUses(fontUses).forEach(progress.line);
    if (request.verbose && result.audit) describeAudit(result.audit).forEach(progress.line);
    if (result.fault === undefined) progress.line(summary(result));
    reporter.tell(result.diagnostics, result.fault && `未生成文件：${result.file}`);
    tellPaths(result.written.map((path) => `${visible(path)}\n`).join(''));
    if (result.fault !== undefined) {
      code = gravest(code, exitCodeOf(result.fault));
      failed.push(file);
    }
    onResult(result);
  };
  const told = { progress, keep: writeResult, onResult: tellResult };
  const jobs = jobsOf(request, targets, epoch);
  const due = jobs.filter((job) => {
    const known = upToDate(job);
    if (known === undefined) return true;
    lowered.add(known);
    progress.line(`${job.file}  已是最新`);
    return false;
  });
  await runJobs(due, processors, told);
  reporter.finish({ fonts });
  const current = jobs.length - due.length;
  const counts = tally(jobs.length, failed, { done: '已生成', failed: '未生成' }, current);
  if (counts !== undefined) progress.line(counts);
  lowered.tell(stderr);
  return code;
}

function jobsOf(request: GenerateOptions, targets: readonly string[], epoch: string | undefined): Job[] {
  const { formats, template, strict, systemFonts, fontDirs, explanations, trust } = request;
  const fonts = { system: systemFonts, dirs: fontDirs };
  const options = {
    formats,
    strict,
    fonts,
    explanations,
    trust,
    ...(template !== undefined && { template }),
    ...(epoch !== undefined && { epoch }),
  };
  const paths = request.report === 'json';
  const all = request.files.map((file, index) => ({ file, target: targets[index]!, options, paths }));
  if (request.shard === undefined) return all;
  const own = new Set(shardOf(request.files, request.shard).files);
  return all.filter(({ file }) => own.has(file));
}

function sameTarget(files: readonly string[], targets: readonly string[]): string | undefined {
  const first = new Map<string, string>();
  for (const [index, target] of targets.entries()) {
    const key = asOneFile(target);
    const twin = first.get(key);
    if (twin !== undefined) return `${twin} 与 ${files[index]}`;
    first.set(key, files[index]!);
  }
  return undefined;
}

/** Windows and macOS take names that differ only by case, or by how an accent is written, for one. */
function asOneFile(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function summary({ file, pageCount, milliseconds }: WrittenResult): string {
  const pages = pageCount === undefined ? '' : `  ${pageCount} 页`;
  return `${file}${pages}  ${(milliseconds / 1000).toFixed(1)} 秒`;
}
