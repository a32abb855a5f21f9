import { dirname, join } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { type Roots, rootsOf } from '../../kernel/roots.js';
import { compareFiles } from '../../manifest/compare-files.js';
import { describeProgram } from '../../manifest/describe-program.js';
import { explainDifference } from '../../manifest/explain-difference.js';
import { MANIFEST_FILE, type Manifest } from '../../manifest/manifest.js';
import { readManifest } from '../../manifest/read-manifest.js';
import type { VerifyOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { LoweredRules } from '../report/lowered-rules.js';
import { createProgress } from '../report/progress.js';
import { tell, tellFailure } from '../report/tell.js';
import type { Surroundings } from '../surroundings.js';
import { rebuild } from './rebuild.js';

/** The folder that the paths of data files start from. */
const HERE = '.';

/** `gen-report verify <清单>`: the files are those of the manifest, and can be made again. */
export async function verify(request: VerifyOptions, surroundings: Surroundings): Promise<ExitCode> {
  const progress = createProgress(surroundings.stderr, request.quiet);
  try {
    const manifest = readManifest(request.manifest, rootsOf(request.manifest, request.trust.roots));
    const roots = rootsOf(join(HERE, MANIFEST_FILE), request.trust.roots);
    requireSameFiles(manifest, request, roots);
    progress.line(
      `${count(manifest, 'inputs')} 个数据文件、${count(manifest, 'outputs')} 个生成的文件与清单一致`,
    );
    if (request.rebuild) {
      await rebuild(manifest, { ...request, roots }, progress, surroundings.processors);
      progress.line(`重新生成 ${count(manifest, 'outputs')} 个文件，与清单逐字节相同`);
    }
    tell(anotherProgram(manifest), undefined, surroundings);
    const lowered = new LoweredRules();
    for (const { loweredRules } of manifest.publications) lowered.add(loweredRules);
    lowered.tell(surroundings.stderr);
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, `未通过核验：${request.manifest}`, surroundings);
  }
}

function requireSameFiles(
  { publications }: Manifest,
  { manifest, trust }: VerifyOptions,
  roots: Roots,
): void {
  const changedData = '数据在生成之后改过：重新生成，或找回当时的数据文件；路径从运行命令的文件夹算起。';
  const changedOutput = '这不是清单所记的那一份：重新下载，或重新生成。';
  const folder = dirname(manifest);
  const outputRoots = rootsOf(manifest, trust.roots);
  const wrong = publications.flatMap(({ inputs, outputs }) => [
    ...compareFiles({ files: inputs, folder: HERE, roots }, '数据文件', changedData),
    ...compareFiles({ files: outputs, folder, roots: outputRoots }, '生成的文件', changedOutput),
  ]);
  if (wrong.length > 0) throw new Failure('数据', wrong);
}

/** A manifest that another program has written is told of, also where all files are the same. */
function anotherProgram(manifest: Manifest): readonly Diagnostic[] {
  const hint = '各文件与清单相同，只是这个程序不是生成时的那一个；请核对程序的来源。';
  const { tool } = describeProgram();
  return explainDifference(manifest, { ...manifest, tool }).map((each) => ({ ...each, hint }));
}

function count({ publications }: Manifest, kind: 'inputs' | 'outputs'): number {
  return publications.reduce((sum, publication) => sum + publication[kind].length, 0);
}
