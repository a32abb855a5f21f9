import type { Heading } from '../../../document/tree.js';

/** The place of a heading in outline and 目录, which decides its style in Word together with its style in the pack. */
export type HeadingKind = Pick<Heading, 'level' | 'listed' | 'style'>;

/** Which headings get which of Word's styles. */
export interface HeadingStyles {
  /** For every level the pack's style that becomes Word's 标题 of that level: the one of its first listed heading. */
  readonly leading: ReadonlyMap<number, string>;
  /** Of the other styles, the kind of heading that keeps the name which the style has in the pack. */
  readonly keepsName: ReadonlyMap<string, HeadingKind>;
}

export function headingStyles(headings: readonly Heading[]): HeadingStyles {
  const leading = new Map<number, string>();
  for (const heading of headings) {
    if (heading.listed && !leading.has(heading.level)) leading.set(heading.level, heading.style);
  }
  const keepsName = new Map<string, HeadingKind>();
  for (const heading of headings) {
    const isLeading = heading.listed && leading.get(heading.level) === heading.style;
    if (!isLeading && heading.style !== '正文' && !keepsName.has(heading.style))
      keepsName.set(heading.style, heading);
  }
  return { leading, keepsName };
}
