// Bundles the studio's page into dist/page: page.js, the editor of YAML lines as a chunk that is loaded when it is
// first wanted, page.css, index.html, pictures.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'src', 'studio', 'page');
const out = join(root, 'dist', 'page');

/** @returns {Promise<string[]>} paths of the modules in the bundle */
export async function bundleStudio() {
  const { output } = await build({
    input: { page: join(page, 'main.tsx') },
    platform: 'browser',
    tsconfig: join(page, 'tsconfig.json'),
    // As in Node, files are imported by the name that they have once compiled.
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    transform: { target: 'chrome100' },
    output: {
      dir: out,
      format: 'esm',
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
    },
  });
  const styles = join(page, 'style');
  const css = readdirSync(styles)
    .sort()
    .map((file) => readFileSync(join(styles, file), 'utf8'));
  writeFileSync(join(out, 'page.css'), css.join('\n'));
  copyFileSync(join(page, 'index.html'), join(out, 'index.html'));
  const pictures = join(page, 'pictures');
  for (const file of readdirSync(pictures)) copyFileSync(join(pictures, file), join(out, file));
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}
