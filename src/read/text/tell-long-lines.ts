import type { Diagnostic } from '../../kernel/diagnostic.js';
import { LIMITS } from '../../kernel/limits.js';
import type { Span } from '../../kernel/span.js';

/**
 * The first line of a text that is longer than any paragraph: rules, line breaking and readers all take it as one.
 * @param spanOf the place of a part of the text, by its offsets
 */
export function tellLongLines(text: string, spanOf: (start: number, end: number) => Span): Diagnostic[] {
  if (text.length <= LIMITS.paragraph) return [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > LIMITS.paragraph) return [longLine(spanOf(start, start + 1), line.length)];
    start += line.length + 1;
  }
  return [];
}

function longLine(span: Span, length: number): Diagnostic {
  return {
    rule: '数据格式',
    level: '错误',
    message: '一段文字太长',
    span,
    expected: `不超过 ${LIMITS.paragraph} 个字符`,
    actual: `${length} 个字符`,
    hint: '检查有没有重复粘贴的内容；确有这么多的，分成几段。',
  };
}
