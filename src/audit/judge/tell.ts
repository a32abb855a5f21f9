import type { Decimal } from '../../kernel/decimal.js';
import type { ComparisonKind, FigureComparison } from '../comparison.js';
import { type Entry, isBlankEntry } from '../figures/entry.js';
import { inUnit } from '../figures/units.js';
import type { AuditFinding } from '../finding.js';
import type { TableClass } from '../ledger.js';
import { ruleOf } from './rule-of.js';
import type { Suspect } from './suspects.js';

/** The kinds of comparisons by how much they say of what should stand there. */
const TELLING: readonly ComparisonKind[] = ['一致', '合计', '比率', '方向'];
/** Characters of a sentence that are quoted before a figure. */
const BEFORE = 18;
const MOST_RELATED = 4;

/** What is said of a figure that does not fit the others. */
export function findingOf(suspect: Suspect, classes: ReadonlyMap<number, TableClass>): AuditFinding {
  const { entry, mark, broken } = suspect;
  const by = [...broken].sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))[0]!;
  const own = by.entries.find((one) => one === entry) ?? entry;
  const wanted = own.marks.length === 1 ? by.wanted?.(own) : undefined;
  const expected = own === by.entries[0] && by.wantedWord ? by.wantedWord : wanted && shown(wanted, own);
  return {
    rule: ruleOf(by, classes),
    message: `${placeOf(entry, suspect)}与印出的其他数不合，应有：${by.relation}`,
    mark,
    ...(expected !== undefined && { expected }),
    actual: mark.text.text.slice(mark.start, mark.end) || '空白',
    ...(wanted !== undefined && own.unit !== '%' && { difference: differenceOf(own, wanted) }),
    ...(by.hint !== undefined && { hint: by.hint }),
    related: relatedTo(suspect, broken),
  };
}

/** The cell by its table, row and column; of a sentence the words around the figure. */
function placeOf({ name, table }: Entry, { mark }: Pick<Suspect, 'mark'>): string {
  return table === undefined ? `“${excerpt(mark.text.text, mark.start, mark.end)}”` : name;
}

function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - BEFORE);
  const line = text.slice(from, Math.min(text.length, end + 2)).replace(/\n/g, ' ');
  return `${from > 0 ? '…' : ''}${line}`;
}

function shown(value: Decimal, { unit }: Entry): string {
  if (unit === '%') return `${value.times(100).toDecimalPlaces(2).toFixed()}%`;
  return unit === '' ? value.toFixed() : `${inUnit(value, unit).toFixed()} ${unit}`;
}

function differenceOf(entry: Entry, wanted: Decimal): string {
  const more = entry.value.minus(wanted);
  return `${more.isNegative() ? '少' : '多'} ${shown(more.abs(), entry)}`;
}

/** The other figures of the comparisons, those of the most telling one first, each once; blank cells tell nothing. */
function relatedTo({ mark }: Suspect, broken: readonly FigureComparison[]): AuditFinding['related'] {
  const others = broken
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) =>
        entry.marks.length > 0 &&
        !isBlankEntry(entry) &&
        !entry.marks.some((other) => other.text === mark.text && other.start === mark.start),
    );
  const unique = [...new Map(others.map((entry) => [`${entry.name} ${entry.printed}`, entry])).values()];
  return unique.slice(0, MOST_RELATED).map((entry) => ({
    message: `${placeOf(entry, { mark: entry.marks[0]! })}印作 ${entry.printed}`,
    mark: entry.marks[0]!,
  }));
}
