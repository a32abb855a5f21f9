import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const WORKFLOWS = join(ROOT, '.github/workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}`));
const action: {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly steps: readonly Step[] };
} = parse(read('action.yml'));
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

const steps: [string, Step][] = [
  ...readdirSync(WORKFLOWS).flatMap((name) =>
    Object.values(workflow(name).jobs).flatMap((job) =>
      job.steps.map((step): [string, Step] => [name, step]),
    ),
  ),
  ...action.runs.steps.map((step): [string, Step] => ['action.yml', step]),
];

describe('workflows and action', () => {
  it('take actions by major version', () => {
    const uses = steps.flatMap(([, step]) => step.uses ?? []);
    expect(uses.filter((each) => !/^actions\/[\w-]+@v\d+$/.test(each))).toEqual([]);
  });

  it('run only npm and scripts that are in the repository and also run locally', () => {
    for (const [name, { run }] of steps) {
      if (run === undefined || /^npm ci\b/.test(run)) continue;
      const script = /^npm run (\S+)$/.exec(run)?.[1];
      if (script !== undefined) expect(scripts, name).toHaveProperty(script);
      else {
        const path = join(ROOT, /scripts\/ci\/[\w-]+\.sh/.exec(run)?.[0] ?? `nothing in: ${run}`);
        expect(existsSync(path) && (statSync(path).mode & 0o111) !== 0, `${name}: ${run}`).toBe(true);
      }
    }
  });

  it('keep no token where files that are checked could name it', () => {
    const checkouts = steps.filter(([, { uses }]) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(2);
    for (const [name, step] of checkouts) expect(step.with, name).toEqual({ 'persist-credentials': false });
  });

  it('put nothing from outside into a command', () => {
    for (const [name, { run }] of steps) expect(run ?? '', name).not.toContain('${{');
  });

  it('may write only in the job that makes the release', () => {
    expect(workflow('check.yml').permissions).toEqual({ contents: 'read' });
    const { permissions, jobs } = workflow('release.yml');
    expect(permissions).toEqual({});
    expect(jobs.build!.permissions).toEqual({ contents: 'read' });
    expect(jobs.publish!.permissions).toEqual({ contents: 'write' });
    expect(jobs.publish!.steps.filter(({ run }) => run?.startsWith('npm'))).toEqual([]);
  });

  it('gives every input of the action to its steps', () => {
    const text = read('action.yml');
    for (const input of Object.keys(action.inputs)) expect(text).toContain(`inputs.${input}`);
  });
});

describe('scripts', () => {
  it('give the names of files, which strangers choose, only behind --', () => {
    const folder = join(ROOT, 'scripts/ci');
    const commands = readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replaceAll('\\\n', ' ')
        .split('\n')
        .filter((line) => /"\$\{files\[@\]\}"/.test(line) && !/^for /.test(line.trim())),
    );
    expect(commands).toHaveLength(4);
    for (const line of commands) expect(line).toMatch(/ -- ("\$tag" )?"\$\{files\[@\]\}"$/);
  });
});
