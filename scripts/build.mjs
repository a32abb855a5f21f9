// Builds the package: compiles src/ to dist/ and turns the 楷体 font, published only as WOFF2,
// into the plain TTF that a PDF can embed (pdfkit draws WOFF2 glyphs invisibly).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const fonts = join(root, 'dist', 'fonts');
const kai = join(fonts, 'LXGWWenKai-Regular.ttf');

for (const entry of [
  'catalogue',
  'check',
  'cli',
  'compose',
  'derive',
  'document',
  'kernel',
  'layout',
  'read',
  'render',
]) {
  rmSync(join(root, 'dist', entry), { recursive: true, force: true });
}
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', root], { stdio: 'inherit' });

if (!existsSync(kai)) {
  const { decompress } = require('wawoff2');
  const source = require.resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(kai, await decompress(readFileSync(source)));
}
