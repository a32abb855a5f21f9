import { contentsHeadings } from '../../document/contents-headings.js';
import { type Contents, type Heading, headingEntry, type ParagraphStyle } from '../../document/tree.js';
import { setParagraph } from '../line/set-paragraph.js';
import type { PageFlow } from '../page/page-flow.js';
import type { Placeable } from '../page/placeable.js';
import type { Line, Run } from '../pages.js';
import { paragraphStyle } from '../setting.js';
import type { BlockContext } from './block-context.js';
import { textBlock } from './text-block.js';

/** Room for page numbers at the right, which titles do not enter, in em. */
const NUMBER_ROOM = 2;

/** One line, linked, for every heading that the 目录 lists; the last stands on no page alone. */
export function contentsBlocks(contents: Contents, context: BlockContext): readonly Placeable[] {
  const headings = contentsHeadings(contents, context.outline);
  return headings.map((heading, index) => ({
    ...contentsLine(heading, contents, context),
    ...(index === headings.length - 2 && { keepWithNext: true }),
  }));
}

function contentsLine(heading: Heading, contents: Contents, { setting, measure }: BlockContext): Placeable {
  const name = contents.styles[heading.level - 1] ?? contents.styles.at(-1);
  if (name === undefined) throw new RangeError('contents without styles');
  const style = paragraphStyle(setting, name);
  const hasNumbers = setting.design.contents.pageNumbers;
  const width = measure.width - (hasNumbers ? NUMBER_ROOM * style.size : 0);
  const value = headingEntry(heading);
  const link = { type: 'link', target: heading.id, children: [{ type: 'text', value }] } as const;
  const paragraph = setParagraph(
    [link],
    { ...style, align: 'left' },
    { ...measure, width, hang: false },
    setting,
    { type: 'entry', contents, heading },
  );
  if (!hasNumbers) return textBlock(paragraph, style);
  const lastLine = paragraph.lines.length - 1;
  const onLine = (line: Line, index: number, flow: PageFlow) =>
    index === lastLine ? awaitNumber(line, heading.id, style, measure.left + measure.width, flow) : line;
  return textBlock(paragraph, style, { onLine });
}

/** Page numbers are known when all pages are: until then the line waits among the flow's references. */
function awaitNumber(line: Line, target: string, style: ParagraphStyle, right: number, flow: PageFlow): Line {
  const runs: Run[] = [...line.runs];
  const last = runs.at(-1);
  flow.references.push({
    target,
    runs,
    style,
    from: last ? last.x + last.width : flow.frame.left,
    to: right,
  });
  return { ...line, runs };
}
