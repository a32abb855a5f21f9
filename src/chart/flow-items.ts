import type { ChartLabel, ChartShape } from './drawing.js';
import { type Lettering, stackLines, widest, wrapText } from './lettering.js';
import { rectangle } from './shapes.js';

/** An entry of a legend, or a line of its own where it has no fill. */
export interface FlowItem {
  readonly text: string;
  readonly fill?: string;
}

export interface Flow {
  /** What each line says. */
  readonly lines: readonly string[];
  readonly height: number;
  readonly shapes: readonly ChartShape[];
  readonly labels: readonly ChartLabel[];
}

/** Between items, from an item's sample to its text, and the side of the sample, in em. */
const GAP = 2;
const SAMPLE_GAP = 0.4;
const SAMPLE = 0.8;

interface Entry {
  readonly item: FlowItem;
  readonly lines: readonly string[];
  readonly sample: number;
  readonly width: number;
}

/** Items beside each other, as many as a line of `width` takes, each line in the middle; the first begins at `top`. */
export function flowItems(items: readonly FlowItem[], width: number, top: number, letters: Lettering): Flow {
  const rows = fillRows(
    items.map((item) => measure(item, width, letters)),
    width,
    letters,
  );
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  const texts: string[] = [];
  let y = top;
  for (const row of rows) {
    texts.push(...rowTexts(row));
    let x = (width - rowWidth(row, letters)) / 2;
    for (const { item, lines, sample, width: own } of row) {
      if (item.fill !== undefined) {
        const side = SAMPLE * letters.size;
        shapes.push(rectangle(x, y + (letters.lineHeight - side) / 2, side, side, item.fill));
      }
      labels.push(...stackLines(lines, { x: x + sample, top: y, anchor: 'start' }, letters));
      x += own + GAP * letters.size;
    }
    y += Math.max(...row.map(({ lines }) => lines.length)) * letters.lineHeight;
  }
  return { lines: texts, height: y - top, shapes, labels };
}

function measure(item: FlowItem, width: number, letters: Lettering): Entry {
  const sample = item.fill === undefined ? 0 : (SAMPLE + SAMPLE_GAP) * letters.size;
  const lines = wrapText(item.text, width - sample, letters);
  return { item, lines, sample, width: sample + widest(lines, letters) };
}

function fillRows(entries: readonly Entry[], width: number, letters: Lettering): Entry[][] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && rowWidth([...row, entry], letters) <= width) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

/** Items as wide as the row may have several lines; they stand alone. */
function rowTexts(row: readonly Entry[]): readonly string[] {
  return row.length === 1 ? row[0]!.lines : [row.map(({ item }) => item.text).join('　　')];
}

function rowWidth(row: readonly Entry[], letters: Lettering): number {
  return row.reduce((sum, { width }) => sum + width, (row.length - 1) * GAP * letters.size);
}
