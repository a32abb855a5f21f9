import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../kernel/package-root.js';

/** Regular and bold file of a font that comes with the package; without a bold one the regular is drawn. */
export interface FontFiles {
  readonly regular: string;
  readonly bold?: string;
}

const serif = (weight: string) => fileOf(`NotoSerifSC-${weight}`);
const sans = (weight: string) => fileOf(`NotoSansSC-${weight}`);
const tinos = (weight: string) => fileOf(`Tinos-${weight}`);

/** Written by the build. */
function fileOf(name: string): string {
  return fileURLToPath(new URL(`dist/fonts/${name}.ttf`, PACKAGE_ROOT));
}

const SERIF: FontFiles = { regular: serif('Regular'), bold: serif('Bold') };
const SANS: FontFiles = { regular: sans('Regular'), bold: sans('Bold') };
const KAI: FontFiles = { regular: fileOf('LXGWWenKai-Regular') };

/** Stand-ins for official typefaces, by the word that a pack uses for them; 汉字 have the same width, a full square. */
export const STAND_INS: ReadonlyMap<string, FontFiles> = new Map([
  ['宋', SERIF],
  ['宋细', { regular: serif('Light'), bold: serif('Bold') }],
  ['宋粗', { regular: serif('Bold') }],
  ['黑', SANS],
  ['楷', KAI],
]);

/** Has the widths of Times New Roman. */
export const LATIN: FontFiles = { regular: tinos('Regular'), bold: tinos('Bold') };

/**
 * Asked in this order for a character that the typeface's own fonts lack, or, a sign, do not draw in a full
 * square: rare 汉字 and signs, then signs such as ☑, then letters.
 */
export const LAST_RESORTS: readonly FontFiles[] = [
  SERIF,
  SANS,
  KAI,
  { regular: fileOf('DejaVuSans'), bold: fileOf('DejaVuSans-Bold') },
  LATIN,
];

/** Whether a font file came with the program, not from the machine. */
export function isPackaged(path: string): boolean {
  return [...STAND_INS.values(), ...LAST_RESORTS].some(
    ({ regular, bold }) => path === regular || path === bold,
  );
}
