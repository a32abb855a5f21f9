import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isPackName, PACK_FILE } from '../../compose/pack/find-pack.js';
import { packSkeleton } from '../../compose/skeleton/pack-skeleton.js';
import { findRepetitions } from '../../compose/skeleton/tidy-pack.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { complain, tellFailure } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report template new <文件夹> --from <模板包>`: a pack that prints what another one does, to be changed. */
export async function newTemplate(dir: string, from: string, surroundings: Surroundings): Promise<ExitCode> {
  if (existsSync(dir) && readdirSync(dir).length > 0)
    return complain(`${dir} 已经有了，里面有文件，没有改动。换一个文件夹。`, surroundings);
  const base = nameBeside(dir, from);
  if (base === undefined)
    return complain(
      `--from 只能是程序自带的包（gen-report template list），或与 ${dir} 放在同一文件夹里、名称用字母数字的包。`,
      surroundings,
    );
  const folder = asPath(dir);
  try {
    const title = `${basename(resolve(dir))}格式`;
    const files = packSkeleton({ from, extends: base, title, folder });
    await writeOutputs(files.map(({ path, text }) => ({ path: join(dir, path), bytes: text })));
  } catch (error) {
    return tellFailure(error, '没有建立模板包', surroundings);
  }
  surroundings.stdout(`${visible(folder)}\n`);
  surroundings.stderr.write(
    `先看 ${visible(join(dir, PACK_FILE))} 开头的说明；改一处检查一次：npx gen-report template check ${visible(folder)}\n`,
  );
  return EXIT.done;
}

/** How a pack in the folder `dir` names the one that it extends: by name only. */
function nameBeside(dir: string, from: string): string | undefined {
  if (isPackName(from)) return from;
  const name = basename(resolve(from));
  return dirname(resolve(from)) === dirname(resolve(dir)) && isPackName(name) ? name : undefined;
}

/** `gen-report template tidy <模板包>`: takes away what a pack says again although it inherits it. */
export async function tidyTemplate(pack: string, surroundings: Surroundings): Promise<ExitCode> {
  if (isPackName(pack))
    return complain(`${pack} 是程序自带的包；整理自己的包，写其文件夹的路径，例如 ./${pack}。`, surroundings);
  try {
    const { folder, same, own, values, packFile } = findRepetitions(pack);
    if (values.length > 0) await writeOutputs([{ path: join(folder, PACK_FILE), bytes: packFile }]);
    for (const path of same) removeFile(folder, path);
    surroundings.stderr.write(
      [
        `${visible(folder)}  删去与所继承的包相同的 ${same.length} 个文件、${PACK_FILE} 中的 ${values.length} 项`,
        ...values.map((value) => `  ${visible(value)}`),
        own.length === 0
          ? '没有改动的文件'
          : `留下改动的 ${own.length} 个文件：${own.map(visible).join('、')}`,
        '',
      ].join('\n'),
    );
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, '没有整理', surroundings);
  }
}

/** With the folders that it leaves empty. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let inner = dirname(path); inner !== '.'; inner = dirname(inner)) {
    if (readdirSync(join(folder, inner)).length > 0) return;
    rmdirSync(join(folder, inner));
  }
}

/** A relative path that nobody takes for a name. */
function asPath(dir: string): string {
  return /^[./\\]|^[A-Za-z]:/.test(dir) ? dir : `./${dir}`;
}
