import type { Heading, ParagraphStyle } from '../../document/tree.js';
import { headingEntry } from '../../document/tree.js';
import { placeLine, type SetParagraph } from '../line/set-paragraph.js';
import type { PageFlow } from '../page/page-flow.js';
import type { Placeable } from '../page/placeable.js';
import type { Line } from '../pages.js';

/** Lines of a paragraph that may not stand alone at a page's foot or top. */
const LEAST_LINES = 2;

export interface TextBlockOptions {
  /** The paragraph is this heading. */
  readonly heading?: Heading;
  /** Called with every placed line. */
  readonly onLine?: (line: Line, index: number, flow: PageFlow) => Line;
}

/** A paragraph or heading as a block of lines. */
export function textBlock(
  paragraph: SetParagraph,
  style: ParagraphStyle,
  options: TextBlockOptions = {},
): Placeable {
  const { lines, lineHeight } = paragraph;
  const textHeight = lines.length * lineHeight;
  const together = lines.length < 2 * LEAST_LINES ? lines.length : LEAST_LINES;
  return {
    pageBreakBefore: style.pageBreakBefore,
    keepWithNext: style.keepWithNext,
    keepWithTable: style.keepWithTable ?? false,
    height: style.spaceBefore + textHeight + style.spaceAfter,
    leastHeight: () => style.spaceBefore + (style.keepWithNext ? textHeight : together * lineHeight),
    place(flow) {
      flow.spaceBefore(style.spaceBefore);
      let next = 0;
      while (next < lines.length) {
        const fitting = fittingLines(lines.length - next, flow, lineHeight);
        if (fitting === 0) {
          flow.overflow();
          continue;
        }
        if (next === 0 && options.heading) noteHeading(options.heading, flow);
        for (const end = next + fitting; next < end; next++) {
          const line = () => placeLine(lines[next]!, flow.y, paragraph);
          if (options.onLine) flow.add(options.onLine(line(), next, flow));
          else flow.draw(() => [line()]);
          flow.advance(lineHeight);
        }
      }
      flow.advance(style.spaceAfter);
    },
  };
}

/** How many of `count` lines go on this page, none of the two parts shorter than two lines where that is possible. */
function fittingLines(count: number, flow: PageFlow, lineHeight: number): number {
  const fitting = Math.floor(flow.remaining / lineHeight);
  if (fitting >= count) return count;
  const kept = Math.min(fitting, count - LEAST_LINES);
  if (kept >= LEAST_LINES) return kept;
  return flow.isAtTop ? Math.max(1, fitting) : 0;
}

function noteHeading(heading: Heading, flow: PageFlow): void {
  flow.headings.push({
    id: heading.id,
    level: heading.level,
    text: headingEntry(heading),
    page: flow.page,
    top: flow.y,
  });
}
