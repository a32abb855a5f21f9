import { readFileSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { digestOf, type FileDigest } from '../kernel/file-digest.js';
import { checksums } from './checksums.js';
import { describeProgram } from './describe-program.js';
import type { FontRecord, Manifest, PackRecord } from './manifest.js';

/** What one data file was made into, and of what. */
export interface Made {
  /** Path of the data file. */
  readonly file: string;
  /** Paths of the files written. */
  readonly written: readonly string[];
  /** Of the PDF; undefined where no format with pages was made. */
  readonly pages: number | undefined;
  readonly inputs: readonly FileDigest[];
  /** Rules that the pack makes less grave. */
  readonly lowered: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
  readonly pack: { readonly chain: readonly string[]; readonly files: readonly FileDigest[] };
  readonly fonts: readonly UsedFont[];
}

interface UsedFont {
  readonly name: string;
  readonly version: string;
  readonly path: string;
  readonly packaged: boolean;
}

/**
 * The manifest of publications that have been written.
 * @param folder that the manifest will lie in
 */
export function buildManifest(made: readonly Made[], options: Manifest['options'], folder: string): Manifest {
  const packs = new Map(made.map(({ pack }) => [pack.chain[0]!, recordPack(pack)]));
  const fonts = new Map(made.flatMap((each) => each.fonts).map((font) => [font.path, font]));
  return {
    manifest: 1,
    ...describeProgram(),
    options,
    packs: [...packs.values()],
    fonts: [...fonts.values()].map(recordFont),
    publications: made.map((each) => ({
      source: portable(each.file, '.'),
      pack: each.pack.chain[0]!,
      fonts: each.fonts.map(({ name }) => name),
      ...(each.pages !== undefined && { pages: each.pages }),
      loweredRules: each.lowered.map(({ rule, from, to }) => ({ rule, from, to })),
      inputs: each.inputs.map(({ path, sha256 }) => ({ path: portable(path, '.'), sha256 })),
      outputs: each.written.map((path) => ({
        path: portable(path, folder),
        sha256: digestOf(readFileSync(path)),
      })),
    })),
  };
}

function recordPack({ chain: [name = '', ...bases], files }: Made['pack']): PackRecord {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name, extends: bases, sha256: digestOf(checksums(sorted)), files: sorted };
}

function recordFont({ name, version, path, packaged }: UsedFont): FontRecord {
  const origin = packaged ? 'package' : 'machine';
  return { name, version, file: basename(path), origin, sha256: digestOf(readFileSync(path)) };
}

/** The path from a folder, the same on every system. */
function portable(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/');
}
