import { expect, it } from 'vitest';
import type { Chart } from '../../../src/document/tree.js';
import { labelFormat } from '../../../src/render/docx/chart/chart-number-format.js';
import { series } from '../../support/tree.js';
import { bar } from './sample.js';

const chartOf = (...labels: readonly string[]): Chart => ({ ...bar, series: [series('金额', ...labels)] });

it.each([
  ['2283.60 0.00 -5.10', '0.00'],
  ['1,234.50 98.00', '#,##0.00'],
  ['820 98', '0'],
  ['1,820 98', '#,##0'],
  ['820 98.5', 'General'],
  ['820.5万元 98.0万元', '0.0"万元"'],
  ['约820元 约98.5元', '"约"General"元"'],
  ['2,650.83 2,984.8', '#,##0.0#'],
  ['98.0 98.25', '0.0#'],
  ['1,820 98.5', undefined],
  ['820 98.50', undefined],
  ['98.5 98.250', undefined],
  ['1820 1,820', undefined],
  ['820元 98万元', undefined],
  ['820万元，占88.9% 98万元，占11.1%', undefined],
])('labels %s are written by the format %s', (labels, format) => {
  expect(labelFormat(chartOf(...labels.split(' ')))).toBe(format);
});
