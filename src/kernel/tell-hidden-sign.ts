import type { Diagnostic } from './diagnostic.js';
import { codeOf, nameOfSign, type SignName } from './hidden-signs.js';
import type { Span } from './span.js';

/**
 * What to say of a hidden sign, and how to find and delete it.
 * @param count how often it stands in its line
 */
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
