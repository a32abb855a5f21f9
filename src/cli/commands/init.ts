import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPackName } from '../../compose/pack/find-pack.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import type { InitOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { newFile } from '../making/new-file.js';
import { checkCommand } from '../new-data-file.js';
import { complain, tellFailure } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** Tells of every field, with examples. */
const GUIDE = fileURLToPath(new URL('docs/data.md', PACKAGE_ROOT));

/** `gen-report init [dir]`: a data file to fill in; one that is there stays as it is. */
export async function init(
  { dir, template, year }: InitOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stderr, stdout } = surroundings;
  const forYear = year ?? new Date().getFullYear() - 1;
  const path = join(dir, `${forYear}.yaml`);
  if (existsSync(path))
    return complain(`${path} 已经有了，没有改动。换一个文件夹，或用 --year 指定别的年度。`, surroundings);
  try {
    await writeOutputs(newFile(path, template, forYear));
    stdout(`${visible(path)}\n`);
    const named = isPackName(template) ? [] : [template];
    stderr.write(`各栏怎么填：${GUIDE}\n填好后核对：${checkCommand(path, named)}\n`);
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, '未写数据文件', surroundings);
  }
}
