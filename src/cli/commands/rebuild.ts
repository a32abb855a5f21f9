import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { insideRoots, OutsideRoots, type Roots, rootsAt } from '../../kernel/roots.js';
import { buildManifest } from '../../manifest/build-manifest.js';
import { compareFiles } from '../../manifest/compare-files.js';
import { explainDifference } from '../../manifest/explain-difference.js';
import type { Manifest } from '../../manifest/manifest.js';
import { wordTrespass } from '../../read/text/word-trespass.js';
import type { Trust } from '../command-line/request.js';
import type { Job, JobResult } from '../jobs/job.js';
import { runJobs } from '../jobs/run-jobs.js';
import type { Progress } from '../report/progress.js';
import { FORMATS } from '../writers.js';
import { madeOf } from './manifest.js';

/** What a manifest may make the program do. */
interface Permission {
  readonly trust: Trust;
  /** Where the folders of packs and fonts that it names may lie. */
  readonly roots: Roots;
}

/**
 * Builds all publications of a manifest in a temporary folder, which is kept where anything differs: both files can then
 * be looked at.
 * @throws Failure with all differences, or with why it cannot be built
 */
export async function rebuild(
  manifest: Manifest,
  { trust, roots }: Permission,
  progress: Progress,
  processors: number,
): Promise<void> {
  requireInside(manifest, roots);
  const folder = mkdtempSync(join(tmpdir(), 'gen-report-'));
  const results: JobResult[] = [];
  const jobs = jobsOf(manifest, folder, trust);
  await runJobs(jobs, processors, progress.stage, (result) => results.push(result));
  requireSuccess(results);
  const wrong = differences(manifest, results, folder);
  if (wrong.length > 0) throw new Failure('数据', wrong);
  rmSync(folder, { recursive: true });
}

function requireInside({ options: { template, fontDirs } }: Manifest, roots: Roots): void {
  const named = [...(template !== null && /[/\\]/.test(template) ? [template] : []), ...fontDirs];
  const wrong = named.flatMap((path): Diagnostic[] => {
    try {
      insideRoots(path, roots);
      return [];
    } catch (error) {
      if (!(error instanceof OutsideRoots)) return [];
      const [message, hint] = wordTrespass(path, error);
      return [{ rule: '清单', level: '错误', message, hint }];
    }
  });
  if (wrong.length > 0) throw new Failure('数据', wrong);
}

/** What went well once may fail with another version of the program. */
function requireSuccess(results: readonly JobResult[]): void {
  const failed = results.filter(({ fault }) => fault !== undefined);
  const diagnostics = failed.flatMap((result) => result.diagnostics);
  if (failed[0]?.fault !== undefined) throw new Failure(failed[0].fault, diagnostics);
}

function jobsOf({ options, publications }: Manifest, folder: string, trust: Trust): Job[] {
  const { formats, template, systemFonts, fontDirs, explanations, sourceDateEpoch } = options;
  return publications.map(({ source, outputs }) => {
    const { dir, name } = parse(outputs[0]!.path);
    return {
      file: source,
      target: join(folder, dir, name),
      options: {
        formats: FORMATS.filter((format) => formats.includes(format)),
        strict: false,
        trust,
        fonts: { system: systemFonts, dirs: fontDirs },
        explanations,
        ...(template !== null && { template }),
        ...(sourceDateEpoch !== null && { epoch: sourceDateEpoch }),
      },
    };
  });
}

function differences(manifest: Manifest, results: readonly JobResult[], folder: string): Diagnostic[] {
  const files = manifest.publications.flatMap((publication) => publication.outputs);
  const roots = rootsAt(folder);
  const differing = compareFiles({ files, folder, roots }, '重新生成', '两份文件都留着，可以比较。');
  if (differing.length === 0) return [];
  const rebuilt = buildManifest(results.flatMap(madeOf), manifest.options, folder);
  return [...differing, ...explainDifference(manifest, rebuilt)];
}
