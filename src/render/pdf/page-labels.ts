import type { Page } from '../../layout/pages.js';

/** One entry of the PDF's number tree: labels from this page on. S: D arabic, r small roman; St: first number. */
interface Range {
  readonly S: 'D' | 'r';
  readonly St: number;
}

/**
 * The value of /PageLabels, so that a viewer's page box shows the printed numbers. Pages without one (cover, 目录)
 * are counted apart, in small roman numerals.
 */
export function pageLabels(pages: readonly Page[]): { readonly Nums: readonly (number | Range)[] } {
  const entries: (number | Range)[] = [];
  let expected: string | undefined;
  let unnumbered = 0;
  pages.forEach((page, index) => {
    const range: Range =
      page.number === undefined ? { S: 'r', St: ++unnumbered } : { S: 'D', St: page.number };
    if (`${range.S}${range.St}` !== expected) entries.push(index, range);
    expected = `${range.S}${range.St + 1}`;
  });
  return { Nums: entries };
}
