import { Decimal } from '../../kernel/decimal.js';
import type { OverviewCell } from '../../overview/overview.js';
import { visible } from './visible.js';

export function textCell(text: string): OverviewCell {
  return { text: visible(text) };
}

/** Nothing for none: what there is stands out. */
export function countedCell(count = 0): OverviewCell {
  if (count === 0) return textCell('');
  const look = { places: 0, grouped: false, percent: false };
  return { text: String(count), number: { value: String(count), look } };
}

export function secondsCell(milliseconds: number): OverviewCell {
  const value = new Decimal(milliseconds).div(1000);
  const look = { places: 2, grouped: false, percent: false };
  return { text: `${value.toFixed(2)} 秒`, number: { value: value.toFixed(), look } };
}
