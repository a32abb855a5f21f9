import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { plainBlock } from '../../read/text/plain-markdown.js';

/** The nodes of a block of Markdown. Paragraphs and headings of plain text, which most are, need no parser. */
export function markdownNodes(lines: readonly string[]): readonly RootContent[] {
  const plain = plainBlock(lines);
  if (plain !== undefined) return [plain];
  return fromMarkdown(lines.join('\n'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children;
}
