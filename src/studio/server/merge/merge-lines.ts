import { type LineChange, lineChanges } from './line-changes.js';

/**
 * Three versions of a text as one with the changes of both sides, line by line; undefined where both have changed the same
 * lines, or lines next to each other, otherwise.
 */
export function mergeLines(base: string, theirs: string, yours: string): string | undefined {
  const lines = base.split('\n');
  const their = lineChanges(lines, theirs.split('\n'));
  const your = lineChanges(lines, yours.split('\n')).filter(
    (one) => !their.some((other) => isSame(one, other)),
  );
  if (your.some((one) => their.some((other) => touch(one, other)))) return undefined;
  const all = [...their, ...your].sort((a, b) => a.start - b.start);
  const merged: string[] = [];
  let at = 0;
  for (const { start, end, lines: instead } of all) {
    merged.push(...lines.slice(at, start), ...instead);
    at = end;
  }
  return [...merged, ...lines.slice(at)].join('\n');
}

function touch(one: LineChange, other: LineChange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function isSame(one: LineChange, other: LineChange): boolean {
  return (
    one.start === other.start && one.end === other.end && one.lines.join('\n') === other.lines.join('\n')
  );
}
