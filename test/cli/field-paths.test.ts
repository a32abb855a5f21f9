import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKING } from '../../src/cli/jobs/check-file.js';
import { doJob } from '../../src/cli/jobs/job.js';
import { withFieldPaths } from '../../src/cli/report/field-paths.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { inFolder } from '../support/command-line.js';

const BUREAUS = resolve(import.meta.dirname, '../bureaus');

it('looks for the datum in the text that was read, not in the file again', () => {
  const source = new SourceText('云溪县体育中心.yaml', '名称: 云溪县体育中心\n科目:\n  - 编码: 2070307\n');
  const at = source.text.indexOf('2070307');
  const found: Diagnostic = {
    rule: '科目编码',
    level: '错误',
    message: '没有',
    span: source.span(at, at + 7),
  };
  expect(withFieldPaths([found], [source])).toEqual([{ ...found, path: ['科目', 0, '编码'] }]);
  expect(withFieldPaths([found])).toEqual([found]);
});

inFolder((folder) => {
  const text = readFileSync(join(BUREAUS, 'court.yaml'), 'utf8');
  writeFileSync(join(folder, 'court.yaml'), text.replace(/^名称:.*$/m, '名称: 松河县人民法院'));
});

const OPTIONS = { strict: true, trust: { roots: [], lowering: true } };
const PRINTING = { ...OPTIONS, formats: [], fonts: { system: false, dirs: [] }, explanations: false };

describe.each([true, false])('asked for the ways to the data: %s', (paths) => {
  it.each([
    [
      'a check',
      () => CHECKING.begin()({ file: 'court.yaml', options: OPTIONS, paths, verbose: false }, () => {}),
    ],
    [
      'a publication',
      () => doJob({ file: 'court.yaml', target: 'court', options: PRINTING, paths }, () => {}),
    ],
  ])('%s tells them only then', async (_, run) => {
    const { diagnostics } = await run();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.some(({ path }) => path !== undefined)).toBe(paths);
  });
});
