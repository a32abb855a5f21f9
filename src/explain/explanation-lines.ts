import type { Span } from '../kernel/span.js';
import type { ExplainedFigure } from './explained-figure.js';

/** How a place is written. */
export type PlaceWords = (span: Span) => string;

/**
 * A figure and its reason as lines, each part one step further in; what was told once is not told again.
 * They are made one by one, so that whoever wants but a few pays for no more.
 */
export function* explanationLines(
  figure: ExplainedFigure,
  place: PlaceWords,
  own: { readonly depth: number; readonly role?: string; readonly name?: string } = { depth: 0 },
  told = new Set<number>(),
): Generator<string> {
  const { depth, role, name = figure.names[0] } = own;
  const again = told.has(figure.id) && figure.operands.length > 0;
  yield `${'  '.repeat(depth)}${[role, name, figure.value].filter((part) => part !== undefined).join('  ')}${again ? '（算法见上）' : reason(figure, place)}`;
  if (again) return;
  told.add(figure.id);
  for (const { figure: operand, ...more } of figure.operands)
    yield* explanationLines(operand, place, { depth: depth + 1, ...more }, told);
}

function reason({ origin, place, source, formula, numbers }: ExplainedFigure, words: PlaceWords): string {
  switch (origin) {
    case '填写':
      return `  ← ${place ? words(place) : ''}`;
    case '批复数':
      return `  ← 批复数 ${place ? words(place) : ''}`;
    case '推算':
      return `  ＝ ${formula}${numbers === undefined ? '' : ` ＝ ${numbers}`}`;
    case '规定':
      return `  ← ${source}`;
    case '未填写':
      return '  （未填写，按零计）';
    default:
      return origin satisfies never;
  }
}
