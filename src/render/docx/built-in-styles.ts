/** A style that Word knows: its id in the file and the English name under which every Word, of any language, finds it. */
export interface BuiltInStyle {
  readonly id: string;
  readonly name: string;
}

/**
 * Names that a Chinese Word or WPS gives to styles of its own. A pack's style of such a name must become that
 * very style: a second one of the same name could not be told from it in the list of styles.
 */
const BY_CHINESE_NAME: Readonly<Record<string, BuiltInStyle>> = {
  正文: { id: 'Normal', name: 'Normal' },
  正文文本: { id: 'BodyText', name: 'Body Text' },
  标题: { id: 'Title', name: 'Title' },
  副标题: { id: 'Subtitle', name: 'Subtitle' },
  页眉: { id: 'Header', name: 'header' },
  页脚: { id: 'Footer', name: 'footer' },
  题注: { id: 'Caption', name: 'caption' },
  列表段落: { id: 'ListParagraph', name: 'List Paragraph' },
  引用: { id: 'Quote', name: 'Quote' },
  日期: { id: 'Date', name: 'Date' },
  签名: { id: 'Signature', name: 'Signature' },
};

export function builtInStyle(chineseName: string): BuiltInStyle | undefined {
  return BY_CHINESE_NAME[chineseName];
}

/** Shown as 标题 1 to 标题 4. */
export function headingStyle(level: number): BuiltInStyle {
  return { id: `Heading${level}`, name: `heading ${level}` };
}

/** Shown as 目录 1 to 目录 4. */
export function contentsStyle(level: number): BuiltInStyle {
  return { id: `TOC${level}`, name: `toc ${level}` };
}

/** Shown as 页脚. */
export const FOOTER_STYLE: BuiltInStyle = { id: 'Footer', name: 'footer' };
