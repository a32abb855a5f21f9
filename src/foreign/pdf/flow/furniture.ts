import type { LinePart, PaperPage } from './read-page.js';

/** Parts of a page's height in which page numbers and running titles stand. */
const NUMBER_ZONE = 0.15;
const TITLE_ZONE = 0.11;
/** Pages that have a running title, at least, and their part of all. */
const LEAST_PAGES = 4;
const LEAST_PART = 0.4;
const PAGE_NUMBER =
  /^(?:[-—–－─·•\s]*(?:\d{1,4}|[ivxlIVXL]{1,6})[-—–－─·•\s]*|第\s*\d+\s*页(?:[，,\s]*共\s*\d+\s*页)?|\d+\s*[/／]\s*\d+)$/;

/** Where the printed numbers of pages that follow each other leave some out, in words. */
export function missingPages(pages: readonly PaperPage[]): string[] {
  const numbers = pages.map((page) => Number(/\d+/.exec(numberOf(page)?.line.text ?? '')?.[0] ?? Number.NaN));
  return numbers.flatMap((number, at) => {
    const last = numbers[at - 1] ?? Number.NaN;
    if (!(number > last + 1)) return [];
    const what = number === last + 2 ? `第${last + 1}页` : `第${last + 1}页到第${number - 1}页`;
    return [`印出的页码中没有${what}，可能缺页，缺的没有读。`];
  });
}

/** The pages without what stands on each of them: page numbers, running titles. */
export function withoutFurniture(pages: readonly PaperPage[]): PaperPage[] {
  const running = runningTitles(pages);
  return pages.map((page) => {
    const number = numberOf(page);
    const parts = page.parts.filter(
      (part) => part.type === 'table' || (part !== number && !running.has(keyOf(part, page))),
    );
    return { ...page, parts };
  });
}

/** The page number: a number alone on the last line, or on the first. */
function numberOf({ parts, height }: PaperPage): LinePart | undefined {
  const lines = parts.filter((part) => part.type === 'line');
  const isOuter = ({ box: { y } }: LinePart) => y > (1 - NUMBER_ZONE) * height || y < NUMBER_ZONE * height;
  return [lines.at(-1), lines[0]].find((part) => part && isOuter(part) && PAGE_NUMBER.test(part.line.text));
}

function runningTitles(pages: readonly PaperPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const part of page.parts) {
      if (part.type !== 'line' || !isAtEdge(part, page)) continue;
      const key = keyOf(part, page);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const least = Math.max(LEAST_PAGES, LEAST_PART * pages.length);
  return new Set([...counts].flatMap(([key, count]) => (count >= least ? [key] : [])));
}

function isAtEdge({ box }: LinePart, { height }: PaperPage): boolean {
  return box.y < TITLE_ZONE * height || box.y + box.height > (1 - TITLE_ZONE) * height;
}

/** The same words at the same height; numbers of pages differ. */
function keyOf({ line, box }: LinePart, page: PaperPage): string {
  const text = line.text.replace(/\d+/g, '#').replace(/\s/g, '');
  return `${isAtEdge({ box } as LinePart, page) ? Math.round(box.y / 4) : ''} ${text}`;
}
