import type { Diagnostic } from '../../kernel/diagnostic.js';
import { hiddenSigns } from '../../kernel/hidden-signs.js';
import type { Span } from '../../kernel/span.js';
import { tellHiddenSign } from '../../kernel/tell-hidden-sign.js';
import type { SourceText } from './source-text.js';

/** Whoever pastes from a web page gets one of these between any two 汉字. */
const MOST_TOLD = 200;

/** Every kind of hidden sign of each line of a file, at its first place there. */
export function tellHiddenSigns(source: SourceText): Diagnostic[] {
  const told = new Map<string, { first: Span; codePoint: number; count: number }>();
  for (const { start, end, codePoint } of hiddenSigns(source.text)) {
    const key = `${source.position(start).line} ${codePoint}`;
    const known = told.get(key);
    if (known !== undefined) known.count += 1;
    else if (told.size >= MOST_TOLD) break;
    else told.set(key, { first: source.span(start, end), codePoint, count: 1 });
  }
  return [...told.values()].map(({ first, codePoint, count }) => tellHiddenSign(codePoint, first, count));
}
