import { join } from 'node:path';
import { Failure } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { findBasePack, PACK_FILE } from './find-pack.js';
import { type LocatedPackFile, readPackFile } from './read-pack-file.js';

/** The pack's own file first, then what it extends. @throws Failure (模板) */
export function readChain(folder: string): readonly LocatedPackFile[] {
  const chain: LocatedPackFile[] = [];
  for (let next: string | undefined = folder; next !== undefined; ) {
    const file: LocatedPackFile = readPackFile(next, join(next, PACK_FILE));
    chain.push(file);
    const base = file.content.继承;
    const span = file.locate(['继承']);
    next = base === undefined ? undefined : findBasePack(base, next, span);
    if (chain.some((one) => one.folder === next)) {
      throw new Failure('模板', [
        { rule: '模板包', level: '错误', message: `模板包“${base}”互相继承`, span },
      ]);
    }
  }
  return chain;
}

/** Where the pack, or the first that it extends, says this. */
export function placeInChain(chain: readonly LocatedPackFile[], path: readonly string[]): Span {
  const says = ({ content }: LocatedPackFile) =>
    path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
      content,
    ) !== undefined;
  return (chain.find(says) ?? chain[0]!).locate(path);
}
