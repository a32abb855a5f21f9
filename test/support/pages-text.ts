import type { Line, Page, Pages } from '../../src/layout/pages.js';

/**
 * The pages as plain text for people to compare: one line per line, cells on the same base line side by side, marked
 * with the page's number.
 */
export function pagesText(pages: Pages): string {
  return pages.pages
    .map((page, index) => `${titleOf(page, index)}\n${pageLines(page).join('\n')}\n`)
    .join('\n');
}

function titleOf(page: Page, index: number): string {
  const orientation = page.width > page.height ? '横' : '竖';
  const number = page.number === undefined ? '' : `，页码 ${page.number}`;
  return `══ 第 ${index + 1} 面（${orientation}${number}）`;
}

/** The text of the page's lines in reading order. */
export function pageLines(page: Page): readonly string[] {
  const lines: string[] = [];
  let before: Line | undefined;
  for (const item of page.items) {
    if (item.type !== 'line') continue;
    const text = lineText(item);
    const isBeside = before && Math.abs(before.baseline - item.baseline) < 0.01;
    if (isBeside) lines.push(`${lines.pop()} │ ${text}`);
    else lines.push(text);
    before = item;
  }
  return lines;
}

/** Without the spaces at which it was broken. */
export function lineText(line: Line): string {
  return line.runs
    .map((run) => run.text)
    .join('')
    .trimEnd();
}
