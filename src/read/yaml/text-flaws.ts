import type { Scalar } from 'yaml';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { hiddenSigns } from '../../kernel/hidden-signs.js';
import { LIMITS } from '../../kernel/limits.js';
import type { Span } from '../../kernel/span.js';
import { tellHiddenSign } from '../../kernel/tell-hidden-sign.js';
import type { SourceText } from '../text/source-text.js';
import { tellLongLines } from '../text/tell-long-lines.js';
import { WIDE_INDENT } from './line-cause.js';

/** “326001”, but not “一窗通办”窗口. */
const WIDE_QUOTES = /^“[^“”]*”$/;

/** What is wrong with a name or value by itself; `text` is what it says. Most have nothing that could be. */
export function textFlaws(text: string, node: Scalar, source: SourceText): Iterable<Diagnostic> {
  const isSuspect = text.startsWith('“') || text.length > LIMITS.paragraph || hiddenSigns(text).length > 0;
  return isSuspect ? flawsOf(text, node, source) : [];
}

function* flawsOf(text: string, node: Scalar, source: SourceText): Generator<Diagnostic> {
  const [start, end] = node.range ?? [0, 0];
  const span = source.span(start, end);
  // Who quotes a value as in Chinese prose would find the marks printed, and a code not found.
  if (node.type === 'PLAIN' && WIDE_QUOTES.test(text))
    yield wrong(span, '括起整个值的引号是全角的', '改用半角引号；要印出的引号，在外面再加一对半角引号。');
  // Hidden signs of the file are told already, those written as "\u200B" are not.
  const written = source.text.slice(start, end);
  for (const codePoint of new Set(hiddenSigns(text).map((sign) => sign.codePoint)))
    if (!written.includes(String.fromCodePoint(codePoint))) yield tellHiddenSign(codePoint, span);
  yield* tellLongLines(text, () => span);
}

/** What is wrong with the name of a field besides: to YAML a full-width space before it is its first letter. */
export function nameFlaws(name: string, node: Scalar, source: SourceText): readonly Diagnostic[] {
  const blank = name.length - name.trimStart().length;
  if (blank === 0) return [];
  const start = node.range?.[0] ?? 0;
  return [wrong(source.span(start, start + blank), WIDE_INDENT.message, WIDE_INDENT.hint)];
}

function wrong(span: Span, message: string, hint: string): Diagnostic {
  return { rule: 'YAML 写法', level: '错误', message, span, hint };
}
