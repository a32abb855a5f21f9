import type { Heading } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { splitMarkdown } from '../../read/text/split-markdown.js';

/** A block without such a line has no heading. */
const MAY_HAVE_HEADING = /#|[=-][ \t\r]*$/m;

/** The parts of a Markdown text by their headings: what stands between a heading and the next one of any level. */
export function reportSections(text: string): Record<string, string> {
  const headings = [...headingsIn(text)];
  const parts = headings.map(({ name, end }, index) => {
    return [name, text.slice(end, headings[index + 1]?.start ?? text.length).trim()] as const;
  });
  return Object.fromEntries(parts);
}

interface SectionHeading {
  readonly name: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

function* headingsIn(text: string): Generator<SectionHeading> {
  let from = 0;
  for (const { lines } of splitMarkdown(text)) {
    const block = lines.join('\n');
    const nodes = MAY_HAVE_HEADING.test(block) ? fromMarkdown(block).children : [];
    for (const node of nodes) if (node.type === 'heading') yield placed(node, block, from);
    from += block.length + 1;
  }
}

function placed({ children, position }: Heading, block: string, from: number): SectionHeading {
  const [first, last] = [children[0], children.at(-1)];
  const name = first && last ? block.slice(first.position?.start.offset, last.position?.end.offset) : '';
  return { name, start: from + position!.start.offset!, end: from + position!.end.offset! };
}
