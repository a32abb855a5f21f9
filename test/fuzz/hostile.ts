import type { Random } from './random.js';

/** Values that a stranger writes where something else belongs. */
const VALUES: readonly string[] = [
  '',
  '~',
  '0',
  '-0',
  '-1',
  '1e999',
  '0x10',
  '.5',
  '1_000',
  'NaN',
  'Infinity',
  '１２３',
  '12万元',
  '1,2,3',
  '9'.repeat(40),
  '0.'.concat('9'.repeat(40)),
  '99999999999999999999999999.99',
  '100%',
  '2024-02-30',
  '0000年00月',
  'a\\b',
  '__proto__',
  'constructor',
  'toString',
  '{{名称}}',
  '{{#each 科目}}',
  '<script>alert(1)</script>',
  '&#x202e;&amp;&zwnj;',
  '[甲](javascript:alert(1))',
  '![](x)',
  '$&$1$`',
  '(((',
  '[a-',
  '(甲+)+',
  '\\\\',
  '%s%n',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '!!js/function',
  '<<',
  '---',
  '# 甲',
  '- 甲',
  '? 甲',
  '@甲',
  '`甲`',
];

/** Where a stranger would have the program read: those that exist hold something secret. */
const PATHS: readonly string[] = [
  '../secret.md',
  '../secret.yaml',
  '../secret-pack',
  'link.md',
  'link.yaml',
  'linked-pack',
  './linked-pack',
  'linked-pack/pack.yaml',
  '../../../../../../../etc/passwd',
  '/proc/self/environ',
  '/proc/self/fd/0',
  '/dev/zero',
  '/dev/stdin',
  '//evil.example/share/a.md',
  '\\\\evil.example\\share\\a.md',
  'file:///etc/passwd',
  'https://evil.example/a.md',
  'C:\\Windows\\win.ini',
  'NUL',
  '.git/config',
  '.',
  '..',
  'pack',
  'data.yaml',
  'pack/pack.yaml',
  'no-such-file.md',
  '甲'.repeat(90),
  '~',
];

/** Texts that are repeated: each is where some pattern, parser or line breaker begins again and again. */
const REPEATED: readonly string[] = [
  ...'0123456789（(“《【[{|*_`<>&#.,-—…、，。；：？！ 　\t甲的无X×a万元年月日%/\\"'.split(''),
  '1,234,',
  '12.3万元',
  '2019年',
  '增加1万元，增长1%，',
  '没有公务接待',
  '及运行',
  '教育（类）小学教育（项）',
  '张三、',
  '身份证号：',
  '账号1 ',
  '下属单位基本支出1万元',
  '![[]()',
  '[甲](',
  '**甲',
  '甲**',
  '- ',
  '1. ',
  '|甲',
  '<b>',
  '&amp;',
  '\u{20000}',
  'é',
  'ab ',
];

/** Signs that nobody sees, turn text around, or belong to no font. */
const SIGNS: readonly string[] = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u2066',
  '\u3000',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ue000',
  '\u{e0041}',
  '\u{e0100}',
  '\u0645',
  '\u1820',
  '\u{1f600}',
  '\u{10ffff}',
  '\r',
];

export function hostileSign(random: Random): string {
  return random.pick(SIGNS);
}

/** A text of a few characters, or of many. */
export function hostileText(random: Random, scale: number): string {
  return random.pick(REPEATED).repeat(random.size(13) * scale);
}

export function hostilePath(random: Random): string {
  return random.pick(PATHS);
}

export function hostileValue(random: Random, scale: number): string {
  const kind = random.below(6);
  if (kind === 0) return hostileText(random, scale);
  if (kind === 1) return `甲${hostileSign(random)}乙`;
  if (kind === 2) return hostilePath(random);
  return random.pick(VALUES);
}
