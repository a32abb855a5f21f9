import { boxAround, overlaps, type PaperBox, widened } from '../page/geometry.js';
import type { PaperRule } from '../page/ink.js';
import type { TextLine } from '../text/lines.js';

/** Lines of a table without upright rules (三线表), and their length in pt, at least. */
const LEAST_RULES = 3;
const LEAST_LENGTH = 120;
/** In pt: how near the ends of its lines lie. */
const SAME_END = 4;
/** Rows between lines, and rows of columns without any line, that are surely a table. */
const LEAST_RULED_ROWS = 2;
const LEAST_ROWS = 4;
const LEAST_COLUMNS = 3;
const FIGURE = /^[-\d.,%—–－]+$/;

/** Where tables stand whose columns no rule parts: what they say is not read. */
export function findUnruled(
  rules: readonly PaperRule[],
  lines: readonly TextLine[],
  tables: readonly { readonly box: PaperBox }[],
): PaperBox[] {
  const rows = rowsOf(lines);
  const level = rules.filter(
    ({ isUpright, start, end, at }) =>
      !isUpright &&
      end - start >= LEAST_LENGTH &&
      !tables.some(({ box }) =>
        overlaps(widened(box, 1), { x: start, y: at, width: end - start, height: 0 }),
      ),
  );
  const ruled = sameEnds(level).flatMap((group) => {
    const box = boxAround(
      group.map(({ start, end, at }) => ({ x: start, y: at, width: end - start, height: 0 })),
    );
    const inside = rows.filter((row) => overlaps(box, row.box));
    return inside.filter(({ columns }) => columns > 1).length >= LEAST_RULED_ROWS ? [box] : [];
  });
  return [...ruled, ...columnsAmong(rows.filter((row) => !ruled.some((box) => overlaps(box, row.box))))];
}

interface Row {
  readonly box: PaperBox;
  readonly columns: number;
  readonly hasFigure: boolean;
}

/** Texts side by side. */
function rowsOf(lines: readonly TextLine[]): Row[] {
  const rows: TextLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.box.y - b.box.y)) {
    const last = rows.at(-1);
    if (last && line.box.y < last[0]!.box.y + last[0]!.box.height / 2) last.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => ({
    box: boxAround(row.map(({ box }) => box)),
    columns: row.length,
    hasFigure: row.some(({ text }) => FIGURE.test(text)),
  }));
}

function sameEnds(rules: readonly PaperRule[]): PaperRule[][] {
  const groups: PaperRule[][] = [];
  for (const rule of rules) {
    const own = groups.find(
      ([first]) =>
        Math.abs(first!.start - rule.start) <= SAME_END && Math.abs(first!.end - rule.end) <= SAME_END,
    );
    if (own) own.push(rule);
    else groups.push([rule]);
  }
  return groups.filter((group) => group.length >= LEAST_RULES);
}

/** Rows one after the other that all have several columns, and figures. */
function columnsAmong(rows: readonly Row[]): PaperBox[] {
  const found: PaperBox[] = [];
  let run: Row[] = [];
  const close = () => {
    if (run.length >= LEAST_ROWS && run.some(({ hasFigure }) => hasFigure))
      found.push(boxAround(run.map(({ box }) => box)));
    run = [];
  };
  for (const row of rows)
    if (row.columns >= LEAST_COLUMNS) run.push(row);
    else close();
  close();
  return found;
}
