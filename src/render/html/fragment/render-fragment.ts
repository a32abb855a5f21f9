import { contentsHeadings } from '../../../document/contents-headings.js';
import { headingsOf } from '../../../document/headings-of.js';
import {
  type Block,
  type Contents,
  type Heading,
  headingEntry,
  type List,
  type PublicationDocument,
} from '../../../document/tree.js';
import { element, emptyElement, escapeText } from '../markup.js';
import { fragmentChart } from './fragment-chart.js';
import { plainMarkup } from './fragment-inline.js';
import { fragmentTable } from './fragment-table.js';
import { paragraphLooks } from './inline-style.js';

/**
 * The publication as a piece of HTML to paste into a website's editor: every element says its own looks, so that nothing
 * is lost with style sheets, scripts, classes and ids. Headings are one level lower than in a page of its own, below the page's title.
 */
export function renderFragment(document: PublicationDocument): string {
  const { design, language } = document;
  const headings = headingsOf(document);
  const content = document.sections.flatMap(({ children }) => children).map(markup);
  // Read by browsers that open the file; editors drop it.
  const charset = emptyElement('meta', { charset: 'utf-8' });
  return `${charset}\n${element('div', { lang: language }, `\n${content.join('\n')}\n`)}\n`;

  function markup(block: Block): string {
    switch (block.type) {
      case 'heading':
        return element(`h${block.level + 1}`, looks(block.style), plainMarkup(block.children));
      case 'paragraph':
        return element('p', looks(block.style), plainMarkup(block.children));
      case 'table':
        return fragmentTable(block, design);
      case 'contents':
        return contents(block);
      case 'list':
        return list(block);
      case 'chart':
        return fragmentChart(block, design);
      default:
        return block satisfies never;
    }
  }

  function list({ ordered, style, items }: List): string {
    const lines = items.map((item) => element('li', {}, `\n${item.map(markup).join('\n')}\n`));
    return element(ordered ? 'ol' : 'ul', looks(style), `\n${lines.join('\n')}\n`);
  }

  function contents(block: Contents): string {
    const line = (heading: Heading) => {
      const style = block.styles[heading.level - 1] ?? block.styles.at(-1);
      return element('p', style === undefined ? {} : looks(style), escapeText(headingEntry(heading)));
    };
    return contentsHeadings(block, headings).map(line).join('\n');
  }

  function looks(style: string): { style: string } {
    return { style: paragraphLooks(style, design) };
  }
}
