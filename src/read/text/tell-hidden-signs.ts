import type { Diagnostic } from '../../kernel/diagnostic.js';
import { codeOf, hiddenSigns, nameOfSign, type SignName } from '../../kernel/hidden-signs.js';
import type { Span } from '../../kernel/span.js';
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

/** @param count how often it stands in its line */
export function tellHiddenSign(codePoint: number, span: Span, count = 1): Diagnostic {
  const { kind, name } = nameOfSign(codePoint);
  const number = count > 1 ? `，这一行共 ${count} 个` : '';
  return {
    rule: '隐藏字符',
    level: '错误',
    message: `${MESSAGES[kind]}${name}（${codeOf(codePoint)}）${number}`,
    span,
    hint: `${CURES[kind]}${findWith(codePoint)}`,
  };
}

const MESSAGES: Readonly<Record<SignName['kind'], string>> = {
  看不见: '文字里有看不见的',
  改变文字方向: '文字里有改变文字方向、使看到的与实际不同的',
  别的机器显示不出: '文字里有别的机器显示不出的',
  乱码: '文字里有原字已经丢失的',
};

const CURES: Readonly<Record<SignName['kind'], string>> = {
  看不见: '从网页、聊天软件粘贴来的文字常带有它：把前后的字一并删去，重新键入；',
  改变文字方向: '它常随网页文字粘贴而来：把前后的字一并删去，照原文重新键入；',
  别的机器显示不出: '改用统一编码里的正式字；',
  乱码: '照原文重新键入这个字；',
};

function findWith(codePoint: number): string {
  const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
  const pattern = codePoint > 0xffff ? `\\u{${hex}}` : `\\u${hex}`;
  return `多处的，在 VS Code 里用正则表达式查找 ${pattern}，全部替换。`;
}
