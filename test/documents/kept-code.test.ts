import { execFileSync } from 'node:child_process';
import {
  cpSync,
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
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { digestOf } from '../../src/kernel/file-digest.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'docs/example/2025.yaml');

/** A package as npm installs it, without code of the build, and the home of a user. */
let folder: string;
let home: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-code-'));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['bin', 'packs'])
    cpSync(join(ROOT, 'dist', name), join(folder, 'dist', name), { recursive: true });
  for (const name of [
    'dist/fonts',
    'dist/profiles',
    'templates',
    'catalogue',
    'rules',
    'schema',
    'package.json',
  ])
    symlinkSync(join(ROOT, name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  home = mkdtempSync(join(folder, 'home-'));
});

/** Digests of what the program writes for the sample. */
function publish(environment: Readonly<Record<string, string>> = {}): readonly string[] {
  const out = mkdtempSync(join(folder, 'out-'));
  const program = join(folder, 'dist/bin/gen-report.js');
  const line = [program, SAMPLE, '--no-system-fonts', '--quiet', '-f', 'pdf,docx', '--out', out];
  const { XDG_CACHE_HOME: _, ...env } = process.env;
  execFileSync(process.execPath, line, { env: { ...env, HOME: home, LOCALAPPDATA: home, ...environment } });
  return readdirSync(out).map((name) => digestOf(readFileSync(join(out, name))));
}

/** Files of compiled code in the home of the user. */
function kept(): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.code'))
    .map((name) => join(home, name));
}

it('a run keeps its compiled code, the next uses it and writes the same bytes', () => {
  const first = publish();
  const [file, ...others] = kept();
  expect(others).toEqual([]);
  const written = statSync(file!);
  expect(publish()).toEqual(first);
  expect(kept()).toEqual([file]);
  expect(statSync(file!)).toMatchObject({ ino: written.ino, mtimeMs: written.mtimeMs });
});

it('another command adds what it compiles', () => {
  const program = join(folder, 'dist/bin/gen-report.js');
  execFileSync(process.execPath, [program, '--version'], {
    env: { ...process.env, HOME: home, XDG_CACHE_HOME: '', LOCALAPPDATA: home },
  });
  const before = statSync(kept()[0]!).size;
  publish();
  expect(kept()).toHaveLength(1);
  expect(statSync(kept()[0]!).size).toBeGreaterThan(2 * before);
});

it('damaged code is not run: the bytes are the same, and it is whole again', () => {
  const first = publish();
  const file = kept()[0]!;
  const bytes = readFileSync(file);
  const damaged = Buffer.from(bytes);
  for (let at = 40_000; at < damaged.length; at += 4096) damaged[at]! ^= 0x41;
  writeFileSync(file, damaged);
  expect(publish()).toEqual(first);
  expect(readFileSync(file).equals(damaged)).toBe(false);
  expect(publish()).toEqual(first);
});

it('nothing is kept where it is not wanted, or where it cannot be', () => {
  const first = publish({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(kept()).toEqual([]);
  expect(publish({ HOME: '/dev/null', LOCALAPPDATA: '' })).toEqual(first);
});
