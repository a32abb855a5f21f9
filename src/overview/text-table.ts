import { cutToWidth, textWidth } from '../kernel/text-width.js';
import type { Overview, OverviewColumn } from './overview.js';
import { sharedSentence } from './shared-findings.js';

const GAP = '  ';
/** A name is cut to no fewer columns than these. */
const SHORTEST_NAME = 16;

/**
 * An overview for a terminal of this many columns: what finds no room is left out from the least important column on, and
 * told; then names are cut. Without a width, everything is there, one line a file.
 */
export function textTable({ columns, rows, shared, summary }: Overview, width = Infinity): string {
  const shown = [...columns.keys()].filter((at) => !columns[at]!.isLink);
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => row.cells.map(({ text }) => text))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => textWidth(line[at]!))));
  const { kept, widths: fitted } = fit(columns, shown, widths, width);
  const lines = cells.map((line) =>
    kept
      .map((at) => pad(cutToWidth(line[at]!, fitted[at]!), fitted[at]!, columns[at]!.align))
      .join(GAP)
      .trimEnd(),
  );
  const left = shown.filter((at) => !kept.includes(at)).map((at) => columns[at]!.name);
  return [
    ...lines,
    ...(left.length > 0 ? [`（窗口较窄，没有列出：${left.join('、')}）`] : []),
    ...(shared.length > 0 ? ['', '各单位相同的：', ...shared.map((one) => `  ${sharedSentence(one)}`)] : []),
    '',
    ...summary,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Which of the columns `shown` stay, and how wide each is. */
function fit(
  columns: readonly OverviewColumn[],
  shown: readonly number[],
  widths: readonly number[],
  room: number,
) {
  let kept = [...shown];
  const needed = () => kept.reduce((sum, at) => sum + widths[at]!, 0) + GAP.length * (kept.length - 1);
  const named = columns.findIndex(({ isName }) => isName);
  const shortest = () => needed() - Math.max(0, (widths[named] ?? 0) - SHORTEST_NAME);
  while (shortest() > room) {
    const least = Math.max(...kept.map((at) => columns[at]!.rank));
    if (least === 0) break;
    const gone = kept.findLast((at) => columns[at]!.rank === least);
    kept = kept.filter((at) => at !== gone);
  }
  const over = needed() - room;
  const cutTo = Math.max(SHORTEST_NAME, (widths[named] ?? 0) - over);
  return { kept, widths: widths.map((one, at) => (at === named && over > 0 ? Math.min(one, cutTo) : one)) };
}

function pad(text: string, width: number, align: OverviewColumn['align']): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'right' ? space + text : text + space;
}
