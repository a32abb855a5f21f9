import type { Scalar } from 'yaml';

/** 汉字 and full-width signs: no space belongs between two of them. */
const WIDE = '[\\p{Script=Han}\\u3001-\\u303F\\uFF00-\\uFFEF“”‘’…—]';
const SPACE_BETWEEN_WIDE = new RegExp(`(${WIDE}) (?=(${WIDE}))`, 'gu');

/**
 * What a scalar says: empty for a plain ~ or null; and where YAML joins the lines of a text with
 * a space, Chinese lines are joined without one.
 */
export function scalarText(node: Scalar, text: string): string {
  const value = String(node.value);
  if (node.type === 'PLAIN') return /^(?:~|null|Null|NULL)$/.test(value) ? '' : joinLines(value, node, text);
  return node.type === 'BLOCK_LITERAL' ? value : joinLines(value, node, text);
}

function joinLines(value: string, { range }: Scalar, text: string): string {
  const written = text.slice(range![0], range![1]);
  if (!written.includes('\n')) return value;
  return value.replace(SPACE_BETWEEN_WIDE, (match, left: string, right: string) =>
    written.includes(`${left} ${right}`) ? match : left,
  );
}
