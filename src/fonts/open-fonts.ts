import { statSync } from 'node:fs';
import type { Typeface } from '../document/tree.js';
import { Failure } from '../kernel/diagnostic.js';
import type { Face, FontBook } from './font-book.js';
import { FontLedger } from './font-ledger.js';
import { indexFonts } from './index-fonts.js';
import { makeFace } from './make-face.js';
import { STAND_INS } from './package-fonts.js';
import { rareFonts } from './rare-fonts.js';
import { systemFontDirs } from './system-font-dirs.js';

/** Where official fonts may come from; with neither, the output is the same on every machine. */
export interface FontSources {
  /** Use the fonts installed on this machine. */
  readonly system: boolean;
  /** Folders named by the user; they come before the system's. */
  readonly dirs: readonly string[];
}

/**
 * The fonts that draw the typefaces of a pack: the official ones where `sources` have them, the package's stand-ins elsewhere.
 * Files are opened when a character first needs them.
 * Throws Failure: 命令行 for a folder that does not exist, 模板 for a stand-in that the package does not have, 程序 for one
 * whose file is missing or cut off.
 */
export function openFonts(typefaces: Readonly<Record<string, Typeface>>, sources: FontSources): FontBook {
  requireFolders(sources.dirs);
  requireStandIns(typefaces);
  const index = indexFonts([...sources.dirs, ...(sources.system ? systemFontDirs() : [])]);
  const rare = rareFonts(indexFonts(sources.dirs), index);
  const ledger = new FontLedger();
  const faces = new Map<string, Face>();
  return {
    face(name, bold) {
      const key = `${bold ? '粗' : '常'}${name}`;
      const known = faces.get(key);
      if (known) return known;
      const typeface = Object.hasOwn(typefaces, name) ? typefaces[name] : undefined;
      if (!typeface) throw new RangeError(`typeface ${name} was not opened`);
      const face = makeFace(name, typeface, bold, { index, rare, ledger });
      faces.set(key, face);
      return face;
    },
    uses: () => ledger.uses(),
    used: () => ledger.fonts(),
  };
}

function requireFolders(dirs: readonly string[]): void {
  const missing = dirs.filter((dir) => !statSync(dir, { throwIfNoEntry: false })?.isDirectory());
  if (missing.length === 0) return;
  throw new Failure(
    '命令行',
    missing.map((dir) => ({ rule: '字体文件夹', level: '错误', message: `找不到字体文件夹：${dir}` })),
  );
}

function requireStandIns(typefaces: Readonly<Record<string, Typeface>>): void {
  const wrong = Object.entries(typefaces).filter(([, typeface]) => !STAND_INS.has(typeface.standIn));
  if (wrong.length === 0) return;
  throw new Failure(
    '模板',
    wrong.map(([name, typeface]) => ({
      rule: '替代字体',
      level: '错误',
      message: `字体“${name}”的替代字体不在程序自带之列`,
      expected: [...STAND_INS.keys()].join('、'),
      actual: typeface.standIn,
    })),
  );
}
