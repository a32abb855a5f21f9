import { contentsHeadings } from '../../document/contents-headings.js';
import { type Contents, type Heading, headingEntry } from '../../document/tree.js';
import { className } from './css.js';
import type { HtmlContext } from './html-context.js';
import { headingAddress } from './inline.js';
import { element, escapeText } from './markup.js';
import { pageOf } from './paper/contents-numbers.js';

/** The 目录: links to the listed headings, nested as they are. */
export function contentsMarkup(contents: Contents, context: HtmlContext): string {
  const { headings } = context;
  const listed = contentsHeadings(contents, headings);
  if (listed.length === 0) return '';
  const label = { role: 'doc-toc', 'aria-label': labelOf(contents, headings) };
  return element('nav', label, `\n${entryList(contents, listed, context)}\n`);
}

/** A document may have more than one: that of an annex is told by its title. */
function labelOf({ of }: Contents, headings: readonly Heading[]): string {
  const above = headings.find(({ id }) => id === of);
  return above ? `${headingEntry(above)}：目录` : '目录';
}

function entryList(contents: Contents, headings: readonly Heading[], context: HtmlContext): string {
  const entries: string[] = [];
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at]!;
    const next = headings.findIndex(({ level }, index) => index > at && level <= heading.level);
    const end = next === -1 ? headings.length : next;
    const below = headings.slice(at + 1, end);
    entries.push(
      element(
        'li',
        {},
        entry(contents, heading, context) +
          (below.length > 0 ? `\n${entryList(contents, below, context)}\n` : ''),
      ),
    );
    at = end;
  }
  return element('ul', {}, `\n${entries.join('\n')}\n`);
}

function entry(contents: Contents, heading: Heading, context: HtmlContext): string {
  const style = contents.styles[heading.level - 1] ?? contents.styles.at(-1);
  const title = escapeText(headingEntry(heading));
  const link = element('a', { href: headingAddress(heading.id) }, title);
  const name = style === undefined ? undefined : className(style);
  return element('p', { class: name, ...pageOf(heading, context) }, link);
}
