// Makes dist/ ready for the compiler: removes what an earlier build left and turns the 楷体 font, published
// only as WOFF2, into the plain TTF that a PDF can embed (pdfkit draws WOFF2 glyphs invisibly).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const kai = join(dist, 'fonts', 'LXGWWenKai-Regular.ttf');
const require = createRequire(import.meta.url);

mkdirSync(dirname(kai), { recursive: true });
for (const entry of readdirSync(dist)) {
  if (entry !== 'fonts') rmSync(join(dist, entry), { recursive: true });
}

if (!existsSync(kai)) {
  const { decompress } = require('wawoff2');
  const source = require.resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2');
  writeFileSync(kai, await decompress(readFileSync(source)));
}
