import { Failure } from '../kernel/diagnostic.js';
import { codeOf } from '../kernel/hidden-signs.js';
import type { Span } from '../kernel/span.js';

/** Characters shown on either side. */
const CONTEXT = 10;

/** Characters that no font has, gathered so that one run names them all. */
export class MissingCharacters {
  readonly #contexts = new Map<number, string>();

  /** `index` is the place of the character in `text`, in UTF-16 units. */
  add(codePoint: number, text: string, index: number): void {
    if (this.#contexts.has(codePoint)) return;
    const character = String.fromCodePoint(codePoint);
    const before = [...text.slice(0, index)].slice(-CONTEXT);
    const after = [...text.slice(index + character.length)].slice(0, CONTEXT);
    this.#contexts.set(codePoint, [...before, character, ...after].join(''));
  }

  /** Throws Failure (数据) if there are any; `placeOf` tells where a person wrote the character. */
  report(placeOf: (character: string) => Span | undefined): void {
    if (this.#contexts.size === 0) return;
    throw new Failure(
      '数据',
      [...this.#contexts].map(([codePoint, context]) => {
        const character = String.fromCodePoint(codePoint);
        const span = placeOf(character);
        return {
          rule: '缺字',
          level: '错误',
          message: `没有字体能显示“${character}”（${codeOf(codePoint)}）`,
          ...(span && { span }),
          actual: `“${context}”`,
          hint: '核对是否写错；确是此字的，把含有它的字体文件（人名、地名生僻字可用宋体-ExtB，即 simsunb.ttf）放进一个文件夹，用 --font-dir 指明。',
        };
      }),
    );
  }
}
