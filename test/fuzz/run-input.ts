import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { type Input, OUT } from './input.js';
import { judge, type Outcome } from './judge/judge.js';
import { SECRET } from './judge/secret.js';

/** The program, as `src/cli/run.ts` has it. */
export type Run = (argv: readonly string[], surroundings: Surroundings) => Promise<number>;

export interface Result {
  readonly title: string;
  readonly code: number;
  /** Of processor time. */
  readonly seconds: number;
  /** What the program did wrong. */
  readonly faults: readonly string[];
}

/** Writes the files of an input into a folder of their own, asks the program in it, and judges what it did. */
export async function runInput(run: Run, input: Input): Promise<Result> {
  const home = process.cwd();
  const around = mkdtempSync(join(tmpdir(), 'gen-report-fuzz-'));
  try {
    process.chdir(writeInput(input, around));
    if (input.before) await spoilWritten(run, input.before);
    const outcome = await ask(run, input.argv);
    const faults = await judge(outcome, input);
    if (input.argv[0] === 'import') faults.push(...(await judgeImport(run, input, outcome)));
    return { title: input.title, code: outcome.code, seconds: outcome.seconds, faults };
  } finally {
    process.chdir(home);
    rmSync(around, { recursive: true });
  }
}

/** What is refused leaves the data file as it was; what was imported is imported again without a change. */
async function judgeImport(run: Run, { argv, files }: Input, { code }: Outcome): Promise<string[]> {
  const [, file = ''] = argv;
  const text = () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  const before = code === 0 ? text() : files[file];
  if (code === 0 && (await ask(run, argv)).code !== 0) return ['does not import again what it imported'];
  return text() === before ? [] : [code === 0 ? 'imports otherwise again' : 'changed though refused'];
}

/** The folder of the input, among what is none of its business. */
export function writeInput({ files }: Input, around: string): string {
  const folder = join(around, 'bureau');
  const theirs = {
    'secret.md': `# ${SECRET}\n`,
    'secret.yaml': `${SECRET}\n`,
    'secret-pack/pack.yaml': `${SECRET}\n`,
  };
  writeFiles(theirs, around);
  writeFiles(files, folder);
  symlinkSync('../secret.md', join(folder, 'link.md'));
  symlinkSync('../secret.yaml', join(folder, 'link.yaml'));
  symlinkSync('../secret-pack', join(folder, 'linked-pack'));
  return folder;
}

function writeFiles(files: Input['files'], folder: string): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

async function spoilWritten(run: Run, { argv, file, spoil }: NonNullable<Input['before']>): Promise<void> {
  const { code, stderr } = await ask(run, argv);
  if (code !== 0) throw new Error(stderr);
  writeFileSync(file, spoil(readFileSync(file, 'utf8')));
}

async function ask(run: Run, argv: readonly string[]): Promise<Outcome> {
  const told = { stdout: '', stderr: '' };
  const begun = process.cpuUsage();
  const code = await run(argv, {
    stderr: { isTTY: false, write: (text) => (told.stderr += text) },
    stdout: (text) => (told.stdout += text),
    colour: false,
    version: '',
    github: false,
    processors: 1,
    epoch: undefined,
  });
  const { user, system } = process.cpuUsage(begun);
  return { code, ...told, seconds: (user + system) / 1e6, written: filesBelow(OUT) };
}

function filesBelow(folder: string): Record<string, Uint8Array> {
  const names = statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]));
}
