import type { Font } from './font.js';
import { isPackaged } from './package-fonts.js';

/** A font as a record tells it; plain data. */
export interface FontDescription {
  readonly name: string;
  /** As the font itself states it: Version 2.001. */
  readonly version: string;
  readonly path: string;
  /** Comes with the program; else from this machine. */
  readonly packaged: boolean;
}

export function describeFont({ name, version, path }: Font): FontDescription {
  return { name, version, path, packaged: isPackaged(path) };
}
