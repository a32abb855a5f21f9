import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { digestOf } from '../kernel/file-digest.js';
import { fontFiles } from './index-fonts.js';
import type { FontSources } from './open-fonts.js';
import { LAST_RESORTS, STAND_INS } from './package-fonts.js';
import { systemFontDirs } from './system-font-dirs.js';

/**
 * One digest of all fonts that a publication could be drawn with, whether it is or not: a new one may take the place of
 * another. Those of the program count by their names, so that it does not matter where it is installed.
 */
export function fontsDigest({ dirs, system }: FontSources): string {
  const own = [...STAND_INS.values(), ...LAST_RESORTS].flatMap(({ regular, bold = regular }) => [
    regular,
    bold,
  ]);
  const found = [...dirs, ...(system ? systemFontDirs() : [])].flatMap(fontFiles);
  const lines = [
    ...[...new Set(own)].map((path) => `${basename(path)} ${contentOf(path)}`),
    ...[...new Set(found)].map((path) => `${path} ${contentOf(path)}`),
  ];
  return digestOf(lines.join('\n'));
}

/** A file that cannot be read is no font. */
function contentOf(path: string): string {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return '';
  }
}
