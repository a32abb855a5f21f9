import type { Substitution } from '../fonts/font-book.js';

/**
 * One line telling which official fonts are missing; with `verbose`, one line for each font that was drawn
 * instead, and for which characters.
 */
export function describeSubstitutions(substitutions: readonly Substitution[], verbose: boolean): string[] {
  if (verbose) return substitutions.map(describe);
  const missing = [
    ...new Set(
      substitutions.filter(({ characters, bold }) => !characters && !bold).map(({ official }) => official),
    ),
  ];
  if (missing.length === 0) return [];
  return [`PDF 用替代字体：未找到 ${missing.join('、')}；如有这些字体，可用 --font-dir 指明所在文件夹。`];
}

function describe({ official, font, characters, bold }: Substitution): string {
  if (characters !== undefined) return `字体 ${official} 缺“${characters}”，以 ${font} 代替。`;
  return bold ? `字体 ${official} 没有粗体，以 ${font} 代替。` : `未找到字体 ${official}，以 ${font} 代替。`;
}
