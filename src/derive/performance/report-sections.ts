import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { plainBlock } from '../../read/text/plain-markdown.js';
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
    for (const node of nodesOf(lines, block)) if (node.type === 'heading') yield placed(node, block, from);
    from += block.length + 1;
  }
}

function nodesOf(lines: readonly string[], block: string): readonly RootContent[] {
  if (!MAY_HAVE_HEADING.test(block)) return [];
  const plain = plainBlock(lines);
  return plain === undefined ? fromMarkdown(block).children : [plain];
}

function placed({ children, position }: Heading, block: string, from: number): SectionHeading {
  const [first, last] = [children[0], children.at(-1)];
  const name = first && last ? block.slice(first.position?.start.offset, last.position?.end.offset) : '';
  return { name, start: from + position!.start.offset!, end: from + position!.end.offset! };
}
