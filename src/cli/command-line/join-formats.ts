import { existsSync } from 'node:fs';
import { REPORTS } from '../report/reporter.js';
import { FORMATS } from '../writers.js';

const OPTIONS: readonly string[] = ['-f', '--format', '--report'];
const NAMES: readonly string[] = [...FORMATS, ...REPORTS];

/** A command line in which `--format pdf,docx` or `--report text,html` is one list again: PowerShell makes two words of it. */
export function joinFormats(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [at, word] of argv.entries()) {
    const isNext = NAMES.includes(word) && !existsSync(word) && isFormatAt(argv, at - 1);
    if (isNext) joined[joined.length - 1] += `,${word}`;
    else joined.push(word);
  }
  return joined;
}

/** Whether a word is a format of the option, and only formats stand between them. */
function isFormatAt(argv: readonly string[], at: number): boolean {
  const word = argv[at];
  if (word === undefined || !NAMES.includes(word)) return false;
  return OPTIONS.includes(argv[at - 1]!) || isFormatAt(argv, at - 1);
}
