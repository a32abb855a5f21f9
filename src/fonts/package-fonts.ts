import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { incomplete } from '../kernel/incomplete.js';
import { PACKAGE_ROOT } from '../kernel/package-root.js';

/** Regular and bold file of a font that comes with the package; without a bold one the regular is drawn. */
export interface FontFiles {
  readonly regular: string;
  readonly bold?: string;
}

const require = createRequire(import.meta.url);

const serif = (weight: string) =>
  fileOf(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`);
const tinos = (weight: string) => fileOf(`@expo-google-fonts/tinos/${weight}/Tinos_${weight}.ttf`);
const sans = (weight: string) => fileOf(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
const symbols = (name: string) => fileOf(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** @throws Failure (程序) where it is not installed */
function fileOf(name: string): string {
  try {
    return require.resolve(name);
  } catch {
    throw incomplete(name);
  }
}

const SERIF: FontFiles = { regular: serif('400Regular'), bold: serif('700Bold') };
const SANS: FontFiles = { regular: sans('400Regular'), bold: sans('700Bold') };
/** Written by the build. */
const KAI: FontFiles = { regular: fileURLToPath(new URL('dist/fonts/LXGWWenKai-Regular.ttf', PACKAGE_ROOT)) };

/** Stand-ins for official typefaces, by the word that a pack uses for them; 汉字 have the same width, a full square. */
export const STAND_INS: ReadonlyMap<string, FontFiles> = new Map([
  ['宋', SERIF],
  ['宋细', { regular: serif('300Light'), bold: serif('700Bold') }],
  ['宋粗', { regular: serif('700Bold') }],
  ['黑', SANS],
  ['楷', KAI],
]);

/** Has the widths of Times New Roman. */
export const LATIN: FontFiles = { regular: tinos('400Regular'), bold: tinos('700Bold') };

/**
 * Asked in this order for a character that the typeface's own fonts lack, or, a sign, do not draw in a full
 * square: rare 汉字 and signs, then signs such as ☑, then letters.
 */
export const LAST_RESORTS: readonly FontFiles[] = [
  SERIF,
  SANS,
  KAI,
  { regular: symbols('DejaVuSans'), bold: symbols('DejaVuSans-Bold') },
  LATIN,
];

/** Whether a font file came with the program, not from the machine. */
export function isPackaged(path: string): boolean {
  return [...STAND_INS.values(), ...LAST_RESORTS].some(
    ({ regular, bold }) => path === regular || path === bold,
  );
}
