import type { Inline } from '../../document/tree.js';
import type { WriterContext } from './context.js';
import { type Xml, xml } from './xml.js';

/** Signs that Word counts to either script (“ ” … — ① ☑), until a hint says which. */
const OF_BOTH_SCRIPTS = /[\u00a0-\u2bff]/u;

/** The runs of inlines. `strong` makes all of them emphasised. */
export function inlineRuns(inlines: readonly Inline[], context: WriterContext, strong = false): Xml[] {
  return inlines.flatMap((inline) => inlineRun(inline, context, strong));
}

function inlineRun(inline: Inline, context: WriterContext, strong: boolean): Xml[] {
  switch (inline.type) {
    case 'text':
    case 'amount':
      return inline.value === '' ? [] : [textRun(inline.value, strong ? context.styles.strong() : undefined)];
    case 'strong':
      return inlineRuns(inline.children, context, true);
    case 'link':
      return [link(inline.target, inlineRuns(inline.children, context, strong), context)];
    case 'break':
      return [xml('w:r', {}, [xml('w:br')])];
    default:
      return inline satisfies never;
  }
}

/** A run whose fonts come from the style of its paragraph. */
export function textRun(text: string, characterStyle?: string): Xml {
  const hint = hintFor(text).font?.hint;
  const properties = [
    ...(characterStyle === undefined ? [] : [xml('w:rStyle', { 'w:val': characterStyle })]),
    ...(hint === undefined ? [] : [xml('w:rFonts', { 'w:hint': hint })]),
  ];
  const written = xml('w:t', { 'xml:space': 'preserve' }, [text]);
  return xml('w:r', {}, properties.length > 0 ? [xml('w:rPr', {}, properties), written] : [written]);
}

/** The font hint that a run of this text needs, as an option of the run. */
export function hintFor(text: string): { font?: { hint: string } } {
  return OF_BOTH_SCRIPTS.test(text) ? { font: { hint: 'eastAsia' } } : {};
}

/** A link to the heading `target`. */
export function link(target: string, children: readonly Xml[], context: WriterContext): Xml {
  const anchor = context.bookmarks.get(target);
  if (anchor === undefined) throw new TypeError(`no heading has the id ${target}`);
  return xml('w:hyperlink', { 'w:history': 1, 'w:anchor': anchor }, children);
}
