import { type Inline, type Link, plainText } from '../../document/tree.js';
import type { HeadingBookmark } from './bookmarks.js';
import type { WriterContext } from './context.js';
import { FIELD_END, fieldStart } from './field.js';
import { escaped, type Xml, xml } from './xml.js';

/** Signs that Word counts to either script (“ ” … — ① ☑), until a hint says which. */
const OF_BOTH_SCRIPTS = /[\u00a0-\u2bff]/;

/** The runs of inlines. `strong` makes all of them emphasised. */
export function inlineRuns(inlines: readonly Inline[], context: WriterContext, strong = false): Xml {
  let runs = '';
  let text = '';
  const flush = () => {
    runs += textRun(text, strong ? context.styles.strong() : undefined);
    text = '';
  };
  for (const inline of inlines) {
    // Figures become one run with the words around them: Word finds, checks and replaces within runs.
    if (inline.type === 'text' || inline.type === 'amount') text += inline.value;
    else {
      flush();
      runs += otherRuns(inline, context, strong);
    }
  }
  flush();
  return runs;
}

function otherRuns(
  inline: Exclude<Inline, { type: 'text' | 'amount' }>,
  context: WriterContext,
  strong: boolean,
): Xml {
  switch (inline.type) {
    case 'strong':
      return inlineRuns(inline.children, context, true);
    case 'link':
      return linkRuns(inline, context, strong);
    case 'break':
      return '<w:r><w:br/></w:r>';
    default:
      return inline satisfies never;
  }
}

/** A run whose fonts come from the style of its paragraph; nothing for no text. */
export function textRun(text: string, characterStyle?: string): Xml {
  if (text === '') return '';
  const style = characterStyle === undefined ? '' : xml('w:rStyle', { 'w:val': characterStyle });
  const hint = OF_BOTH_SCRIPTS.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '';
  const properties = style === '' && hint === '' ? '' : `<w:rPr>${style}${hint}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A link that quotes the whole heading is a cross-reference, which Word rewrites when the heading changes. */
function linkRuns({ target, children }: Link, context: WriterContext, strong: boolean): Xml {
  const runs = inlineRuns(children, context, strong);
  const { name, heading } = bookmarkOf(target, context);
  if (plainText(heading.children) !== plainText(children)) return hyperlink(target, runs, context);
  return fieldStart(`REF ${name} \\h`) + runs + FIELD_END;
}

/** A link to the heading `target`. */
export function hyperlink(target: string, runs: Xml, context: WriterContext): Xml {
  return xml('w:hyperlink', { 'w:anchor': bookmarkOf(target, context).name, 'w:history': 1 }, runs);
}

/** The bookmark on the title of the heading `target`. */
export function bookmarkOf(target: string, context: WriterContext): HeadingBookmark {
  const bookmark = context.bookmarks.get(target);
  if (bookmark === undefined) throw new TypeError(`no heading has the id ${target}`);
  return bookmark;
}
