import { type Chart, plainText } from '../../../document/tree.js';

/** What a label writes around its number, and how. */
interface Written {
  readonly before: string;
  readonly after: string;
  /** Digits behind the point. */
  readonly decimals: string;
  readonly isGrouped: boolean;
  /** A whole number below a thousand is grouped or not. */
  readonly saysGrouping: boolean;
}

/**
 * The number format with which Word writes the values of a chart as their labels have them, `#,##0.00"万元"`;
 * undefined where none does, so that the labels have to be texts.
 */
export function labelFormat({ series }: Chart): string | undefined {
  const labels = series.flatMap(({ points }) => points.map(({ label }) => read(plainText(label))));
  const [first] = labels;
  if (first === undefined || labels.includes(undefined)) return undefined;
  const all = labels.filter((label) => label !== undefined);
  if (all.some(({ before, after }) => before !== first.before || after !== first.after)) return undefined;
  const deciding = all.filter(({ saysGrouping }) => saysGrouping);
  const isGrouped = deciding.some((label) => label.isGrouped);
  if (isGrouped && !deciding.every((label) => label.isGrouped)) return undefined;
  const number = formatOf(
    all.map(({ decimals }) => decimals),
    isGrouped,
  );
  return number === undefined ? undefined : `${quoted(first.before)}${number}${quoted(first.after)}`;
}

/** Characters of a label that is a number with words around it. */
const LONGEST = 100;

function read(label: string): Written | undefined {
  if (label.length > LONGEST) return undefined;
  const parts = /^([^\d"-]*)-?([\d,]+)(?:\.(\d+))?([^\d"]*)$/.exec(label);
  if (!parts) return undefined;
  const [, before = '', whole = '', decimals = '', after = ''] = parts;
  const isGrouped = whole.includes(',');
  return { before, after, decimals, isGrouped, saysGrouping: isGrouped || whole.length > 3 };
}

/**
 * Where decimals differ in number, `0.0#` writes as many as there are beyond those that all have, `General` from none on,
 * but without separators. Neither writes a last 0.
 */
function formatOf(decimals: readonly string[], isGrouped: boolean): string | undefined {
  const counts = decimals.map(({ length }) => length);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  if (decimals.some((digits) => digits.length > fewest && digits.endsWith('0'))) return undefined;
  if (fewest === 0 && most > 0) return isGrouped ? undefined : 'General';
  const whole = isGrouped ? '#,##0' : '0';
  return most === 0 ? whole : `${whole}.${'0'.repeat(fewest)}${'#'.repeat(most - fewest)}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`;
}
