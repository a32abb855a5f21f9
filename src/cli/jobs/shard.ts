import { statSync } from 'node:fs';
import { digestOf } from '../../kernel/file-digest.js';
import { portablePath } from '../../manifest/portable-path.js';
import type { Shard } from '../command-line/request.js';

/** Bytes that a file's work counts for besides its own: a small one takes nearly as long as one of average size. */
const FIXED_WORK = 32 * 1024;
/** How much more work than its share a part may get, so that others keep theirs when a file is added. */
const SLACK = 1.03;

/** The files of a part, and one digest of the whole list with its sizes: parts of equal lists are of one cut. */
export interface ShardFiles {
  readonly files: readonly string[];
  readonly list: string;
}

/**
 * The files of one part. Every machine that has the same files cuts them alike, in whatever order they are given: each
 * goes to a part that its path decides, or, where that has its share of the work, to the next that the path decides.
 */
export function shardOf(files: readonly string[], { index, count }: Shard): ShardFiles {
  const all = files
    .map((file) => ({ file, path: portablePath(file, '.'), work: FIXED_WORK + sizeOf(file) }))
    .sort((a, b) => b.work - a.work || (a.path < b.path ? -1 : 1));
  const share = (all.reduce((sum, { work }) => sum + work, 0) / count) * SLACK;
  const loads = new Array<number>(count).fill(0);
  const own = new Set<string>();
  for (const { file, path, work } of all) {
    const part = partFor(path, work, loads, share);
    loads[part]! += work;
    if (part === index - 1) own.add(file);
  }
  const list = all.map(({ path, work }) => `${path} ${work}\n`);
  return { files: files.filter((file) => own.has(file)), list: digestOf(list.join('')) };
}

function partFor(path: string, work: number, loads: readonly number[], share: number): number {
  for (let attempt = 0; attempt < 2 * loads.length; attempt += 1) {
    const part = Number.parseInt(digestOf(`${attempt} ${path}`).slice(0, 12), 16) % loads.length;
    if (loads[part]! + work <= share) return part;
  }
  return loads.indexOf(Math.min(...loads));
}

/** A file that is not there is told of by the part that it belongs to. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
