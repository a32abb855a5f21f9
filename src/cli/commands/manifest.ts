import { join } from 'node:path';
import { digestOf } from '../../kernel/file-digest.js';
import { buildManifest, type Made } from '../../manifest/build-manifest.js';
import { CHECKSUMS_FILE, checksums } from '../../manifest/checksums.js';
import { MANIFEST_FILE, type Manifest } from '../../manifest/manifest.js';
import type { GenerateOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { outputPaths } from '../jobs/output-path.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import type { WrittenResult } from '../jobs/write-result.js';
import { createProgress } from '../report/progress.js';
import { complain } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';
import { endingOf } from '../writers.js';
import { generate } from './generate.js';

/** `gen-report manifest <文件…>`: publishes every file and writes down what the bytes were made from. */
export async function writeManifest(request: GenerateOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { stderr, stdout, epoch } = surroundings;
  const path = join(request.outDir, MANIFEST_FILE);
  if (outputsOf(request).includes(path))
    return complain(`${path} 是清单的名称，请给数据文件 manifest 改名。`, surroundings);
  const results: WrittenResult[] = [];
  const code = await generate(request, surroundings, (result) => results.push(result));
  if (code !== EXIT.done) {
    if (code !== EXIT.usage) stderr.write('有文件没有生成，未写清单。\n');
    return code;
  }
  const { formats, template = null, systemFonts, fontDirs, explanations, outDir } = request;
  const options = {
    formats: [...formats],
    template,
    systemFonts,
    fontDirs: [...fontDirs],
    explanations,
    sourceDateEpoch: epoch ?? null,
  };
  const manifest = buildManifest(results.flatMap(madeOf), options, outDir);
  warnOfMachineFonts(manifest, createProgress(stderr, request.quiet).line);
  const written = recordFiles(manifest, outDir);
  await writeOutputs(written);
  stdout(written.map(({ path }) => `${visible(path)}\n`).join(''));
  return EXIT.done;
}

function outputsOf({ files, outDir, flat, formats }: GenerateOptions): string[] {
  const targets = outputPaths(files, outDir, flat);
  return targets.flatMap((target) => formats.map((format) => `${target}.${endingOf(format)}`));
}

/** What a job tells a manifest; nothing where it failed. */
export function madeOf({ file, written, lowered, pageCount: pages, sources }: WrittenResult): Made[] {
  return sources ? [{ file, written, lowered, pages, ...sources }] : [];
}

function recordFiles(manifest: Manifest, outDir: string) {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
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
