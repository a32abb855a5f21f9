/** What a line shows by itself to be wrong, whatever the library makes of it and of the lines below. */
export interface LineCause {
  /** Absent where the library's own finding says it. */
  readonly message?: string;
  readonly hint: string;
  /** Columns of the guilty signs, from 0; absent where the library's place is the better one. */
  readonly at?: readonly [start: number, end: number];
}

/** Full-width or no-break spaces where YAML wants plain ones. */
export const WIDE_INDENT = {
  message: '缩进用了全角空格或不换行空格',
  hint: '改用半角空格，每层两个空格。',
} as const;

/** The guilty signs are the first group. */
const SIGNS: readonly { readonly pattern: RegExp; readonly message: string; readonly hint: string }[] = [
  { pattern: /^ *(\t+)/, message: '缩进用了制表符（Tab）', hint: '改用空格，每层两个空格。' },
  {
    pattern: /^ *([\u3000\u00a0]+) *(?:[^\s:]+:(?: |$)|-(?:\s|$))/,
    ...WIDE_INDENT,
  },
  {
    pattern: /^ *([\u3000\u00a0]+)\s*$/,
    message: '这一行只有全角空格或不换行空格',
    hint: '删去这些空格。',
  },
  {
    pattern: /^[ -]*[^\s"':]{1,20}:([\u3000\u00a0]+)/,
    message: '字段名后的冒号与值之间是全角空格或不换行空格',
    hint: '改用一个半角空格。',
  },
  {
    pattern: /[[{][^\]}"'#]* (#[^\s#].*)/,
    message: '括号里的“#”之前有空格，它和后面的字成了注释',
    hint: '“#”是内容的，用双引号把这一项括起来。',
  },
  {
    pattern: /^ *(-)[^\s\-\d.]/,
    message: '列表的“-”后面没有空格',
    hint: '写作“- ”：半角减号，加一个空格。',
  },
  {
    pattern: /^ *-([\u3000\u00a0]+)/,
    message: '列表的“-”后面是全角空格或不换行空格',
    hint: '写作“- ”：半角减号，加一个半角空格。',
  },
  {
    pattern: /^(?!.*: )(\S+\t.*\S)/,
    message: '这一行是从表格里粘贴来的，各列之间是制表符',
    hint: '改写成“字段: 值”，例如 30101: 1234.56。',
  },
  {
    pattern: /: +(-)(?: *#.*)?\s*$/,
    message: '值只有一个“-”',
    hint: '没有这一项时删去这一行；为零时填 0；列表的“- ”另起一行。',
  },
];

/** The cause that the line shows, undefined where it shows none. */
export function lineCause(line: string): LineCause | undefined {
  for (const { pattern, message, hint } of SIGNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const start = match.index + match[0].indexOf(match[1]!);
    return { message, hint, at: [start, start + match[1]!.length] };
  }
  const hint = colonHint(line);
  return hint === undefined ? undefined : { hint };
}

/** The commonest cause of all: a colon of Chinese text, or one without a space. */
function colonHint(line: string): string | undefined {
  if (/: |:$/.test(line)) return undefined;
  if (/^[\s\-{[]*[^\s"'：]{1,20}：/.test(line))
    return '字段名后的冒号要用半角“: ”（冒号加一个空格），不能用全角“：”。';
  if (/^[\s\-{[]*[^\s"':]{1,20}:\S/.test(line)) return '字段名后的冒号与值之间要有一个空格。';
  return undefined;
}
