import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { packNamedFrom, packSeenFrom } from '../../compose/pack/find-pack.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { rootsOf } from '../../kernel/roots.js';
import { countedNames } from '../../read/issues/counted-names.js';
import { NamedPack, type PackNaming } from '../../read/named-pack.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { Report } from '../../read/schema/report.js';
import { readSource } from '../../read/text/read-source.js';
import type { SourceText } from '../../read/text/source-text.js';
import { type NewPlace, type NextYearsFile, nextYearsFile } from '../../rollover/next-years-file.js';
import type { NextYearOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { checkCommand, SCHEMA_FILE, schemaOutput } from '../new-data-file.js';
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
    const roots = rootsOf(from, []);
    const source = readSource(from, { roots });
    const pack = new NamedPack(fieldsOfPack, roots);
    const made = nextYearsFile(
      source,
      (last) => placeOf(last, source, dir),
      (tree) => {
        const declared = pack.ofFile(tree, source);
        if (pack.failure) throw pack.failure;
        return declared;
      },
    );
    const { path, text, dropped, declared } = made;
    if (existsSync(path))
      return complain(`${path} 已经有了，没有改动。把它改名或移走，或换一个文件夹。`, surroundings);
    const schema = schemaOf(text) === SCHEMA_FILE ? [schemaOutput(dir, declared)] : [];
    await writeOutputs([{ path, bytes: text }, ...schema]);
    stdout(`${visible(path)}\n`);
    if (dropped.length > 0) tell(dropped, undefined, surroundings);
    stderr.write(`${summary(made, from).join('\n')}\n`);
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, '未写数据文件', surroundings);
  }
}

/** What the pack declares that last year's file names. */
function fieldsOfPack({ name, file, span, roots }: PackNaming): DeclaredFields {
  return declaredFieldsOf(readChain(packSeenFrom(dirname(file), name), { span, roots }));
}

/** Under last year's name with the new year in it; paths in it are seen from its folder. */
function placeOf({ 年度, 格式 }: Report, { file: from, text }: SourceText, dir: string): NewPlace {
  const [name, year] = [basename(from), String(年度)];
  const path = join(dir, name.includes(year) ? name.replace(year, String(年度 + 1)) : `${年度 + 1}.yaml`);
  const stays = dirname(path) === dirname(from) && schemaOf(text) !== undefined;
  return {
    path,
    上年: relative(dir, from).split(sep).join('/'),
    格式: packNamedFrom(dir, packSeenFrom(dirname(from), 格式)),
    ...(!stays && { schema: SCHEMA_FILE }),
  };
}

/** Where a data file says that editors find its schema. */
function schemaOf(text: string): string | undefined {
  return /^# yaml-language-server: \$schema=(\S+)/m.exec(text)?.[1];
}

function summary({ path, unfilled, kept, recalled }: NextYearsFile, from: string): string[] {
  return [
    `由 ${visible(from)} 写出。还要填 ${unfilled.length} 处：${countedNames(unfilled)}。`,
    ...(recalled > 0 ? [`上年的原因和说明 ${recalled} 处留在注释里，写好本年的再删去。`] : []),
    ...(kept > 0 ? [`沿用的文字 ${kept} 行，行末有“# 沿用……，核实后删去本注”，逐处核实。`] : []),
    `填好后核对：${checkCommand(path, [from])}`,
  ];
}
