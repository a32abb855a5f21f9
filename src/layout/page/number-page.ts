import { measureText } from '../line/measure-text.js';
import { setLine } from '../line/set-line.js';
import { setTexts } from '../line/set-paragraph.js';
import type { Line } from '../pages.js';
import { paragraphStyle, type Setting } from '../setting.js';
import type { DraftPage } from './page-flow.js';
import { boundFrame } from './page-frame.js';

/** GB/T 9704: the dashes beside the number stand 7 mm below the text area. */
const BELOW_TEXT = (7 / 25.4) * 72;
/** Height of those dashes above the base line, in em. */
const DASH_HEIGHT = 0.38;

/** Adds the page's number, where it has one, below its text area; on a page that turns it, below that of the bound page. */
export function numberPage(page: DraftPage, setting: Setting): void {
  if (page.number === undefined) return;
  const { format, outer, style: name } = setting.design.page.number;
  const style = { ...paragraphStyle(setting, name), leftIndent: 0, firstLineIndent: 0 };
  const { turnsNumber } = page.frame;
  const { left, right, bottom, height } = turnsNumber ? boundFrame(page.frame) : page.frame;
  const indent = outer ? style.size : 0;
  const align: 'left' | 'right' | 'center' = outer ? outerSide(page.number) : 'center';
  const measure = { left: left + indent, width: right - left - 2 * indent, hang: false };
  const value = format.replaceAll('{n}', String(page.number));
  const lines = setTexts(measureText([{ type: 'text', value }], style, setting), style, measure);
  const baseline = Math.min(bottom + BELOW_TEXT + DASH_HEIGHT * style.size, height - style.size);
  page.items.push(
    ...lines.map((line): Line => {
      const box = { left: line.left, width: line.width, size: style.size, align };
      return {
        type: 'line',
        shows: { type: 'page-number' },
        ...(turnsNumber && { isTurned: true }),
        baseline,
        size: style.size,
        runs: setLine(line.broken, box),
      };
    }),
  );
}

/** Odd pages lie right in an open booklet. */
function outerSide(number: number): 'left' | 'right' {
  return number % 2 === 1 ? 'right' : 'left';
}
