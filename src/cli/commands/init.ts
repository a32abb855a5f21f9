import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPackName, packNamedFrom } from '../../compose/pack/find-pack.js';
import { writeSkeleton } from '../../compose/skeleton/write-skeleton.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import { insideRoots, rootsOf } from '../../kernel/roots.js';
import { reportJsonSchema } from '../../read/report-json-schema.js';
import type { InitOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { writeOutputs } from '../jobs/write-outputs.js';
import { complain, tellFailure } from '../report/tell.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** Written beside the data file, so that editors find it without a network, wherever the program is. */
const SCHEMA_FILE = 'report.schema.json';

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
    const text = writeSkeleton({
      template,
      named: packNamedFrom(dir, template),
      year: forYear,
      schemaPath: SCHEMA_FILE,
    });
    const schema = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
    await writeOutputs([
      { path, bytes: text },
      { path: join(dir, SCHEMA_FILE), bytes: schema },
    ]);
    stdout(`${visible(path)}\n`);
    stderr.write(
      `各栏怎么填：${GUIDE}\n填好后核对：npx gen-report check ${visible(asTyped(path))}${rootFor(path, template)}\n`,
    );
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, '未写数据文件', surroundings);
  }
}

/** What a check needs to find a pack that lies where a data file may not name it. */
function rootFor(path: string, template: string): string {
  if (isPackName(template)) return '';
  try {
    insideRoots(template, rootsOf(path, []));
    return '';
  } catch {
    return ` --root ${visible(asTyped(template))}`;
  }
}

/** A path as it is typed behind a command. */
function asTyped(path: string): string {
  const quoted = /\s/.test(path) ? `"${path}"` : path;
  return path.startsWith('-') ? `./${quoted}` : quoted;
}
