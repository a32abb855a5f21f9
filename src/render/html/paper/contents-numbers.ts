import type { Heading } from '../../../document/tree.js';
import { cssRule } from '../css.js';
import type { HtmlContext } from '../html-context.js';
import type { Attributes } from '../markup.js';

/** The page of the PDF that a line of the 目录 leads to; CSS alone cannot tell it in Chromium (`target-counter`). */
const PAGE_ATTRIBUTE = 'data-page';

export function pageOf({ id }: Heading, { paper, design }: HtmlContext): Attributes {
  return { [PAGE_ATTRIBUTE]: design.contents.pageNumbers ? paper?.headingPages.get(id) : undefined };
}

/** Rules for paper: title, dots and number in one line. They are no text of the page, which is not read or copied with them. */
export function contentsNumberRules(root: string): string[] {
  const line = `${root} nav [${PAGE_ATTRIBUTE}]`;
  return [
    cssRule(line, { display: 'flex', 'align-items': 'flex-end' }),
    cssRule(`${line}::before`, {
      content: '""',
      order: '1',
      flex: '1',
      margin: '0 0.25em 0.4em',
      'border-bottom': '1pt dotted',
    }),
    cssRule(`${line}::after`, { content: `attr(${PAGE_ATTRIBUTE})`, order: '2' }),
  ];
}
