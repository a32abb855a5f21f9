import { join } from 'node:path';
import type { Diagnostic } from '../kernel/diagnostic.js';
import { digestOfFile, type FileDigest } from '../kernel/file-digest.js';
import { FileTooLarge, NotRegularFile } from '../kernel/regular-file.js';
import { OutsideRoots, type Roots } from '../kernel/roots.js';
import { causeOf } from '../kernel/system-cause.js';
import { wordTrespass } from '../read/text/word-trespass.js';

/** Files that a manifest names, and where they may lie: a manifest may come from anyone. */
export interface NamedFiles {
  readonly files: readonly FileDigest[];
  /** That their paths start from. */
  readonly folder: string;
  readonly roots: Roots;
}

/**
 * Compares files with their digests in a manifest.
 * @param rule named in the messages
 * @param hint what to do about a difference
 */
export function compareFiles({ files, folder, roots }: NamedFiles, rule: string, hint: string): Diagnostic[] {
  return files.flatMap(({ path, sha256 }): Diagnostic[] => {
    const place = join(folder, path);
    const expected = `sha256 ${sha256}`;
    try {
      const found = digestOfFile(place, roots);
      if (found === sha256) return [];
      return [
        { rule, level: '错误', message: `${place} 与清单不符`, expected, actual: `sha256 ${found}`, hint },
      ];
    } catch (error) {
      const [message, cure] = unreadable(place, error);
      return [{ rule, level: '错误', message, expected, hint: cure ?? hint }];
    }
  });
}

/** Why a file cannot be compared, and the cure where it is not the usual one. */
function unreadable(place: string, error: unknown): [message: string, hint?: string] {
  if (error instanceof OutsideRoots) return wordTrespass(place, error);
  if (error instanceof NotRegularFile) return [`${place} 不是普通文件`];
  if (error instanceof FileTooLarge) return [`${place} 太大`];
  if (!(error instanceof Error && 'code' in error)) throw error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [`找不到文件 ${place}`];
  return [`无法读取文件 ${place}：${causeOf(error) ?? error.code}`];
}
