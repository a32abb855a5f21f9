import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { CHECKING } from '../../src/cli/jobs/check-file.js';
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

it.each([true, false])('a check tells the ways to the data only if they are asked for: %s', async (paths) => {
  const options = { strict: true, trust: { roots: [], lowering: true } };
  const task = { file: 'court.yaml', options, paths, verbose: false };
  const { diagnostics } = await CHECKING.begin()(task, () => {});
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.some(({ path }) => path !== undefined)).toBe(paths);
});
