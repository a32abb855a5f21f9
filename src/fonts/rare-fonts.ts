import type { Font } from './font.js';
import { type FontIndex, type FoundFace, openFound } from './index-fonts.js';

/** Fonts of operating systems and free ones that are made for 汉字 beyond the basic plane, the most common first. */
const NAMES = ['SimSun-ExtB', 'SimSun-ExtG', 'MingLiU-ExtB', 'HanaMinB', 'Jigmo2', 'Jigmo3', 'Plangothic P1'];

/**
 * Asked for what no font of a pack and of the package has: whatever stands in the folders that the user named
 * (`own`), then those of `index` that are made for rare 汉字. Looked for at the first question.
 */
export function rareFonts(own: FontIndex, index: FontIndex): () => readonly (() => Font | undefined)[] {
  let faces: readonly FoundFace[] | undefined;
  return () => {
    faces ??= [...own.faces(), ...NAMES.flatMap((name) => index.find(name, false) ?? [])];
    return faces.map((found) => () => openFound(found));
  };
}
