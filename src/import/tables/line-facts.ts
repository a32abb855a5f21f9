import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Findings } from './fact.js';
import { headColumns } from './head-columns.js';
import { normalLabel, normalText } from './normal-text.js';
import type { SourceTable } from './source-table.js';
import { firstHeadRow } from './subject-facts.js';

/** Where a column of numbers stands, and the names of its lines. */
interface Block {
  readonly label: number;
  readonly value: number;
  readonly isBudget: boolean;
  readonly groups: readonly string[];
}

/** A table with a name on each line and numbers beside it, also with such blocks side by side. */
export function lineFacts(sheet: SourceSheet, kind: SourceTable, findings: Findings): void {
  const head = firstHeadRow(sheet, /^项目/);
  if (head === undefined) return void findings.incomplete('表头“项目”');
  const groupRow = sheet.rows.filter((row) => row < head).at(-1);
  const from =
    groupRow !== undefined &&
    sheet.cellsOf(groupRow).some(({ text }) => /^(?:收入|支出)$/.test(normalText(text)))
      ? groupRow
      : head;
  const first = sheet.rows.find((row) => row > head && isLine(sheet, row)) ?? head + 1;
  for (const block of blocksOf(sheet, kind, from, first)) readBlock(sheet, kind, block, head, findings);
}

function isLine(sheet: SourceSheet, row: number): boolean {
  const [first] = sheet.cellsOf(row);
  return first !== undefined && !/^(?:项目|栏次|\d+)$/.test(normalText(first.text));
}

function blocksOf(
  sheet: SourceSheet,
  { 数 = [], 预算数 = [] }: SourceTable,
  from: number,
  first: number,
): Block[] {
  const heads = headColumns(sheet, from, first);
  const labels = [...heads].filter(([, path]) => path.at(-1)!.startsWith('项目'));
  return labels.flatMap(([label, path], index) => {
    const end = labels[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    const own = [...heads].filter(([column]) => column > label && column < end);
    const value = (names: readonly string[]) =>
      names
        .map((name) => own.find(([, head]) => head.at(-1) === normalText(name))?.[0])
        .find((column) => column !== undefined);
    const groups = path.slice(0, -1);
    const [amount, budget] = [value(数), value(预算数)];
    return [
      ...(amount === undefined ? [] : [{ label, value: amount, isBudget: false, groups }]),
      ...(budget === undefined ? [] : [{ label, value: budget, isBudget: true, groups }]),
    ];
  });
}

function readBlock(
  sheet: SourceSheet,
  { 项目 = {} }: SourceTable,
  block: Block,
  head: number,
  findings: Findings,
): void {
  const above = new Set(block.groups);
  const found = new Set<string>();
  for (const row of sheet.rows.filter((one) => one > head)) {
    const label = normalLabel(sheet.text(row, block.label));
    if (label === '') continue;
    if (isHeading(sheet, row, block)) {
      above.add(label);
      continue;
    }
    // A name with what stands above it says more than the name alone.
    const paths = Object.entries(项目).filter(([, names]) =>
      names.some((name) => isNamed(name, label, above)),
    );
    const best = paths.sort(([, a], [, b]) => depth(b, label) - depth(a, label))[0]?.[0];
    if (best !== undefined && !found.has(best)) {
      found.add(best);
      const path = best.split('.');
      if (!block.isBudget) findings.add(path, row, block.value);
      else if (path[0] === '三公经费' && path.at(-1) === '决算')
        findings.add([...path.slice(0, -1), '预算'], row, block.value);
    }
    above.add(label);
  }
}

/** A name written over the whole line. */
function isHeading(sheet: SourceSheet, row: number, { label, value }: Block): boolean {
  return sheet.cell(row, label) === sheet.cell(row, value);
}

function isNamed(name: string, label: string, above: ReadonlySet<string>): boolean {
  const parts = name.split('/').map(normalText);
  return parts.at(-1) === label && parts.slice(0, -1).every((part) => above.has(part));
}

function depth(names: readonly string[], label: string): number {
  return Math.max(
    ...names.filter((name) => normalText(name).endsWith(label)).map((name) => name.split('/').length),
  );
}
