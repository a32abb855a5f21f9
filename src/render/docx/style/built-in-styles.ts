import { ownValue } from '../../../kernel/own-value.js';

/** A style as the list of styles shows it. */
export interface StyleName {
  readonly id: string;
  readonly name: string;
  /** Lower comes first. */
  readonly priority: number;
  /** Offered in the gallery. */
  readonly isQuick: boolean;
  /** Word does not know it from birth. */
  readonly isCustom: boolean;
}

/**
 * Styles that Word knows, by the names that a Chinese Word or WPS gives them: their English names, under which every
 * Word, of any language, finds them. A pack's style of such a name must become that very style: a second one of the
 * same name could not be told from it in the list of styles.
 */
const BY_CHINESE_NAME: Readonly<Record<string, StyleName>> = {
  正文: builtIn('Normal', 'Normal', 0, true),
  正文文本: builtIn('BodyText', 'Body Text', 1, true),
  标题: builtIn('Title', 'Title', 10, true),
  副标题: builtIn('Subtitle', 'Subtitle', 11, true),
  页眉: builtIn('Header', 'header', 99),
  页脚: builtIn('Footer', 'footer', 99),
  题注: builtIn('Caption', 'caption', 35, true),
  列表段落: builtIn('ListParagraph', 'List Paragraph', 34, true),
  引用: builtIn('Quote', 'Quote', 29, true),
  日期: builtIn('Date', 'Date', 99),
  签名: builtIn('Signature', 'Signature', 99),
};

/** Shown as 要点. */
export const STRONG_STYLE = builtIn('Strong', 'Strong', 22, true);

/** Shown as 页脚. */
export const FOOTER_STYLE = BY_CHINESE_NAME.页脚!;

/** Shown as 标题 1 to 标题 4. */
export function headingStyle(level: number): StyleName {
  return builtIn(`Heading${level}`, `heading ${level}`, 9, true);
}

/** Shown as 目录 1 to 目录 4. */
export function contentsStyle(level: number): StyleName {
  return builtIn(`TOC${level}`, `toc ${level}`, 39);
}

/** Word's own style of that name, or one of the pack's own. */
export function packStyle(name: string): StyleName {
  return ownValue(BY_CHINESE_NAME, name) ?? { id: name, name, priority: 12, isQuick: true, isCustom: true };
}

/** A style that says where another is varied: of use in the list of all styles only. */
export function variantStyle(name: string): StyleName {
  return { id: name, name, priority: 99, isQuick: false, isCustom: true };
}

export function isBuiltInName(chineseName: string): boolean {
  return Object.hasOwn(BY_CHINESE_NAME, chineseName);
}

function builtIn(id: string, name: string, priority: number, isQuick = false): StyleName {
  return { id, name, priority, isQuick, isCustom: false };
}
