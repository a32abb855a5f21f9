import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { isPackName } from '../../compose/pack/find-pack.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { digestOf } from '../../kernel/file-digest.js';
import { insideRoots, OutsideRoots, type Roots } from '../../kernel/roots.js';
import { buildManifest, Recorder } from '../../manifest/build-manifest.js';
import { describeProgram } from '../../manifest/describe-program.js';
import { explainDifference } from '../../manifest/explain-difference.js';
import type { Manifest } from '../../manifest/manifest.js';
import { splitOutput } from '../../manifest/split-output.js';
import { wordTrespass } from '../../read/text/word-trespass.js';
import type { Trust } from '../command-line/request.js';
import type { Job, JobResult } from '../jobs/job.js';
import { runJobs } from '../jobs/run-jobs.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import type { WrittenResult } from '../jobs/write-result.js';
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
 * Builds all publications of a manifest again. What comes out otherwise is kept in a temporary folder: both files can then
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
  const comparison = new Comparison(manifest);
  const results: WrittenResult[] = [];
  await runJobs(jobsOf(manifest, trust), processors, {
    progress,
    keep: (result) => comparison.compare(result),
    onResult: (result) => results.push(result),
  });
  requireSuccess(results);
  if (comparison.differences.length === 0) return;
  const conditions = { ...describeProgram(), options: manifest.options, fonts: '' };
  const recorder = new Recorder(conditions, '.');
  const rebuilt = buildManifest(
    results.flatMap(madeOf).map((made) => recorder.record(made)),
    conditions,
  );
  throw new Failure('数据', [...comparison.differences, ...explainDifference(manifest, rebuilt)]);
}

/** Outputs held against their digests in a manifest. */
class Comparison {
  readonly differences: Diagnostic[] = [];
  readonly #recorded: ReadonlyMap<string, string>;
  #folder: string | undefined;

  constructor({ publications }: Manifest) {
    const outputs = publications.flatMap((publication) => publication.outputs);
    this.#recorded = new Map(outputs.map(({ path, sha256 }) => [normalize(path), sha256]));
  }

  /** The result without its outputs, of which those that differ are on the disk. */
  async compare({ outputs, ...result }: JobResult): Promise<WrittenResult> {
    const other = outputs.filter(({ path, bytes }) => this.#recorded.get(path) !== digestOf(bytes));
    if (other.length > 0) this.#folder ??= mkdtempSync(join(tmpdir(), 'gen-report-'));
    const kept = other.map(({ path, bytes }) => ({ path: join(this.#folder!, path), bytes }));
    await writeOutputs(kept);
    for (const [index, { path, bytes }] of kept.entries()) {
      const expected = `sha256 ${this.#recorded.get(other[index]!.path)}`;
      this.differences.push({
        rule: '重新生成',
        level: '错误',
        message: `${path} 与清单不符`,
        expected,
        actual: `sha256 ${digestOf(bytes)}`,
        hint: '两份文件都留着，可以比较。',
      });
    }
    return { ...result, written: [] };
  }
}

function requireInside({ options: { template, fontDirs } }: Manifest, roots: Roots): void {
  const named = [...(template === null || isPackName(template) ? [] : [template]), ...fontDirs];
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
function requireSuccess(results: readonly WrittenResult[]): void {
  const failed = results.filter(({ fault }) => fault !== undefined);
  const diagnostics = failed.flatMap((result) => result.diagnostics);
  if (failed[0]?.fault !== undefined) throw new Failure(failed[0].fault, diagnostics);
}

function jobsOf({ options, publications }: Manifest, trust: Trust): Job[] {
  const { formats, template, systemFonts, fontDirs, explanations, sourceDateEpoch } = options;
  return publications.map(({ source, outputs }) => {
    return {
      file: source,
      target: normalize(splitOutput(outputs[0]!.path).stem),
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
