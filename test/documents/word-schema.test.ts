import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { modified } from '../render/docx/read-docx.js';
import { sample } from '../render/docx/sample.js';

it('writes every kind of block as the schemas of Office want it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  const file = join(folder, 'sample.docx');
  writeFileSync(file, await renderDocx(sample, { modified }));
  const script = resolve(import.meta.dirname, '../../scripts/validate-office.mjs');
  expect(execFileSync(process.execPath, [script, file], { encoding: 'utf8' })).toContain(
    '1 of 1 files valid',
  );
  rmSync(folder, { recursive: true });
});
