import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCommandLine } from '../../src/cli/command-line/parse-command-line.js';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/province.md'), 'utf8');
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text!);
const [job, github, gitlab] = blocks('yaml').map((text) => parse(text));

/** What a shell makes of a command, with these variables. */
function wordsOf(command: string, variables: Record<string, string>): string[] {
  const known = command
    .replace(/\$\(\((\w+) \+ 1\)\)/g, (_, name) => String(Number(variables[name]) + 1))
    .replace(/\$(\w+)/g, (_, name) => variables[name] ?? '')
    .replaceAll('\\\n', ' ');
  return [...known.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

function requestOf(command: string, variables: Record<string, string> = {}) {
  const words = wordsOf(command, variables);
  const start = words.findIndex((word) => /gen-report(?:\.js)?$/.test(word));
  const parsed = parseCommandLine(words.slice(start + 1), '1');
  expect(parsed).not.toHaveProperty('complaint');
  return (parsed as { request: object }).request;
}

describe('the recipes for several machines', () => {
  it('Kubernetes: every index of the job is one part', () => {
    const { spec } = job;
    expect(spec).toMatchObject({ completionMode: 'Indexed', template: { spec: { restartPolicy: 'Never' } } });
    const [container] = spec.template.spec.containers;
    const [shards] = container.env;
    expect(shards).toEqual({ name: 'SHARDS', value: String(spec.completions) });
    for (const JOB_COMPLETION_INDEX of ['0', String(spec.completions - 1)])
      expect(requestOf(container.args[0], { JOB_COMPLETION_INDEX, SHARDS: shards.value })).toMatchObject({
        command: 'manifest',
        shard: { index: Number(JOB_COMPLETION_INDEX) + 1, count: spec.completions },
      });
  });

  it('GitHub: the matrix has every part, and nothing may write', () => {
    const { part, merge } = github.jobs;
    const all: number[] = part.strategy.matrix.part;
    const [making] = part.steps.flatMap(({ run = '' }: { run?: string }) =>
      run.includes('--shard') ? [run] : [],
    );
    for (const index of all)
      expect(requestOf(making, { PART: String(index) })).toMatchObject({
        shard: { index, count: all.length },
      });
    expect(all).toEqual(all.map((_, at) => at + 1));
    expect(github.permissions).toEqual({});
    for (const { permissions } of [part, merge]) expect(permissions).toEqual({ contents: 'read' });
    expect(merge.needs).toBe('part');
  });

  it('GitLab and Slurm: their counters are the parts', () => {
    const counters = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '4' };
    expect(requestOf(gitlab.part.script[0], counters)).toMatchObject({ shard: { index: 2, count: 4 } });
    expect(requestOf(gitlab.merge.script[0])).toMatchObject({ command: 'manifest merge' });
    const slurm = blocks('sh').find((text) => text.includes('#SBATCH'))!;
    const command = slurm.slice(slurm.indexOf('gen-report '));
    const ids = { SLURM_ARRAY_TASK_ID: '40', SLURM_ARRAY_TASK_COUNT: '40' };
    expect(requestOf(command, ids)).toMatchObject({ shard: { index: 40, count: 40 } });
  });

  it('the image runs as nobody of importance', () => {
    const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n');
    const last = lines.findLastIndex((line) => line.startsWith('FROM '));
    expect(lines.slice(last)).toContain('USER node');
  });
});
