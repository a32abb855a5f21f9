import type { Span } from '../../kernel/span.js';

/** Lines that are named. */
const MAX_LINES = 20;

/** The lines of places in one file: 第 12、15 行. */
export function linesOf(spans: readonly Span[]): string {
  const lines = [...new Set(spans.map(({ start }) => start.line))].sort((a, b) => a - b);
  const rest = lines.length > MAX_LINES ? ` 等 ${lines.length} 行` : ' 行';
  return `第 ${lines.slice(0, MAX_LINES).join('、')}${rest}`;
}
