import type { Span } from '../kernel/span.js';
import type { ExplainedFigure } from './explained-figure.js';

/** How a place is written. */
export type PlaceWords = (span: Span) => string;

/** How much of a long reason is told; all of it where a bound is absent. */
export interface Bounds {
  /** Steps down from the figure. */
  readonly depth?: number;
  /** Operands of one formula. */
  readonly operands?: number;
}

/**
 * A figure and its reason as lines, each part one step further in; what was told once is not told again.
 * @param name by which it was asked for
 */
export function explanationLines(
  figure: ExplainedFigure,
  place: PlaceWords,
  { name, bounds = {} }: { readonly name?: string; readonly bounds?: Bounds } = {},
): string[] {
  const { depth: deepest = Infinity, operands: most = Infinity } = bounds;
  const told = new Set<number>();
  const linesOf = (
    one: ExplainedFigure,
    words: readonly (string | undefined)[],
    depth: number,
    end = deepest,
  ): string[] => {
    const again = told.has(one.id) && one.operands.length > 0;
    const title = [...words, one.value].filter((word) => word !== undefined).join('  ');
    const line = `${INDENT.repeat(depth)}${title}${again ? '（算法见上）' : reason(one, place)}`;
    if (again || depth >= end) return [line];
    told.add(one.id);
    // What is counted is named; how it came about says nothing of their number.
    const endBelow = one.operation === '个数' ? depth + 1 : end;
    const below = one.operands
      .slice(0, most)
      .flatMap((part) =>
        linesOf(part.figure, [part.role, part.name ?? part.figure.names[0]], depth + 1, endBelow),
      );
    const more = one.operands.length > most ? [`${INDENT.repeat(depth + 1)}……`] : [];
    return [line, ...below, ...more];
  };
  return linesOf(figure, [name ?? figure.names[0]], 0);
}

const INDENT = '  ';

function reason(figure: ExplainedFigure, words: PlaceWords): string {
  const { origin, place, difference, source, formula, numbers } = figure;
  switch (origin) {
    case '填写':
      return `  ← ${place ? words(place) : ''}`;
    case '批复数':
      return `  ← 批复数 ${place ? words(place) : ''}（${difference}）`;
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
