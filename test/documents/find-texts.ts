import { contentsHeadings } from '../../src/document/contents-headings.js';
import { headingsOf } from '../../src/document/headings-of.js';
import {
  type Block,
  type Heading,
  headingEntry,
  type PublicationDocument,
  plainText,
} from '../../src/document/tree.js';

/** A paragraph, heading or line of the 目录, without spaces. */
interface Text {
  readonly text: string;
  readonly heading?: Heading;
}

/** The same as it was found in print. */
export interface PrintedText extends Text {
  readonly lines: readonly PrintedLine[];
}

interface PrintedLine {
  readonly text: string;
  /** Index of its page. */
  readonly page: number;
}

/** Finds the texts of a tree, tables and charts excepted, among the lines of its pages. Throws Error naming one that is not there whole. */
export function findTexts(tree: PublicationDocument, pages: readonly (readonly string[])[]): PrintedText[] {
  const lines = pages.flatMap((page, index) =>
    page.map((line) => ({ text: line.replace(LEADER, ''), page: index })),
  );
  const texts = tree.sections.flatMap(({ children }) => textsOf(children, headingsOf(tree)));
  let from = 0;
  return texts
    .filter(({ text }) => text !== '')
    .map((wanted) => {
      for (let start = from; start < lines.length; start += 1) {
        const found = linesFrom(lines, start, wanted.text);
        if (!found) continue;
        from = found.end;
        return { ...wanted, lines: found.lines };
      }
      throw new Error(`not in print: ${wanted.text}`);
    });
}

function textsOf(blocks: readonly Block[], headings: readonly Heading[]): Text[] {
  return blocks.flatMap((block): Text[] => {
    switch (block.type) {
      case 'heading':
        return [{ text: printed(plainText(block.children)), heading: block }];
      case 'paragraph':
        return [{ text: printed(plainText(block.children)) }];
      case 'contents':
        return contentsHeadings(block, headings).map((heading) => ({ text: printed(headingEntry(heading)) }));
      case 'list':
        return block.items.flatMap((item) => textsOf(item, headings));
      default:
        return [];
    }
  });
}

function printed(text: string): string {
  return text.replace(/\s/g, '');
}

/** From a title of the 目录 to its page number. */
const LEADER = /\.{2,}\d+$/;
const PAGE_NUMBER = /^[—-]?\d+[—-]?$/;
const MARKER = /^(\d+\.|•)/;

/** What LibreOffice 7.4 now and then forgets to draw, where it hangs over the margin. */
const HANGING = /^[、。，；：！？]/;

/** The lines from `start` on that make up `text`; a page number may stand between them, a list's marker before them. */
function linesFrom(lines: readonly PrintedLine[], start: number, text: string) {
  const found: PrintedLine[] = [];
  let rest = text;
  let end = start;
  for (; end < lines.length && rest !== ''; end += 1) {
    const { page, text: shown } = lines[end]!;
    const line = end === start && !rest.startsWith(shown) ? shown.replace(MARKER, '') : shown;
    const forgotten = found.length > 0 && HANGING.test(rest) && rest.startsWith(line, 1);
    if (line !== '' && (forgotten || rest.startsWith(line))) {
      if (forgotten) addSign(found, rest[0]!);
      found.push({ text: line, page });
      rest = rest.slice(line.length + (forgotten ? 1 : 0));
    } else if (found.length === 0 || !PAGE_NUMBER.test(shown)) break;
  }
  if (found.length > 0 && rest.length === 1 && HANGING.test(rest)) addSign(found, rest);
  else if (rest !== '') return undefined;
  return { lines: found, end };
}

function addSign(lines: PrintedLine[], sign: string): void {
  const { text, page } = lines.pop()!;
  lines.push({ text: text + sign, page });
}
