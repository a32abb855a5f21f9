import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import { firstDifference } from '../support/first-difference.js';
import { treeOf } from '../support/samples.js';
import { treeText } from '../support/tree-text.js';

const cwd = resolve(import.meta.dirname, '../..');

// poppler takes half a minute for a longer sample; all are read by another reader in test/render/pdf/samples.test.ts.
it('a reader that is not ours reads the structure of a PDF as the tree is written', () => {
  const file = 'data/jiangan/2024.yaml';
  const out = mkdtempSync(join(tmpdir(), 'read-aloud-'));
  const run = (command: string, args: string[]) => execFileSync(command, args, { cwd, encoding: 'utf8' });
  const program = ['dist/bin/gen-report.js', file, '--format', 'pdf', '--no-system-fonts', '--quiet'];
  run(process.execPath, [...program, '--out', out]);
  const structure = run('pdfinfo', ['-struct-text', join(out, '2024.pdf')]);
  rmSync(out, { recursive: true });

  const read = [...structure.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join('');
  const tree = treeOf(file);
  const layout = layoutDocument(tree, openFonts(tree.design.typefaces, { system: false, dirs: [] }));
  expect(firstDifference(read, treeText(tree, { layout }).join(''))).toBeUndefined();
});
