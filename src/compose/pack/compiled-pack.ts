import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTemplates } from '../compile-templates.js';
import type { Template } from '../template.js';
import { type PackText, packFiles, templateFiles } from './open-pack.js';

/** What the build leaves of a pack of the program, checked and compiled: a module written by {@link compilePack}. */
export interface CompiledPack {
  /** {@link packDigest} of the files it was made from. */
  readonly digest: string;
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
export function startCompiledPack(compiled: CompiledPack, text: PackText): Template | undefined {
  if (compiled.digest !== packDigest(text)) return undefined;
  return startTemplates(compiled.templates(templateFiles(text)), text.entry);
}

/** Of all files of a pack, wherever they lie. */
export function packDigest(text: PackText): string {
  return packFiles(text)
    .map(({ path, sha256 }) => `${path} ${sha256}`)
    .join('\n');
}
