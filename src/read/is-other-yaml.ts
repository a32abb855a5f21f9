import { readFileSync, readSync } from 'node:fs';
import { PACKAGE_ROOT } from '../kernel/package-root.js';
import { useRegularFile } from '../kernel/regular-file.js';

/** The schema as editors have it: a command line that holds a pattern need not load what reads data files. */
const SCHEMA = new URL('schema/report.schema.json', PACKAGE_ROOT);
let fields: ReadonlySet<string> | undefined;

/** Bytes of a file that show what it is. */
const HEAD = 16 * 1024;

/** What data files begin a line with, and others do: a pack has a 名称, too. */
const ALSO_ELSEWHERE = '名称';
/** A key at the left margin. */
const KEY = /^(["']?)([^\s"'#:[\]{},-][^"'#:]*)\1[ \t]*:(?=\s|$)/gmu;

/**
 * Whether a text is plainly another YAML file than a data file: it has fields, none of which a data file has. An empty one, a
 * list, or what cannot be read may be meant as one.
 * @param text of the file, or its beginning
 */
function isOtherYaml(text: string): boolean {
  const keys = Array.from(text.matchAll(KEY), ([, , key]) => key!.trim());
  fields ??= new Set(Object.keys(JSON.parse(readFileSync(SCHEMA, 'utf8')).properties));
  return keys.length > 0 && !keys.some((key) => key !== ALSO_ELSEWHERE && fields!.has(key));
}

/** The same of a file; one that cannot be read may be meant as a data file, and reading it will tell. */
export function isOtherYamlFile(path: string): boolean {
  return isOtherYaml(headOf(path));
}

function headOf(path: string): string {
  try {
    return useRegularFile(path, Infinity, (file, size) => {
      const bytes = Buffer.alloc(Math.min(size, HEAD));
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
    });
  } catch {
    return '';
  }
}
