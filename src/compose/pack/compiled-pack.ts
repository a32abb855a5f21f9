import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unprintedFields } from '../lint/unprinted.js';
import { precompileTemplates, startTemplates, type Template } from '../template/compile-templates.js';
import type { PackChain } from './pack-chain.js';
import { type DigestedPack, digestsOf, readPackFiles, templateFiles } from './pack-files.js';
import { parsePack } from './parsed-pack.js';

/** What the build leaves of a pack of the program, checked and compiled: a module written by {@link compilePack}. */
export interface CompiledPack {
  /** {@link filesDigest} of the files it was made from. */
  readonly digest: string;
  /** {@link unprintedFields}. */
  readonly unprinted: readonly string[];
  /** The compiled templates by the names of their 部件, for files of these names. */
  readonly templates: (files: readonly string[]) => Readonly<Record<string, TemplateSpecification>>;
}

const require = createRequire(import.meta.url);

/** Beside the bundled program only: what runs from the sources always compiles them. */
const FOLDER = fileURLToPath(new URL('../packs/', import.meta.url));

/** What the build has made of the program's pack of that name, if it has; other packs may have the name. */
export function findCompiledPack(name: string): CompiledPack | undefined {
  const module = join(FOLDER, `${name}.cjs`);
  return existsSync(module) ? (require(module) as CompiledPack) : undefined;
}

/**
 * The templates of a pack without parsing, checking and compiling them, a tenth of a cold run; undefined where they are
 * not the very bytes that the build has compiled.
 */
export function startCompiledPack(compiled: CompiledPack, files: DigestedPack): Template | undefined {
  if (compiled.digest !== filesDigest(files)) return undefined;
  return startTemplates(compiled.templates(templateFiles(files)), files.entry);
}

/** Of all files of a pack, wherever they lie. */
export function filesDigest(files: DigestedPack): string {
  return digestsOf(files)
    .map(({ path, sha256 }) => `${path} ${sha256}`)
    .join('\n');
}

/**
 * A pack as a CommonJS module of the shape {@link CompiledPack}. Its files are called by their numbers, since the build
 * does not know where the program will lie.
 * @throws Failure (模板) with all mistakes found; their places name the numbers
 */
export function compilePack(chain: PackChain): string {
  const files = readPackFiles(chain);
  const numbered = [...files.templates].map(
    ([name, template], index) => [name, { ...template, file: String(index) }] as const,
  );
  const { sources, usage, declared } = parsePack({ ...files, templates: new Map(numbered) });
  const templates = precompileTemplates(sources).map(
    ([name, code]) => `${JSON.stringify(name)}:${code.replaceAll(/"source":"(\d+)"/g, '"source":files[$1]')}`,
  );
  return [
    `exports.digest=${JSON.stringify(filesDigest(files))}`,
    `exports.unprinted=${JSON.stringify(unprintedFields(usage, declared))}`,
    // In brackets, V8 compiles the function at once instead of reading half a megabyte twice.
    `exports.templates=(function(files){return {${templates.join(',\n')}}})`,
    '',
  ].join(';\n');
}
