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
