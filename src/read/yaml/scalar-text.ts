import type { Scalar } from 'yaml';

/** 汉字 and full-width signs: no space belongs between two of them. */
const WIDE = '[\\p{Script=Han}\\u3001-\\u303F\\uFF00-\\uFFEF“”‘’…—]';
const SPACE_BETWEEN_WIDE = new RegExp(`(${WIDE}) (?=(${WIDE}))`, 'gu');

/**
 * What a scalar says: empty for a plain ~ or null; and where YAML joins the lines of a text with
 * a space, Chinese lines are joined without one.
 *
 * @param source the text of the file
 */
export function scalarText(node: Scalar, source: string): string {
  const value = String(node.value);
  if (node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(value)) return '';
  if (node.type === 'BLOCK_LITERAL') return value;
  const written = source.slice(node.range![0], node.range![1]);
  return written.includes('\n') ? joinChineseLines(value, written) : value;
}

/** Takes out the spaces that stand for a line end; one that the author typed stays. */
function joinChineseLines(value: string, written: string): string {
  const pair = ([, left, right]: RegExpMatchArray) => `${left}${right}`;
  const typed = new Set(Array.from(written.matchAll(SPACE_BETWEEN_WIDE), pair));
  return value.replace(SPACE_BETWEEN_WIDE, (match, left: string, right: string) =>
    typed.has(`${left}${right}`) ? match : left,
  );
}
