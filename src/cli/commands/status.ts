import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../kernel/diagnostic.js';
import { MANIFEST_FILE } from '../../manifest/manifest.js';
import type { StatusOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { LOOKING } from '../jobs/looking.js';
import { runTasks } from '../jobs/run-tasks.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { publicationDate } from '../publication-date.js';
import { createProgress, type Progress } from '../report/progress.js';
import { tellFailure } from '../report/tell.js';
import { visible, visibleJson } from '../report/visible.js';
import type { FileStatus } from '../status/file-status.js';
import { MadeFiles } from '../status/made-files.js';
import { byAttention, statusOverview } from '../status/status-overview.js';
import type { Surroundings } from '../surroundings.js';

/** Name of the overview in its folder, without ending. */
const NAME = 'status';
/** A manifest among data files. */
const MANIFEST = /\.json$/i;

/** `gen-report status <文件…>`: how the files stand, in one table; no publication is written. */
export async function tellStatus(request: StatusOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { stderr, processors } = surroundings;
  try {
    const begun = performance.now();
    const progress = createProgress(stderr, request.quiet);
    const made = new MadeFiles(request.trust.roots);
    const files = dataFilesOf(request, made, progress);
    const { template, trust, outDir } = request;
    const options = { trust, ...(template !== undefined && { template }) };
    const seen: FileStatus[] = [];
    await runTasks(
      LOOKING,
      files.map((file) => ({ file, options })),
      processors,
      { progress, keep: (status) => status, onResult: (status) => seen.push(status) },
    );
    progress.line(`核对 ${files.length} 份，${((performance.now() - begun) / 1000).toFixed(1)} 秒`);
    const statuses = byAttention(
      seen.map((status) => {
        const known = made.of(status.file, outDir);
        return known ? { ...status, made: known } : status;
      }),
    );
    await tellAll(statuses, request, surroundings);
    return statuses.some(({ state }) => state === '未通过') ? EXIT.data : EXIT.done;
  } catch (error) {
    return tellFailure(error, undefined, surroundings);
  }
}

/** The data files, and those of manifests; a manifest in the folder of outputs says what became of them. */
function dataFilesOf({ files, outDir }: StatusOptions, made: MadeFiles, { line }: Progress): string[] {
  const own = join(outDir, MANIFEST_FILE);
  try {
    if (existsSync(own)) made.add(own);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    line(`${own} 不是可以核验的清单，没有用它`);
  }
  return [...new Set(files.flatMap((file) => (MANIFEST.test(file) ? made.add(file) : [file])))];
}

async function tellAll(
  statuses: readonly FileStatus[],
  { formats, outDir }: StatusOptions,
  { stdout, columns, epoch }: Surroundings,
): Promise<void> {
  const overview = statusOverview(statuses);
  if (formats.length === 0) {
    const { textTable } = await import('../../overview/text-table.js');
    stdout(textTable(overview, columns));
    return;
  }
  const outputs = [];
  for (const format of formats) {
    const path = join(outDir, `${NAME}.${format}`);
    outputs.push({ path, bytes: await written(format) });
  }
  await writeOutputs(outputs);
  stdout(outputs.map(({ path }) => `${visible(path)}\n`).join(''));

  async function written(format: string): Promise<string | Uint8Array> {
    if (format === 'json') return visibleJson({ 版本: 1, files: statuses });
    if (format === 'html') {
      const { overviewPage } = await import('../../overview/html-page.js');
      return overviewPage(overview);
    }
    const { overviewWorkbook } = await import('../../overview/workbook.js');
    const year = Math.max(...statuses.map((one) => Number(one.year) || 0));
    return overviewWorkbook(overview, publicationDate({ 年度: year }, epoch));
  }
}
