import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCommandLine } from '../../src/cli/command-line/parse-command-line.js';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');

const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1]!);

interface Job {
  readonly if?: string;
  readonly permissions: object;
  readonly steps: readonly object[];
}

/** The workflow that a bureau copies. */
const example = parse(blocks('yaml')[0]!);

describe('docs/ci.md', () => {
  it('uses inputs that the action has, and names all of them', () => {
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
    for (const { steps } of Object.values<{ steps: { uses: string; with: object }[] }>(example.jobs))
      for (const input of Object.keys(steps[1]!.with)) expect(inputs).toHaveProperty(input);
    const table = [...page.matchAll(/^\| `(\w+)` \| (?:`(.+?)` )?\|/gm)].map(([, name, value = '']) => [
      name,
      value,
    ]);
    const defaults = Object.entries<{ default: string }>(inputs).map(([name, input]) => [
      name,
      input.default,
    ]);
    expect(table).toEqual(defaults);
  });

  it('lets nothing that a pull request brings write to the repository', () => {
    expect(Object.keys(example.on)).not.toContain('pull_request_target');
    expect(example.permissions).toEqual({});
    const writing = Object.values<Job>(example.jobs).filter(
      ({ permissions }) => JSON.stringify(permissions) !== '{"contents":"read"}',
    );
    expect(writing).toEqual([
      expect.objectContaining({ if: "github.ref_type == 'tag'", permissions: { contents: 'write' } }),
    ]);
    for (const { steps } of Object.values<Job>(example.jobs))
      expect(steps[0]).toEqual({
        uses: expect.stringContaining('checkout'),
        with: { 'persist-credentials': false },
      });
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
