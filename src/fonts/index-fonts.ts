import { type Dirent, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Font } from './font.js';
import { openFont } from './open-font.js';
import { type FaceNames, readFontNames } from './read-font-names.js';

/** A face found on the machine. */
export interface FoundFace {
  readonly path: string;
  /** Only for a face of a collection. */
  readonly postscriptName?: string;
}

/** Finds faces by name; the folders are read at the first question. */
export interface FontIndex {
  /** An upright face called `name` (in any language, upper or lower case, or the file's own name); bold only if it is a bold one. */
  find(name: string, bold: boolean): FoundFace | undefined;
  /** Every upright face that is not bold, in the order of files. */
  faces(): readonly FoundFace[];
}

const EXTENSIONS = new Set(['.ttf', '.otf', '.ttc', '.otc']);

/** Indexes the fonts below the folders, earlier folders first. Folders and files that cannot be read count as empty. */
export function indexFonts(dirs: readonly string[]): FontIndex {
  let read: Map<string, IndexedFace[]> | undefined;
  const faces = () => {
    read ??= readFaces(dirs);
    return read;
  };
  return {
    find(name, bold) {
      const named = faces().get(keyOf(name)) ?? [];
      const face = named.find((each) => each.bold === bold) ?? (bold ? undefined : named[0]);
      return face?.found;
    },
    faces() {
      const regular = [...faces().values()].flat().filter(({ bold }) => !bold);
      return [...new Set(regular.map(({ found }) => found))];
    },
  };
}

/** Undefined for a file that is no usable font. */
export function openFound({ path, postscriptName }: FoundFace): Font | undefined {
  try {
    return openFont(path, postscriptName);
  } catch {
    return undefined;
  }
}

interface IndexedFace {
  readonly bold: boolean;
  readonly found: FoundFace;
}

function readFaces(dirs: readonly string[]): Map<string, IndexedFace[]> {
  const faces = new Map<string, IndexedFace[]>();
  for (const path of dirs.flatMap(fontFiles)) {
    for (const face of readable(path)) {
      if (face.italic) continue;
      const found = face.collection ? { path, postscriptName: face.postscriptName } : { path };
      const names = face.collection ? face.names : [...face.names, basename(path, extname(path))];
      const indexed = { bold: face.bold, found };
      for (const key of new Set(names.map(keyOf))) {
        const same = faces.get(key);
        if (same) same.push(indexed);
        else faces.set(key, [indexed]);
      }
    }
  }
  return faces;
}

function readable(path: string): readonly FaceNames[] {
  try {
    return readFontNames(path);
  } catch {
    return [];
  }
}

/** Sorted, so that every machine with the same files draws the same font. */
export function fontFiles(dir: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => !entry.isDirectory() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function keyOf(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
