import type { FontUse, SubstitutionReason } from '../../fonts/font-ledger.js';

/** One line telling which official fonts for 汉字 were not found, the same for all files that miss the same; undefined if all were. */
export function missingFonts(uses: readonly FontUse[]): string | undefined {
  const missing = uses.filter(({ script, reason }) => script === '汉字' && reason === '未找到');
  if (missing.length === 0) return undefined;
  const names = [...new Set(missing.map(({ official }) => official))].sort().join('、');
  return `PDF 用替代字体：未找到 ${names}，代替的字体汉字同宽；如有这些字体，可用 --font-dir 指明所在文件夹。`;
}

/** One line for each entry of the ledger. */
export function describeUses(uses: readonly FontUse[]): string[] {
  return uses.map((use) => {
    const weight = use.bold ? '粗体' : '';
    const why = use.reason ? `，因${REASONS[use.reason](use.official)}` : '';
    return `字体 ${use.typeface}${weight}${use.script}：${use.font} ${[...use.characters].length} 个字符${shown(use)}${why}`;
  });
}

const REASONS: Record<SubstitutionReason, (official: string) => string> = {
  未找到: (official) => `未找到 ${official}`,
  无粗体: (official) => `${official} 没有粗体`,
  缺字: () => '排在前面的字体没有这些字（或全角的这些符号）',
};

/** Characters shown of those that nobody misses. */
const EXAMPLES = 10;

function shown({ characters, reason }: FontUse): string {
  const all = [...characters];
  return reason === '缺字' || all.length <= EXAMPLES
    ? `“${characters}”`
    : `“${all.slice(0, EXAMPLES).join('')}…”`;
}
