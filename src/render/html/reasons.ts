import type { Amount } from '../../document/tree.js';
import { cssRule } from './css.js';

/** The attribute that holds a reason: what screen readers tell after the figure, and what the panel shows. */
const DESCRIPTION = 'aria-description';

/**
 * The reasons that figures give when pointed at, tapped or reached with the keyboard, and to screen readers. They are
 * attributes shown by the style sheet: no text of the page, so that nothing of them is copied, searched or printed.
 */
export class Reasons {
  readonly #texts: ReadonlyMap<Amount, string>;

  constructor(texts: ReadonlyMap<Amount, string> = new Map()) {
    this.#texts = texts;
  }

  /** Attributes of an amount that can give its reason; none of one that has none. */
  attributesOf(amount: Amount): Readonly<Record<string, string | number>> {
    const text = this.#texts.get(amount);
    return text === undefined ? {} : { tabindex: 0, [DESCRIPTION]: text };
  }

  /** Rules for all amounts below the class `root`; empty where there are no reasons. */
  styleSheet(root: string): string {
    if (this.#texts.size === 0) return '';
    return ['@media screen {', ...panelRules(`.${root} data[tabindex]`), '}'].join('\n');
  }
}

/** The reason stands at the lower edge of the window, where it is whole on every screen. */
function panelRules(figure: string): string[] {
  const panel = `${figure}:is(:hover, :focus)::after`;
  return [
    cssRule(figure, { cursor: 'help', 'scroll-margin-bottom': '50vh' }),
    cssRule(`${figure}:is(:hover, :focus)`, { background: '#ffe89a' }),
    cssRule(panel, {
      content: `attr(${DESCRIPTION})`,
      position: 'fixed',
      inset: 'auto 0 0 0',
      'z-index': '1',
      'max-height': '50vh',
      overflow: 'auto',
      padding: '0.8em 1.2em',
      font: '14px/1.6 sans-serif',
      'text-align': 'left',
      'text-indent': '0',
      'white-space': 'pre-wrap',
      color: '#222',
      background: '#fffbea',
      'border-top': '2px solid #b58900',
    }),
    // To a screen reader the panel says nothing: it would tell the reason twice.
    cssRule(panel, { content: `attr(${DESCRIPTION}) / ""` }),
    cssRule(`${figure}:hover::after`, { 'z-index': '2' }),
  ];
}
