import { measureText } from '../line/measure-text.js';
import { setLine } from '../line/set-line.js';
import { setTexts } from '../line/set-paragraph.js';
import type { Run } from '../pages.js';
import type { Setting } from '../setting.js';
import type { PageFlow, PageReference } from './page-flow.js';

/** From one leader dot to the next, and least distance to title and number, in em. */
const DOT_STEP = 0.5;

/** Adds leader dots and page number to every 目录 line whose heading stands on a numbered page. */
export function fillReferences(flow: PageFlow, setting: Setting): void {
  const pages = new Map(flow.headings.map(({ id, page }) => [id, page]));
  for (const reference of flow.references) {
    const page = pages.get(reference.target);
    const number = page === undefined ? undefined : flow.pages[page]!.number;
    if (number === undefined) continue;
    const numberRuns = rightAligned(String(number), reference, setting);
    reference.runs.push(...leader(reference, numberRuns[0]!.x, setting), ...numberRuns);
  }
}

function rightAligned(
  value: string,
  { target, style, from, to }: PageReference,
  setting: Setting,
): readonly Run[] {
  const link = { type: 'link', target, children: [{ type: 'text', value }] } as const;
  const plain = { ...style, leftIndent: 0, firstLineIndent: 0 };
  const measure = { left: from, width: to - from, hang: false };
  return setTexts(measureText([link], style, setting), plain, measure).flatMap((line) =>
    setLine(line.broken, { left: line.left, width: line.width, size: style.size, align: 'right' }),
  );
}

/** Dots at whole steps from the right edge, so that those of all lines stand below each other. */
function leader(
  { target, style, from, to }: PageReference,
  numberLeft: number,
  setting: Setting,
): readonly Run[] {
  const dot = setting.fonts.face(style.typeface, style.bold).glyph('.'.codePointAt(0)!);
  if (!dot) return [];
  const step = DOT_STEP * style.size;
  const right = to - Math.ceil((to - numberLeft + step) / step) * step;
  const count = Math.floor((right - from - step) / step);
  if (count <= 0) return [];
  const advance = dot.advance * style.size;
  const spacing = step - advance;
  return [
    {
      x: right - count * step,
      width: count * step - spacing,
      text: '.'.repeat(count),
      font: dot.font,
      spacing,
      link: target,
      part: 'leader',
    },
  ];
}
