import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/command-line/parse-command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = [
  ...['README.md', 'README.en.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(ROOT, 'docs'))
    // The program prints these pages; what was decided is no instruction.
    .filter(
      (name) => name.endsWith('.md') && !['messages.md', 'decisions.md', 'architecture.md'].includes(name),
    )
    .map((name) => join('docs', name)),
];

/** Commands that a page tells its reader to type: in blocks, or in the text between backticks. */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const lines = [...text.matchAll(/^(?: {4})?((?:npx gen-report|gen-report|npm) .*)$/gm)];
  const inline = [...text.matchAll(/`((?:npx gen-report|gen-report|npm) [^`\n]+)`/g)];
  return [...lines, ...inline].map(([, command]) => command!);
}

/** The words of a command as cmd.exe, PowerShell and sh all make them of it: nothing but double quotes is special. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([word, quoted]) => quoted ?? word);
}

const commands = PAGES.flatMap((page) => commandsOf(page).map((command) => [page, command] as const));
/** With a place that the reader fills in, or the name of a command alone, of which the text speaks. */
const isNoWhole = (command: string) => /[<>[\]…]/.test(command) || /^gen-report [a-z ]+$/.test(command);

describe('commands of the guides', () => {
  it('are found', () => expect(commands.length).toBeGreaterThan(40));

  it.each(commands)('%s: %s says the same in cmd.exe, PowerShell and sh', (_, command) => {
    expect(command).not.toMatch(/&&|['|$;`^#]/);
    if (isNoWhole(command) || command.startsWith('npm')) return;
    const [program, ...argv] = wordsOf(command.replace(/^npx /, ''));
    expect(program).toBe('gen-report');
    // PowerShell makes a list of words of a list with commas.
    for (const words of [argv, argv.flatMap((word) => word.split(/(?<=\w),(?=\w)/))])
      expect(parseCommandLine(words, '1.2.3')).not.toHaveProperty('complaint');
  });
});
