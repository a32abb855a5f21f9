import type { Span } from './span.js';

/**
 * 错误 stops the output; 提醒 does not, unless `--strict`. 尾差 is a difference that rounding explains, told only
 * with `--verbose`; 已说明 a breach that the data file explains in writing (出错说明).
 */
export type Level = '错误' | '提醒' | '尾差' | '已说明';

/** What a rule set, or a pack, says of a rule: how grave a breach is, or that the rule does not apply. */
export const RULE_LEVELS = ['错误', '提醒', '关闭'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** One message to the user, as data. It is worded in Chinese and printed in one place (`cli/`). */
export interface Diagnostic {
  /** Id of the rule, in Chinese: the word shown in the message, e.g. 横向合计. */
  readonly rule: string;
  readonly level: Level;
  /** What is wrong, one sentence without its figures. */
  readonly message: string;
  /** Absent only where no file has a place to point at (a missing file, say). */
  readonly span?: Span;
  /** The way to the datum that it is about, in the data file of the span: keys, and indices of lists from 0. For programs. */
  readonly path?: readonly (string | number)[];
  /** Where, in a file that has no lines: 部门决算.xls Z03!F12. */
  readonly place?: string;
  /** What should stand there, with its unit; may explain itself in brackets. */
  readonly expected?: string;
  /** What stands there. */
  readonly actual?: string;
  /** By how much they differ, e.g. 多 0.81 万元. */
  readonly difference?: string;
  /** Of what is wrong in the finished pages: the heading or the title of the table that it stands under. */
  readonly under?: string;
  /** What to do. */
  readonly hint?: string;
  /** How many things it says have not been filled in; absent where nothing is missing, only wrong. */
  readonly unfilled?: number;
  /** The written explanation, of 已说明 only. */
  readonly waiver?: { readonly reason: string; readonly date: string; readonly span: Span };
  /** Other places that take part. */
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
  /** As `related`, in a file that has no lines. */
  readonly elsewhere?: readonly { readonly message: string; readonly place: string }[];
}

/** What nobody has to act on: told only to those who ask. */
export function isQuiet({ level }: Diagnostic): boolean {
  return level === '尾差' || level === '已说明';
}

/** Whose fault a failure is; decides the exit code. 程序: ours, or its installation's. */
export type Fault = '数据' | '模板' | '命令行' | '程序';

/** Carries the diagnostics that make it impossible to go on. Every expected failure is one of these. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly fault: Fault;
  readonly diagnostics: readonly Diagnostic[];

  constructor(fault: Fault, diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join('\n'));
    this.fault = fault;
    this.diagnostics = diagnostics;
  }
}
