import type { Chart, ChartStyle } from './tree.js';

/** Where the number stands in {@link ChartStyle.caption}. */
const NUMBER_PLACE = '{n}';

/** The caption of a chart before and after its number; all of it is `before` where the style numbers none. */
export function chartCaption(
  chart: Chart,
  { caption }: ChartStyle,
): { before: string; number: string; after: string } {
  const at = caption.indexOf(NUMBER_PLACE);
  const [before, after] =
    at === -1 ? [caption, ''] : [caption.slice(0, at), caption.slice(at + NUMBER_PLACE.length)];
  const number = at === -1 ? '' : String(chart.number ?? '');
  return { before: withTitle(before, chart), number, after: withTitle(after, chart) };
}

function withTitle(text: string, { title }: Chart): string {
  return text.replaceAll('{标题}', () => title);
}
