import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../kernel/diagnostic.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import { rootsOf } from '../../kernel/roots.js';
import { causeOf } from '../../kernel/system-cause.js';
import { type RunningStudio, startStudio } from '../../studio/server/studio-server.js';
import type { StudioRequest } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { openInSystem } from '../studio/open-in-system.js';
import { StudioWorkshop } from '../studio/studio-workshop.js';
import type { Surroundings } from '../surroundings.js';

const PAGE = fileURLToPath(new URL('dist/page/', PACKAGE_ROOT));
/** Without a page for so long, nobody uses it any more. */
const IDLE = 10 * 60 * 1000;

/** `gen-report studio [文件夹或数据文件]`: a page of this machine, until nobody uses it or Ctrl-C is pressed. */
export async function studio(request: StudioRequest, surroundings: Surroundings): Promise<ExitCode> {
  const { stderr, stdout, version } = surroundings;
  const { port, readOnly, keep, trust } = request;
  const opened = whatToOpen(request.place);
  const roots = [opened.folder, ...rootsOf(join(opened.folder, '.'), trust.roots).map(({ named }) => named)];
  const workshop = new StudioWorkshop({ version, trust: { ...trust, roots }, workers: true });
  const running = await started(() =>
    startStudio({ ...opened, pageFolder: PAGE, port, readOnly, ...(!keep && { idle: IDLE }) }, workshop),
  );
  stdout(`${running.url}\n`);
  stderr.write(`已打开 ${opened.folder}${readOnly ? '（只读）' : ''}。用完关闭网页即可，或按 Ctrl-C。\n`);
  if (request.open) openInSystem(running.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void running.close());
  await running.ended;
  return EXIT.done;
}

/** @throws Failure (命令行) where nothing is there */
function whatToOpen(place: string): { readonly folder: string; readonly open?: string } {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) return { folder: resolve(place) };
  if (found?.isFile()) return { folder: dirname(resolve(place)), open: basename(place) };
  throw new Failure('命令行', [
    { rule: '打开', level: '错误', message: `没有文件夹或文件 ${place}`, hint: '检查名称，或先建文件夹。' },
  ]);
}

/** @throws Failure (命令行) where the port cannot be had */
async function started(start: () => Promise<RunningStudio>): Promise<RunningStudio> {
  try {
    return await start();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== 'listen') throw error;
    const message = `不能使用这个端口：${causeOf(error) ?? code}`;
    throw new Failure('命令行', [
      { rule: '打开', level: '错误', message, hint: '换一个端口，或不写 --port，由程序选一个。' },
    ]);
  }
}
