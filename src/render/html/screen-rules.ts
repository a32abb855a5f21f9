import { cssRule } from './css.js';

/** For readers that see no drawing; it takes no room. */
export const UNSEEN_CLASS = 'unseen';
/** A box that is scrolled sideways where its content is wider than the window. */
export const SCROLL_CLASS = 'scroll';
/** A cell of digits alone. */
export const FIGURE_CLASS = 'figure';
/** Drawings for windows that are too narrow for those of paper. */
export const NARROW_CLASS = 'narrow';

/** Windows up to this width are those of phones. */
const PHONE = '(max-width: 600px)';
/** What of the sizes of paper letters and distances have on a phone. */
const PHONE_SCALE = '0.8';
const PHONE_SPACE = '0.4';
/** Smallest letters on any screen. */
const LEAST_LETTERS = '12px';

/** A shadow at the right edge of what can be scrolled, until a cover that is scrolled along reaches it at the end. */
const MORE_TO_THE_RIGHT = [
  'linear-gradient(to left, Canvas 40%, transparent) right / 40px 100% no-repeat local',
  'linear-gradient(to left, #8888, transparent) right / 16px 100% no-repeat scroll',
].join(', ');

/** How the page differs on screens from paper: `root` selects what all of it stands in. */
export function screenRules(root: string): string[] {
  const below = (...selectors: readonly string[]) => selectors.map((one) => `${root} ${one}`).join(', ');
  return [
    cssRule(root, {
      '--scale': '1',
      '--space': '1',
      '--leading': '1',
      '--least': '0px',
      '--justify': 'justify',
      'text-autospace': 'normal',
    }),
    cssRule(below(`.${NARROW_CLASS}`), { display: 'none' }),
    '@media screen {',
    cssRule(root, { '--least': LEAST_LETTERS }),
    cssRule(below(`.${SCROLL_CLASS}`), {
      'overflow-x': 'auto',
      position: 'relative',
      background: MORE_TO_THE_RIGHT,
    }),
    cssRule(below(`.${SCROLL_CLASS}:focus-visible`), {
      outline: '2px solid #2e75b6',
      'outline-offset': '2px',
    }),
    '}',
    `@media screen and ${PHONE} {`,
    cssRule(root, { '--scale': PHONE_SCALE, '--space': PHONE_SPACE, '--justify': 'start' }),
    cssRule(below(`svg:has(+ .${NARROW_CLASS})`), { display: 'none' }),
    cssRule(below(`.${NARROW_CLASS}`), { display: 'inline' }),
    '}',
    ...darkRules(root),
  ];
}

/**
 * Only where the publication is a page of its own: inside another page it keeps to the looks of that one. Drawings are
 * turned into their negatives with the same hues.
 */
function darkRules(root: string): string[] {
  const page = `:root:has(> body > main > ${root})`;
  return [
    '@media screen and (prefers-color-scheme: dark) {',
    cssRule(page, { 'color-scheme': 'dark', color: '#ddd', background: 'Canvas' }),
    cssRule(`${page} svg`, { filter: 'invert(1) hue-rotate(180deg)' }),
    '}',
  ];
}
