import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fontsDigest } from '../../fonts/fonts-digest.js';
import { Failure } from '../../kernel/diagnostic.js';
import { digestOf } from '../../kernel/file-digest.js';
import { rootsOf } from '../../kernel/roots.js';
import { buildManifest, type Made, type Recorded, Recorder } from '../../manifest/build-manifest.js';
import { CHECKSUMS_FILE, checksums } from '../../manifest/checksums.js';
import { describeProgram } from '../../manifest/describe-program.js';
import { MANIFEST_FILE, type Manifest, type ManifestPart } from '../../manifest/manifest.js';
import { partFile } from '../../manifest/parts.js';
import type { Conditions } from '../../manifest/publication-key.js';
import { readManifest, readPart } from '../../manifest/read-manifest.js';
import type { GenerateOptions, ManifestOptions, Shard } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { EarlierRuns } from '../jobs/earlier-runs.js';
import { outputPaths } from '../jobs/output-path.js';
import { shardOf } from '../jobs/shard.js';
import { type OutputFile, writeOutputs } from '../jobs/write-outputs.js';
import type { WrittenResult } from '../jobs/write-result.js';
import { createProgress } from '../report/progress.js';
import { complain } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';
import { endingOf, needPages } from '../writers.js';
import { generate } from './generate.js';

/** Names of the files in which a run records what it made. */
interface RecordNames {
  readonly own: string;
  /** What was made by runs in which something failed, so that it need not be made again. */
  readonly unfinished: string;
}

function namesOf({ shard }: ManifestOptions): RecordNames {
  const own = shard === undefined ? MANIFEST_FILE : partFile(shard);
  return { own, unfinished: own.replace(/\.json$/, '.unfinished.json') };
}

/** `gen-report manifest <文件…>`: publishes what is not up to date and writes down what the bytes were made from. */
export async function writeManifest(request: ManifestOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { stderr, stdout } = surroundings;
  const { outDir } = request;
  const path = join(outDir, MANIFEST_FILE);
  if (outputsOf(request).includes(path))
    return complain(`${path} 是清单的名称，请给数据文件 manifest 改名。`, surroundings);
  const names = namesOf(request);
  const conditions = conditionsOf(request, surroundings);
  const earlier = new EarlierRuns(request.force ? [] : earlierManifests(outDir, names), conditions, outDir);
  const recorder = new Recorder(conditions, outDir);
  const recorded: Recorded[] = [];
  const code = await generate(request, surroundings, {
    upToDate(job) {
      const known = earlier.upToDate(job);
      if (known) recorded.push(known);
      return known?.publication.loweredRules;
    },
    onResult: (result) => recorded.push(...madeOf(result).map((made) => recorder.record(made))),
  });
  if (code === EXIT.usage) return code;
  const manifest = buildManifest(recorded, conditions);
  const unfinished = join(outDir, names.unfinished);
  if (code !== EXIT.done) {
    stderr.write('有文件没有生成，未写清单。\n');
    if (recorded.length > 0) await writeOutputs([{ path: unfinished, bytes: jsonText(manifest) }]);
    return code;
  }
  warnOfMachineFonts(manifest, createProgress(stderr, request.quiet).line);
  const written = request.shard
    ? [{ path: join(outDir, names.own), bytes: jsonText(partOf(manifest, request.files, request.shard)) }]
    : recordFiles(manifest, outDir);
  await writeOutputs(written);
  rmSync(unfinished, { force: true });
  stdout(written.map(({ path }) => `${visible(path)}\n`).join(''));
  return EXIT.done;
}

function conditionsOf(request: ManifestOptions, { epoch }: Surroundings): Conditions {
  const { formats, template = null, systemFonts, fontDirs, explanations } = request;
  const options = {
    formats: [...formats],
    template,
    systemFonts,
    fontDirs: [...fontDirs],
    explanations,
    sourceDateEpoch: epoch ?? null,
  };
  const fonts = needPages(formats) ? fontsDigest({ system: systemFonts, dirs: fontDirs }) : '';
  return { ...describeProgram(), options, fonts };
}

/** What earlier runs recorded, of all files or of this part; what is no manifest of ours says nothing. */
function earlierManifests(folder: string, { own, unfinished }: RecordNames): Manifest[] {
  return [...new Set([MANIFEST_FILE, own, unfinished])].flatMap((name) => {
    const path = join(folder, name);
    const read = name === MANIFEST_FILE || name === unfinished ? readManifest : readPart;
    try {
      return existsSync(path) ? [read(path, rootsOf(path, []))] : [];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
}

function partOf(manifest: Manifest, files: readonly string[], shard: Shard): ManifestPart {
  const { list } = shardOf(files, shard);
  const { manifest: version, ...rest } = manifest;
  return { manifest: version, part: { ...shard, list, files: files.length }, ...rest };
}

function outputsOf({ files, outDir, flat, formats }: GenerateOptions): string[] {
  const targets = outputPaths(files, outDir, flat);
  return targets.flatMap((target) => formats.map((format) => `${target}.${endingOf(format)}`));
}

/** What a job tells a manifest; nothing where it failed. */
export function madeOf({ file, written, lowered, pageCount: pages, ...result }: WrittenResult): Made[] {
  const reminders = result.diagnostics.filter(({ level }) => level === '提醒').length;
  return result.sources ? [{ file, written, lowered, pages, reminders, ...result.sources }] : [];
}

function jsonText(manifest: Manifest | ManifestPart): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A manifest and the list of checksums that `sha256sum` reads. */
export function recordFiles(manifest: Manifest, outDir: string): readonly OutputFile[] {
  const text = jsonText(manifest);
  const outputs = manifest.publications.flatMap(({ outputs }) => outputs);
  const sums = checksums([...outputs, { path: MANIFEST_FILE, sha256: digestOf(text) }]);
  return [
    { path: join(outDir, MANIFEST_FILE), bytes: text },
    { path: join(outDir, CHECKSUMS_FILE), bytes: sums },
  ];
}

function warnOfMachineFonts({ fonts }: Manifest, line: (text: string) => void): void {
  const names = fonts.filter(({ origin }) => origin === 'machine').map(({ name }) => name);
  if (names.length === 0) return;
  line(
    `用了不随程序安装的字体 ${names.join('、')}：别处要有同样的字体文件才能重建；不用 --font-dir 并加上 --no-system-fonts，则各处都能重建。`,
  );
}
