import type { Table } from '../../document/tree.js';
import { measureText } from '../line/measure-text.js';
import { type LineMeasure, placeLine, type SetParagraph, setTexts } from '../line/set-paragraph.js';
import type { PageFlow } from '../page/page-flow.js';
import type { Line } from '../pages.js';
import { paragraphStyle, type Setting } from '../setting.js';
import type { MeasuredTable } from '../table/measure-table.js';

/** From the foot of the title's letters to the text area, in pt. */
const GAP = 3;

/** 收入决算表（续）, for the pages on which a table with rules goes on; undefined where no head above its body is repeated, it has no name or no room on one line. */
export function continuedTitle(
  { title, head }: Table,
  { style }: MeasuredTable,
  measure: LineMeasure,
  setting: Setting,
): SetParagraph | undefined {
  if (!style.repeatHead || title === '' || head.length === 0 || style.border === 0) return undefined;
  const letters = { ...paragraphStyle(setting, style.headStyle), align: 'center' as const };
  const texts = measureText([{ type: 'text', value: `${title}（续）` }], letters, setting);
  const lines = setTexts(
    texts,
    { ...letters, firstLineIndent: 0, leftIndent: 0 },
    { ...measure, hang: false },
  );
  return lines.length === 1 ? { ...letters, lines } : undefined;
}

/** Above the text area, like a running head: Word, which cannot say it, has the same room on the page. */
export function placeContinuedTitle(title: SetParagraph, flow: PageFlow): readonly Line[] {
  const top = flow.frame.top - GAP - title.lineHeight;
  return top > 0 ? title.lines.map((line) => placeLine(line, top, title)) : [];
}
