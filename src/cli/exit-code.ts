import type { Fault } from '../kernel/diagnostic.js';

/** What the program tells its caller; documented in the README. */
export const EXIT = {
  done: 0,
  /** The data is wrong. */
  data: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The template pack is wrong. */
  template: 3,
  /** A fault of ours (EX_SOFTWARE of sysexits.h). */
  internal: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const CODES: Record<Fault, ExitCode> = {
  数据: EXIT.data,
  命令行: EXIT.usage,
  模板: EXIT.template,
  程序: EXIT.internal,
};

export function exitCodeOf(fault: Fault): ExitCode {
  return CODES[fault];
}

/** Of several files, the worst decides. */
export function gravest(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}
