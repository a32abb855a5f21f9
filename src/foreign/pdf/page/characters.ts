import type { CoreFont } from '../core/core-font.js';
import { UNREADABLE } from './ink.js';

/** Radicals and doubles of 汉字, and joined letters, which look like others and are meant as those. */
const LOOKALIKE = /[\u2E80-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]/;
/** Control characters and what stands for no character. */
const NONE = /[\p{Cc}\p{Cn}\uFFFD]/u;
const SPACES = /[\t\n\v\f\r\u00A0\u2000-\u200A\u202F\u205F]/g;
/** Marks for line breaks, which show nothing. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** The characters of a glyph as people would type them. */
export function readableText(unicode: string, font: CoreFont): string {
  const plain = unicode.replace(SPACES, ' ').replace(UNSEEN, '');
  if (!font.tellsCharacters || unicode === '' || NONE.test(plain)) return UNREADABLE;
  return LOOKALIKE.test(plain) ? plain.normalize('NFKC') : plain;
}
