import type { SharedFinding, Tone } from './overview.js';

/** A finding of one file. */
export interface NamedFinding {
  readonly file: string;
  /** Of the bureau. */
  readonly name: string;
  readonly rule: string;
  readonly tone: Tone;
  readonly message: string;
}

/** Names in one sentence. */
const SHOWN = 5;
const GRAVITY: readonly Tone[] = ['坏', '待', '好'];
/** Levels of findings, as messages call them. */
const WORDS: Readonly<Record<Tone, string>> = { 坏: '错误', 待: '提醒', 好: '说明' };

/** What rules say of two files or more: errors first, then what most files have. */
export function sharedFindings(findings: readonly NamedFinding[]): SharedFinding[] {
  const rules = new Map<string, NamedFinding[]>();
  for (const one of findings) {
    const key = `${one.tone} ${one.rule}`;
    const same = rules.get(key);
    if (same) same.push(one);
    else rules.set(key, [one]);
  }
  return [...rules.values()]
    .map((found) => {
      const { tone, rule, message } = found[0]!;
      const names = [...new Map(found.map(({ file, name }) => [file, name])).values()];
      return { tone, rule, count: found.length, example: message, names };
    })
    .filter(({ names }) => names.length > 1)
    .sort((a, b) => GRAVITY.indexOf(a.tone) - GRAVITY.indexOf(b.tone) || b.names.length - a.names.length);
}

/** 12 个单位有提醒“缺少原因”，共 30 处：甲局、乙局等；例如 … */
export function sharedSentence(one: SharedFinding): string {
  const { rule, names, example, tone } = one;
  const more = names.length > SHOWN ? '等' : '';
  const who = `${names.slice(0, SHOWN).join('、')}${more}`;
  return `${WORDS[tone]} ${rule}：${ruleCounts(one)}，${who}；例如：${example}`;
}

/** 12 个单位，共 30 处 */
export function ruleCounts({ names, count }: SharedFinding): string {
  return `${names.length} 个单位${count > names.length ? `，共 ${count} 处` : ''}`;
}
