import type { Amount } from '../../document/tree.js';
import { cssRule } from './css.js';
import { element } from './markup.js';
import { reasonsScript } from './reasons-script.js';

/** The attribute that holds a reason: what screen readers tell after the figure, and what the panel shows. */
const DESCRIPTION = 'aria-description';
const PANEL_CLASS = 'reason';
/** Of the window: what stands above stays in sight, on a phone as well. */
const PANEL_HEIGHT = '33vh';

/** Attributes for a program that shows the page. */
export type Marks = Readonly<Record<`data-${string}`, string>>;

/** A piece of a text. */
export interface MarkedText {
  readonly text: string;
  readonly marks?: Marks;
}

/**
 * The reasons that figures give when pointed at, tapped or reached with the keyboard, and to screen readers. They are
 * attributes shown by a script: no text of the page, so that nothing of them is copied, searched or printed.
 */
export class Reasons {
  readonly #texts: ReadonlyMap<Amount, string>;
  readonly #marks: ReadonlyMap<Amount, Marks>;
  readonly #textMarks: (text: string) => readonly MarkedText[];

  constructor(
    texts: ReadonlyMap<Amount, string> = new Map(),
    marks: ReadonlyMap<Amount, Marks> = new Map(),
    textMarks: (text: string) => readonly MarkedText[] = (text) => [{ text }],
  ) {
    this.#texts = texts;
    this.#marks = marks;
    this.#textMarks = textMarks;
  }

  /** Attributes of an amount that can give its reason, and those that it is marked with; none of one that has none. */
  attributesOf(amount: Amount): Readonly<Record<string, string>> {
    const text = this.#texts.get(amount);
    return { ...this.#marks.get(amount), ...(text !== undefined && { [DESCRIPTION]: text }) };
  }

  /** A text in pieces, some of them with what they are marked with. */
  piecesOf(text: string): readonly MarkedText[] {
    return this.#textMarks(text);
  }

  /** Rules for all amounts below the class `root`; none where there are no reasons. */
  rules(root: string): readonly string[] {
    if (this.#texts.size === 0) return [];
    return [
      cssRule(`.${PANEL_CLASS}`, { display: 'none' }),
      '@media screen {',
      ...panelRules(`.${root}`),
      '}',
    ];
  }

  /** What shows them, to stand after all amounts; nothing where there are no reasons. */
  script(root: string): readonly string[] {
    if (this.#texts.size === 0) return [];
    return [element('script', {}, reasonsScript(`.${root}`, DESCRIPTION, PANEL_CLASS))];
  }
}

/** The reason stands at the lower edge of the window, where it is whole on every screen. */
function panelRules(root: string): string[] {
  const figure = `${root} [${DESCRIPTION}]`;
  return [
    cssRule(figure, { cursor: 'help', 'scroll-margin-bottom': `calc(${PANEL_HEIGHT} + 1em)` }),
    cssRule(`${figure}.told`, { color: '#222', background: '#ffe89a' }),
    cssRule(`${root} .${PANEL_CLASS}:not([hidden])`, {
      display: 'block',
      position: 'fixed',
      inset: 'auto 0 0 0',
      'z-index': '1',
      'box-sizing': 'border-box',
      'max-height': PANEL_HEIGHT,
      overflow: 'auto',
      padding: '0.8em 1.2em',
      font: '14px/1.6 sans-serif',
      'white-space': 'pre-wrap',
      color: '#222',
      background: '#fffbea',
      'border-top': '2px solid #b58900',
    }),
  ];
}
