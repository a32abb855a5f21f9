import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { codeOf } from '../kernel/hidden-signs.js';
import { LIMITS } from '../kernel/limits.js';
import type { Span } from '../kernel/span.js';
import { type Undrawable, undrawable } from './line/undrawable.js';

/** Characters shown on either side. */
const CONTEXT = 10;

/** A character that cannot be drawn, and what stands around it. */
interface Missing {
  readonly character: string;
  readonly context: string;
  /** Undefined where it is a font that is missing. */
  readonly kind: Undrawable | undefined;
}

/** Characters that no font has or that are not drawn rightly, gathered so that one run names them all. */
export class MissingCharacters {
  /** By the character; of texts that would be drawn wrongly, by their kind. */
  readonly #found = new Map<string, Missing>();

  /** `index` is the place of the character in `text`, in UTF-16 units. */
  add(codePoint: number, text: string, index: number): void {
    const character = String.fromCodePoint(codePoint);
    const kind = undrawable(codePoint);
    const key = kind ?? character;
    if (this.#found.has(key) || this.#found.size >= LIMITS.findings) return;
    const end = index + character.length;
    const before = [...text.slice(Math.max(0, index - 2 * CONTEXT), index)].slice(-CONTEXT);
    const after = [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT);
    this.#found.set(key, { character, context: [...before, character, ...after].join(''), kind });
  }

  /** Throws Failure (数据) if there are any; `placeOf` tells where a person wrote the character. */
  report(placeOf: (character: string) => Span | undefined): void {
    if (this.#found.size === 0) return;
    throw new Failure(
      '数据',
      [...this.#found.values()].map((missing): Diagnostic => {
        const span = placeOf(missing.character);
        return { rule: '缺字', level: '错误', ...describe(missing), ...(span && { span }) };
      }),
    );
  }
}

function describe({ character, context, kind }: Missing): Pick<Diagnostic, 'message' | 'actual' | 'hint'> {
  const code = codeOf(character.codePointAt(0)!);
  const shown = kind === '字形选择符' ? ` ${code}` : `“${character}”（${code}）`;
  const message = kind === undefined ? `没有字体能显示${shown}` : `排不出${kind}，例如${shown}`;
  return { message, actual: `“${context}”`, hint: kind === undefined ? FIND_FONT : WRITE[kind] };
}

const FIND_FONT =
  '核对是否写错；确是此字的，把含有它的字体文件（人名、地名生僻字可用宋体-ExtB，即 simsunb.ttf）放进一个文件夹，用 --font-dir 指明。';

const ONLY_HTML = '；只生成 HTML（--format html）不受此限。';

const WRITE: Readonly<Record<Undrawable, string>> = {
  字形选择符: `它跟在前一个字后面，常随表情符号、异体字粘贴而来：删去它${ONLY_HTML}`,
  从右到左书写的文字: `改写为汉字或拉丁字母${ONLY_HTML}`,
  '要连写、叠写的文字': `改写为汉字或拉丁字母${ONLY_HTML}`,
};
