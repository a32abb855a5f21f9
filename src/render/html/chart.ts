import type { Chart } from '../../document/tree.js';
import { className } from './css.js';
import { inlineMarkup } from './inline.js';
import { element, escapeText } from './markup.js';

/** The figures of a chart as a table under its title. */
export function chartMarkup(chart: Chart): string {
  const head = [chart.unit, ...chart.series.map(({ name }) => name)].map((name) => header('col', name));
  const rows = chart.categories.map((category, index) => {
    const values = chart.series.map(({ points }) =>
      element('td', { class: 'right' }, inlineMarkup(points[index]!.label)),
    );
    return element('tr', {}, [header('row', category), ...values].join(''));
  });
  const title = element('figcaption', {}, escapeText(chart.title));
  const figures = [
    element('thead', {}, element('tr', {}, head.join(''))),
    element('tbody', {}, rows.join('\n')),
  ];
  return element(
    'figure',
    { class: className(chart.style), 'aria-label': chart.alt },
    `\n${title}\n${element('table', {}, figures.join('\n'))}\n`,
  );
}

function header(scope: 'col' | 'row', text: string): string {
  return element('th', { scope }, escapeText(text));
}
