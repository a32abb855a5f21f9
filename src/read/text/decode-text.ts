import { Failure } from '../../kernel/diagnostic.js';
import { digestOf } from '../../kernel/file-digest.js';
import { SourceText } from './source-text.js';

const REPLACEMENT = '\uFFFD';

/**
 * Bytes as UTF-8 text, without byte order mark; a lone CR, a line end of old systems, becomes LF.
 *
 * @throws Failure that points at the first byte that is not UTF-8
 */
export function decodeText(file: string, bytes: Uint8Array): SourceText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new SourceText(file, text.replace(/\r(?!\n)/g, '\n'), digestOf(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const source = new SourceText(file, new TextDecoder('utf-8').decode(bytes));
  const offset = source.text.indexOf(REPLACEMENT);
  const span = source.span(offset, offset + 1);
  throw new Failure('数据', [
    {
      rule: '文件编码',
      level: '错误',
      message: '文件不是 UTF-8 编码的文本，从这里起无法读取',
      span,
      hint: hint(bytes),
    },
  ]);
}

function hint(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return '这看上去是 Excel、Word 或压缩文件；这里要的是 YAML 文本文件。';
  const order = (bytes[0]! << 8) | bytes[1]!;
  if (order === 0xfffe || order === 0xfeff)
    return '这看上去是 UTF-16（“Unicode”）编码：在编辑器里另存为 UTF-8。';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return '这看上去是 GBK（“ANSI”）编码：在编辑器里另存为 UTF-8。';
  } catch {
    return '在编辑器里另存为 UTF-8。';
  }
}
