import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { Failure } from '../../kernel/diagnostic.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import { rootsAt } from '../../kernel/roots.js';
import { readSource } from '../../read/text/read-source.js';
import { type KnownTables, parseKnownTables } from './source-table.js';

const OWN = fileURLToPath(new URL('import/', PACKAGE_ROOT));

/**
 * The tables that are known: those of the program, before them those of packs, which may know other names for them.
 * @param packs folders of packs, the nearest first; what they know lies in their `import`
 * @throws Failure (模板) where a description is wrong
 */
export function loadSourceTables(packs: readonly string[]): KnownTables {
  const known = [...packs.map((folder) => join(folder, 'import')), OWN].flatMap(tablesIn);
  return {
    statements: known.flatMap(({ statements }) => statements),
    forms: known.flatMap(({ forms }) => forms),
  };
}

function tablesIn(folder: string): KnownTables[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.flatMap((name) => {
    const path = join(folder, name);
    try {
      return [parseKnownTables(parse(readSource(path, { roots: rootsAt(folder) }).text))];
    } catch (error) {
      if (error instanceof Failure) throw error;
      const message = `${path} 不是表的描述`;
      throw new Failure('模板', [
        { rule: '导入', level: '错误', message, hint: '参照程序自带的 import/决算表.yaml。' },
      ]);
    }
  });
}
