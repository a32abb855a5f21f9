import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCommandLine } from '../../src/cli/command-line/parse-command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');

const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1]!);

describe('docs/ci.md', () => {
  it('uses inputs that the action has, and names all of them', () => {
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
    const { steps } = parse(blocks('yaml')[0]!).jobs['gen-report'];
    for (const input of Object.keys(steps[1].with)) expect(inputs).toHaveProperty(input);
    const table = [...page.matchAll(/^\| `(\w+)` \| `(.+?)` \|/gm)].map(([, name, value]) => [name, value]);
    const defaults = Object.entries<{ default: string }>(inputs).map(([name, input]) => [
      name,
      input.default,
    ]);
    expect(table).toEqual(defaults);
  });

  it('shows scripts that exist', () => {
    const named = new Set(page.match(/scripts\/ci\/[\w-]+\.sh/g));
    expect([...named].map((path) => readFileSync(join(ROOT, path), 'utf8').slice(0, 2))).toEqual(
      [...named].map(() => '#!'),
    );
    expect(parse(blocks('yaml')[1]!)['gen-report'].script).toHaveLength(2);
  });

  it('shows commands that the program understands', () => {
    const lines = blocks('sh').flatMap((block) => block.match(/^gen-report .*$/gm) ?? []);
    expect(lines).toHaveLength(3);
    for (const line of lines)
      expect(parseCommandLine(line.split(' ').slice(1), '1.2.3'), line).toHaveProperty('request');
  });
});
