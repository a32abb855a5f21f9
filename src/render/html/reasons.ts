import type { Amount } from '../../document/tree.js';
import { cssRule } from './css.js';

/**
 * The reasons that figures give when pointed at, tapped or reached with the keyboard. They are generated content of
 * the style sheet, each there once: no text of the page, so that nothing of them is copied, searched or printed.
 */
export class Reasons {
  readonly #texts: ReadonlyMap<Amount, string>;
  readonly #classes = new Map<string, string>();

  constructor(texts: ReadonlyMap<Amount, string> = new Map()) {
    this.#texts = texts;
  }

  /** Attributes of an amount that can give its reason; none of one that has none. */
  attributesOf(amount: Amount): { class?: string; tabindex?: number } {
    const text = this.#texts.get(amount);
    if (text === undefined) return {};
    const name = this.#classes.get(text) ?? `why-${this.#classes.size + 1}`;
    this.#classes.set(text, name);
    return { class: name, tabindex: 0 };
  }

  /** Rules for all amounts met so far, below the class `root`; empty where there are none. */
  styleSheet(root: string): string {
    if (this.#classes.size === 0) return '';
    const figure = `.${root} data[tabindex]`;
    const texts = [...this.#classes].map(([text, name]) =>
      cssRule(`.${root} .${name}`, { '--why': contentString(text) }),
    );
    return ['@media screen {', ...panelRules(figure), ...texts, '}'].join('\n');
  }
}

/** The reason stands at the lower edge of the window, where it is whole on every screen. */
function panelRules(figure: string): string[] {
  return [
    cssRule(figure, { cursor: 'help', 'scroll-margin-bottom': '50vh' }),
    cssRule(`${figure}:is(:hover, :focus)`, { background: '#ffe89a' }),
    cssRule(`${figure}:is(:hover, :focus)::after`, {
      content: 'var(--why)',
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
    cssRule(`${figure}:hover::after`, { 'z-index': '2' }),
  ];
}

/** A CSS string that XML and HTML leave alone too. */
function contentString(text: string): string {
  return `"${text.replace(/["\\<>&\n\r\f]/g, (char) => `\\${char.codePointAt(0)!.toString(16)} `)}"`;
}
