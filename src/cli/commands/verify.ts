import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { buildManifest } from '../../manifest/build-manifest.js';
import { compareFiles } from '../../manifest/compare-files.js';
import { explainDifference } from '../../manifest/explain-difference.js';
import type { Manifest } from '../../manifest/manifest.js';
import { readManifest } from '../../manifest/read-manifest.js';
import type { VerifyOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Job, JobResult } from '../jobs/job.js';
import { runJobs } from '../jobs/run-jobs.js';
import { createProgress, type Progress } from '../report/progress.js';
import { tellFailure } from '../report/tell.js';
import type { Surroundings } from '../surroundings.js';
import { madeOf } from './manifest.js';

/** `gen-report verify <清单>`: the files are those of the manifest, and can be made again. */
export async function verify(request: VerifyOptions, surroundings: Surroundings): Promise<ExitCode> {
  const progress = createProgress(surroundings.stderr, request.quiet);
  try {
    const manifest = readManifest(request.manifest);
    requireSameFiles(manifest, dirname(request.manifest));
    progress.line(
      `${count(manifest, 'inputs')} 个数据文件、${count(manifest, 'outputs')} 个生成的文件与清单一致`,
    );
    if (request.rebuild) await rebuild(manifest, progress, surroundings.processors);
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, `未通过核验：${request.manifest}`, surroundings);
  }
}

function requireSameFiles({ publications }: Manifest, folder: string): void {
  const changedData = '数据在生成之后改过：重新生成，或找回当时的数据文件；路径从运行命令的文件夹算起。';
  const changedOutput = '这不是清单所记的那一份：重新下载，或重新生成。';
  const wrong = publications.flatMap(({ inputs, outputs }) => [
    ...compareFiles(inputs, '.', '数据文件', changedData),
    ...compareFiles(outputs, folder, '生成的文件', changedOutput),
  ]);
  if (wrong.length > 0) throw new Failure('数据', wrong);
}

/** Builds all publications in a temporary folder, which is kept where anything differs: both files can then be looked at. */
async function rebuild(manifest: Manifest, progress: Progress, processors: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gen-report-'));
  const results: JobResult[] = [];
  await runJobs(jobsOf(manifest, folder), processors, progress.stage, (result) => results.push(result));
  requireSuccess(results);
  const wrong = differences(manifest, results, folder);
  if (wrong.length > 0) throw new Failure('数据', wrong);
  rmSync(folder, { recursive: true });
  progress.line(`重新生成 ${count(manifest, 'outputs')} 个文件，与清单逐字节相同`);
}

/** What went well once may fail with another version of the program. */
function requireSuccess(results: readonly JobResult[]): void {
  const failed = results.filter(({ fault }) => fault !== undefined);
  const diagnostics = failed.flatMap((result) => result.diagnostics);
  if (failed[0]?.fault !== undefined) throw new Failure(failed[0].fault, diagnostics);
}

function jobsOf({ options, publications }: Manifest, folder: string): Job[] {
  const { formats, template, systemFonts, fontDirs, explanations, sourceDateEpoch } = options;
  return publications.map(({ source, outputs }) => {
    const { dir, name } = parse(outputs[0]?.path ?? source);
    return {
      file: source,
      target: join(folder, dir, name),
      options: {
        formats,
        strict: false,
        fonts: { system: systemFonts, dirs: fontDirs },
        explanations,
        ...(template !== null && { template }),
        ...(sourceDateEpoch !== null && { epoch: sourceDateEpoch }),
      },
    };
  });
}

function differences(manifest: Manifest, results: readonly JobResult[], folder: string): Diagnostic[] {
  const outputs = manifest.publications.flatMap((publication) => publication.outputs);
  const differing = compareFiles(outputs, folder, '重新生成', '两份文件都留着，可以比较。');
  if (differing.length === 0) return [];
  const rebuilt = buildManifest(results.flatMap(madeOf), manifest.options, folder);
  return [...differing, ...explainDifference(manifest, rebuilt)];
}

function count({ publications }: Manifest, kind: 'inputs' | 'outputs'): number {
  return publications.reduce((sum, publication) => sum + publication[kind].length, 0);
}
