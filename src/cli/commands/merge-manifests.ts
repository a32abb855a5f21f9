import { rootsOf } from '../../kernel/roots.js';
import { mergeParts, type NamedPart } from '../../manifest/parts.js';
import { readPart } from '../../manifest/read-manifest.js';
import type { MergeOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { tellFailure } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';
import { recordFiles } from './manifest.js';

/** `gen-report manifest merge <清单…>`: of the manifests of all parts, the one that a run over all files would have written. */
export async function mergeManifests(request: MergeOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { parts, outDir, trust } = request;
  try {
    const read = parts.map((path): NamedPart => ({ path, part: readPart(path, rootsOf(path, trust.roots)) }));
    const written = recordFiles(mergeParts(read as [NamedPart, ...NamedPart[]]), outDir);
    await writeOutputs(written);
    surroundings.stdout(written.map(({ path }) => `${visible(path)}\n`).join(''));
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, '未合并清单', surroundings);
  }
}
