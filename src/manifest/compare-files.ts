import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../kernel/diagnostic.js';
import { digestOf, type FileDigest } from '../kernel/file-digest.js';

/**
 * Compares files with their digests in a manifest.
 * @param folder that their paths start from
 * @param rule named in the messages
 * @param hint what to do about a difference
 */
export function compareFiles(
  files: readonly FileDigest[],
  folder: string,
  rule: string,
  hint: string,
): Diagnostic[] {
  return files.flatMap(({ path, sha256 }): Diagnostic[] => {
    const found = digestOfFile(join(folder, path));
    if (found === sha256) return [];
    const place = join(folder, path);
    const message = found === undefined ? `找不到文件 ${place}` : `${place} 与清单不符`;
    const actual = found === undefined ? {} : { actual: `sha256 ${found}` };
    return [{ rule, level: '错误', message, expected: `sha256 ${sha256}`, ...actual, hint }];
  });
}

function digestOfFile(path: string): string | undefined {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return undefined;
  }
}
