import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { countedNames } from '../../read/issues/counted-names.js';
import type { NextYearsFile } from '../../rollover/next-years-file.js';
import type { NextYearOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { nextYear } from '../making/next-year.js';
import { checkCommand } from '../new-data-file.js';
import { complain, tell, tellFailure } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report init --from 2024.yaml`: next year's data file; one that is there stays as it is. */
export async function initFrom(
  { from, dir = dirname(from) }: NextYearOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stderr, stdout } = surroundings;
  try {
    const { made, files } = nextYear(from, dir);
    const { path, dropped } = made;
    if (existsSync(path))
      return complain(`${path} 已经有了，没有改动。把它改名或移走，或换一个文件夹。`, surroundings);
    await writeOutputs(files);
    stdout(`${visible(path)}\n`);
    if (dropped.length > 0) tell(dropped, undefined, surroundings);
    stderr.write(`${summary(made, from).join('\n')}\n`);
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, '未写数据文件', surroundings);
  }
}

function summary({ path, unfilled, kept, recalled }: NextYearsFile, from: string): string[] {
  return [
    `由 ${visible(from)} 写出。还要填 ${unfilled.length} 处：${countedNames(unfilled)}。`,
    ...(recalled > 0 ? [`上年的原因和说明 ${recalled} 处留在注释里，写好本年的再删去。`] : []),
    ...(kept > 0 ? [`沿用的文字 ${kept} 行，行末有“# 沿用……，核实后删去本注”，逐处核实。`] : []),
    `填好后核对：${checkCommand(path, [from])}`,
  ];
}
