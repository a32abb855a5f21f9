import type { Terminal } from './report/progress.js';

/** What the program reads and writes besides files. */
export interface Surroundings {
  readonly stderr: Terminal;
  readonly stdout: (text: string) => void;
  /** How wide standard output is, where it is a terminal. */
  readonly columns?: number;
  readonly colour: boolean;
  readonly version: string;
  /** What is printed goes to a log of GitHub Actions. */
  readonly github: boolean;
  /** How many files may be worked on at a time. */
  readonly processors: number;
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: string | undefined;
}
