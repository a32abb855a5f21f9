import { precompileTemplates } from '../compile-templates.js';
import { Usage } from '../lint/usage.js';
import { packDigest } from './compiled-pack.js';
import { lintPack } from './load-pack.js';
import { type PackChain, parsePack, readPack } from './open-pack.js';

/**
 * A pack as a CommonJS module of the shape {@link CompiledPack}. Its files are called by their numbers, since the build
 * does not know where the program will lie.
 * @throws Failure (模板) with all mistakes found; their places name the numbers
 */
export function compilePack(chain: PackChain): string {
  const text = readPack(chain);
  const numbered = [...text.templates].map(
    ([name, template], index) => [name, { ...template, file: String(index) }] as const,
  );
  const open = parsePack({ ...text, templates: new Map(numbered) });
  lintPack(open, new Usage());
  const templates = precompileTemplates(open.sources).map(
    ([name, code]) => `${JSON.stringify(name)}:${code.replaceAll(/"source":"(\d+)"/g, '"source":files[$1]')}`,
  );
  return [
    `exports.digest=${JSON.stringify(packDigest(text))}`,
    // In brackets, V8 compiles the function at once instead of reading half a megabyte twice.
    `exports.templates=(function(files){return {${templates.join(',\n')}}})`,
    '',
  ].join(';\n');
}
