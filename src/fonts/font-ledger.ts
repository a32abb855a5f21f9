import type { Font } from './font.js';

/**
 * Why another font was drawn than the official one: it was not found, it has no bold face, or it (where not found,
 * its stand-in) lacks the characters or, signs, does not draw them in a full square.
 */
export type SubstitutionReason = '未找到' | '无粗体' | '缺字';

/** One entry of the ledger: what `font` has drawn of a typeface in one weight. Plain data. */
export interface FontUse {
  /** Name in the pack: 仿宋. */
  readonly typeface: string;
  readonly bold: boolean;
  /** 西文: letters, digits and signs of ASCII, for which a pack may name a font of their own. */
  readonly script: '汉字' | '西文';
  /** What the pack asks for: 仿宋_GB2312. */
  readonly official: string;
  /** Name of the font that was drawn. */
  readonly font: string;
  /** Absent where the official font itself was drawn. */
  readonly reason?: SubstitutionReason;
  /** Every character once, in the order of first use. */
  readonly characters: string;
}

/** Which font has drawn which characters. */
export class FontLedger {
  readonly #entries = new Map<string, Omit<FontUse, 'characters'> & { readonly characters: string[] }>();
  readonly #fonts = new Set<Font>();

  /** To be told every character of a face once. */
  add(use: Omit<FontUse, 'font' | 'characters'>, font: Font, codePoint: number): void {
    this.#fonts.add(font);
    const key = [use.typeface, use.bold, use.script, use.reason, font.name].join('\0');
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { ...use, font: font.name, characters: [] };
      this.#entries.set(key, entry);
    }
    entry.characters.push(String.fromCodePoint(codePoint));
  }

  /** In the order of first use. */
  uses(): readonly FontUse[] {
    return [...this.#entries.values()].map((entry) => ({ ...entry, characters: entry.characters.join('') }));
  }

  /** Every font once, in the order of first use. */
  fonts(): readonly Font[] {
    return [...this.#fonts];
  }
}
