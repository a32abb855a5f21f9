import type { Font } from './font.js';
import { fontkitFont } from './open-font.js';
import { isPackaged } from './package-fonts.js';

/** A font as a record tells it; plain data. */
export interface FontDescription {
  readonly name: string;
  /** As the font itself states it. */
  readonly version: string;
  readonly path: string;
  /** Comes with the program; else from this machine. */
  readonly packaged: boolean;
}

/** Throws TypeError for a font that was not opened by openFont. */
export function describeFont(font: Font): FontDescription {
  const { name, path } = font;
  return { name, version: fontkitFont(font).version, path, packaged: isPackaged(path) };
}
