import { chartCaption } from '../../../document/chart-caption.js';
import type { Chart, Design } from '../../../document/tree.js';
import { element, escapeText } from '../markup.js';
import { plainMarkup } from './fragment-inline.js';
import { letterLooks, paragraphLooks } from './inline-style.js';

const CELL = 'padding: 3pt 6pt; border: 0.5pt solid; font-weight: normal; text-align: ';

/** The figures of a chart as a table under its caption: drawings (SVG) are what websites take away first. */
export function fragmentChart(chart: Chart, design: Design): string {
  const style = design.charts[chart.style];
  if (!style) throw new RangeError(`no chart style ${chart.style}`);
  const { before, number, after } = chartCaption(chart, style);
  const caption = element(
    'p',
    { style: paragraphLooks(style.captionStyle, design) },
    escapeText(before + number + after),
  );
  const heads = [chart.unit, ...chart.series.map(({ name }) => name)].map((name) =>
    header('col', 'center', name),
  );
  const rows = chart.categories.map((category, index) => {
    const cells = chart.series.map(({ points }) =>
      element('td', { align: 'right', style: `${CELL}right` }, plainMarkup(points[index]!.label)),
    );
    return element('tr', {}, [header('row', 'left', category), ...cells].join(''));
  });
  const parts = [
    element('thead', {}, element('tr', {}, heads.join(''))),
    element('tbody', {}, `\n${rows.join('\n')}\n`),
  ];
  const attributes = {
    border: 1,
    cellspacing: 0,
    align: 'center',
    'aria-label': chart.title,
    style: `margin: 6pt auto 12pt; border-collapse: collapse; ${letterLooks(style.style, design)}`,
  };
  return [caption, element('table', attributes, `\n${parts.join('\n')}\n`)].join('\n');
}

function header(scope: 'col' | 'row', align: 'left' | 'center', text: string): string {
  return element('th', { scope, align, style: `${CELL}${align}` }, escapeText(text));
}
