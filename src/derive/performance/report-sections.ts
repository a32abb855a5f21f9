import { fromMarkdown } from 'mdast-util-from-markdown';

/** The parts of a Markdown text by their headings: what stands between a heading and the next one of any level. */
export function reportSections(text: string): Record<string, string> {
  const headings = fromMarkdown(text).children.filter((node) => node.type === 'heading');
  const parts = headings.map(({ children, position }, index) => {
    const end = headings[index + 1]?.position?.start.offset ?? text.length;
    const name = text.slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset);
    return [name, text.slice(position?.end.offset, end).trim()] as const;
  });
  return Object.fromEntries(parts);
}
