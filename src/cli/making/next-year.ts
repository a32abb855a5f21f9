import { basename, dirname, join, relative, sep } from 'node:path';
import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { packNamedFrom, packSeenFrom } from '../../compose/pack/find-pack.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { rootsOf } from '../../kernel/roots.js';
import { NamedPack, type PackNaming } from '../../read/named-pack.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import type { Report } from '../../read/schema/report.js';
import { readSource } from '../../read/text/read-source.js';
import type { SourceText } from '../../read/text/source-text.js';
import { type NewPlace, type NextYearsFile, nextYearsFile } from '../../rollover/next-years-file.js';
import type { OutputFile } from '../jobs/write-outputs.js';
import { SCHEMA_FILE, schemaOutput } from '../new-data-file.js';

/** Next year's data file, and what is written with it. */
export interface NextYear {
  readonly made: NextYearsFile;
  readonly files: readonly OutputFile[];
}

/**
 * Next year's data file from last year's; writes nothing.
 * @param dir where it goes
 * @throws Failure where last year's cannot be read
 */
export function nextYear(from: string, dir: string): NextYear {
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
  const { path, text, declared } = made;
  const schema = schemaOf(text) === SCHEMA_FILE ? [schemaOutput(dir, declared)] : [];
  return { made, files: [{ path, bytes: text }, ...schema] };
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
