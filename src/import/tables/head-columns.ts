import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import { normalText } from './normal-text.js';

/** What stands above a column, from the top: its groups, then its own head. */
export type HeadPath = readonly string[];

const TOTAL = /^(?:合计|小计)$/;
/** A head that says two things in one cell: “本年收入 合计”. */
const FUSED = /^(.+?)\s+(合计|小计)$/;
const COLUMN_NUMBER = /^(?:栏次|\d+|[（(]?\d+[）)]?)$/;

/** The heads of all columns between two rows. */
export function headColumns(sheet: SourceSheet, from: number, to: number): ReadonlyMap<number, HeadPath> {
  const rows = sheet.rows.filter((row) => row >= from && row < to);
  const last = Math.max(0, ...rows.flatMap((row) => sheet.cellsOf(row).map(({ column }) => column)));
  const heads = new Map<number, HeadPath>();
  // Sheets without merged cells leave a group to what stands left of a column.
  let group: string | undefined;
  let part: string | undefined;
  for (let column = 1; column <= last; column += 1) {
    const path = pathOf(sheet, rows, column);
    if (path.length === 0) continue;
    const fused = path.length === 1 ? FUSED.exec(path[0]!) : null;
    if (fused?.[2] === '合计') [group, part] = [normalText(fused[1]!), undefined];
    else if (fused) part = normalText(fused[1]!);
    const own = fused ? [] : path.map(normalText);
    const above = path.length === 1 ? [group, part].filter((one) => one !== undefined) : [];
    heads.set(column, withoutTotal([...above, ...own]));
  }
  return heads;
}

function pathOf(sheet: SourceSheet, rows: readonly number[], column: number): string[] {
  const path: string[] = [];
  for (const row of rows) {
    const text = sheet.text(row, column).replace(/\n/g, '');
    if (text !== '' && !COLUMN_NUMBER.test(text.trim()) && text !== path.at(-1)) path.push(text);
  }
  return path;
}

/** The total of a group is called as the group. */
function withoutTotal(path: readonly string[]): HeadPath {
  return path.length > 1 && TOTAL.test(path.at(-1)!) ? path.slice(0, -1) : path;
}

/**
 * The column that one of several ways of writing names: its last head is the same, and the groups before it stand
 * above in this order. Of several the one with the fewest groups that are not named.
 */
export function columnNamed(
  heads: ReadonlyMap<number, HeadPath>,
  names: readonly string[],
): number | undefined {
  for (const name of names) {
    const wanted = name.split('/').map(normalText);
    const fitting = [...heads].filter(([, path]) => fits(path, wanted));
    const best = fitting.sort(([, a], [, b]) => a.length - b.length)[0];
    if (best) return best[0];
  }
  return undefined;
}

function fits(path: HeadPath, wanted: readonly string[]): boolean {
  if (!isCalled(path.at(-1)!, wanted.at(-1)!)) return false;
  let next = 0;
  for (const head of path) if (next < wanted.length && isCalled(head, wanted[next]!)) next += 1;
  return next === wanted.length;
}

function isCalled(head: string, name: string): boolean {
  return head === name || bareHead(head) === name;
}

/** 其中：教育收费 is 教育收费; 2024年度目标值（A） 目标值(A); 全年预算数（元） 全年预算数. */
export function bareHead(head: string): string {
  return head.replace(/^(?:其中:|\d{4}年度?(?=目标))/, '').replace(/\((?:单位:)?万?元\)$/, '');
}
