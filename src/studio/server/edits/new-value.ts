import type { NewValue } from '../../../edit/written-value.js';
import type { EditValue } from '../../api.js';

/** A value as it is written; what is null in a mapping is not, in a list it is empty. */
export function newValue(value: EditValue): NewValue {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(newValue);
  const members = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(members.map(([key, one]) => [key, newValue(one)]));
}

function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value);
}
