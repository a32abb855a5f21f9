const NAMES: Readonly<Record<string, string>> = {
  ' ': '空格',
  '\u3000': '全角空格（U+3000）',
  '\u00a0': '不换行空格（U+00A0）',
  '\t': '制表符（Tab）',
  '\n': '换行',
};

/** What the spaces of a text are called, each kind once; nobody tells them apart by sight. */
export function spacesIn(text: string): string {
  const kinds = new Set((text.match(/\s/g) ?? []).map((space) => NAMES[space] ?? '特殊空格'));
  return [...kinds].join('、');
}
