import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { digestOf } from '../../src/kernel/file-digest.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** Digests of what a process of its own writes, by the names of the files. */
function publish(environment: Readonly<Record<string, string>>): Record<string, string> {
  const out = mkdtempSync(join(tmpdir(), 'same-bytes-'));
  try {
    const line = [
      'dist/bin/gen-report.js',
      'docs/example/2025.yaml',
      '--no-system-fonts',
      '--quiet',
      '-f',
      'pdf,docx,html',
    ];
    execFileSync(process.execPath, [...line, '--out', out], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
    });
    return Object.fromEntries(
      readdirSync(out).map((name) => [name, digestOf(readFileSync(join(out, name)))]),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
}

it.each([
  { LC_ALL: 'C', TZ: 'UTC' },
  { LC_ALL: 'zh_CN.GB18030', LANG: 'zh_CN.GB18030', TZ: 'Asia/Shanghai' },
  // I and i are no pair, and the date is the day before.
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'America/Lima' },
])('%o: the same bytes as in English on the other side of the date line', (environment) => {
  const first = publish({ LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8', TZ: 'Pacific/Kiritimati' });
  expect(Object.keys(first)).toEqual(['2025.docx', '2025.html', '2025.pdf']);
  expect(publish(environment)).toEqual(first);
});
