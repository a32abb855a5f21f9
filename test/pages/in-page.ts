/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** How far the page is wider than its window, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Numbers that stand on more than one line, each with what stands around it. */
export function brokenNumbers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue!;
      for (const { index, 0: number } of text.matchAll(/(?:(?<![\d%])[-+])?\d[\d.,/:%‰]*[\d%‰]/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + number.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`${number} in ${text.slice(Math.max(0, index - 8), index + 24)}`);
      }
    }
    return broken;
  });
}

/** Heads and other names whose lines end inside a word, each with the part after which one does. */
export function brokenWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const cell of document.querySelectorAll('.words')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { index, 0: word } of node.nodeValue!.matchAll(/\p{Script=Han}+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(`${word} in ${cell.textContent}`);
        }
      }
    }
    return broken;
  });
}

/** What axe finds against the rules of WCAG and good practice, one line a rule with its first places. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} ×${nodes.length}: ${help}\n${nodes
        .slice(0, 3)
        .map(({ html }) => `  ${html.slice(0, 200)}`)
        .join('\n')}`,
  );
}
