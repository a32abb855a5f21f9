import { contentsHeadings } from '../../document/contents-headings.js';
import { type Contents, type Heading, headingEntry } from '../../document/tree.js';
import { valued, type Xml, xml } from '../../office/xml.js';
import type { SectionContext } from './context.js';
import { FIELD_END, fieldStart } from './field.js';
import { bookmarkOf, hyperlink, textRun } from './inline.js';
import { type BodyChild, paragraphXml, wordParagraph } from './word-paragraph.js';

/**
 * The 目录 as a field that Word can update, with its lines already present: WPS and viewers show only what is
 * there. In a content control of the kind that Word makes for its own 目录.
 */
export function contentsBlock(contents: Contents, context: SectionContext): BodyChild[] {
  const listed = contentsHeadings(contents, context.headings);
  if (listed.length === 0) return [];
  const lines = listed.map((heading, index) => {
    const before = index === 0 ? fieldStart(instruction(contents, listed, context)) : '';
    const after = index === listed.length - 1 ? FIELD_END : '';
    const style = lineStyle(heading, contents, context);
    return paragraphXml(wordParagraph(style, before + entry(heading, context) + after));
  });
  return [{ kind: 'contents', xml: contentControl(lines.join(''), contents.of === undefined) }];
}

/**
 * \o names levels of Word's own 标题, \t the other listed styles, \b the part of the text that is listed;
 * \h makes links, \z is for views without pages, \n leaves out page numbers.
 */
function instruction({ of, depth }: Contents, listed: readonly Heading[], context: SectionContext): string {
  const { own, others } = context.styles.listedStyles(listed);
  const levels = of === undefined ? [1, depth] : own;
  const part = of === undefined ? undefined : context.parts.get(of);
  return [
    'TOC',
    ...(levels.length > 0 ? [`\\o "${Math.min(...levels)}-${Math.max(...levels)}"`] : []),
    '\\h \\z',
    ...(others.length > 0 ? [`\\t "${others.map(({ name, level }) => `${name},${level}`).join(',')}"`] : []),
    ...(part ? [`\\b ${part.name}`] : []),
    ...(context.design.contents.pageNumbers ? [] : ['\\n']),
  ].join(' ');
}

function lineStyle(heading: Heading, contents: Contents, context: SectionContext): string {
  const name = contents.styles[heading.level - 1] ?? contents.styles.at(-1);
  if (name === undefined) throw new TypeError('the contents name no style');
  const numbersAt = context.design.contents.pageNumbers ? context.textWidth : undefined;
  return context.styles.contents(heading.level, name, numbersAt);
}

function entry(heading: Heading, context: SectionContext): Xml {
  const title = textRun(headingEntry(heading));
  const number = context.design.contents.pageNumbers ? pageNumber(heading, context) : '';
  return hyperlink(heading.id, title + number, context);
}

function pageNumber(heading: Heading, context: SectionContext): Xml {
  const number = context.options.headingPages?.get(heading.id) ?? '';
  const { name } = bookmarkOf(heading.id, context);
  return `<w:r><w:tab/></w:r>${fieldStart(`PAGEREF ${name} \\h`)}${textRun(number)}${FIELD_END}`;
}

/** That of the whole document is the only one; parts may have more. */
function contentControl(lines: Xml, isUnique: boolean): Xml {
  const kind = valued('w:docPartGallery', 'Table of Contents') + (isUnique ? xml('w:docPartUnique') : '');
  const properties = xml('w:sdtPr', {}, xml('w:docPartObj', {}, kind));
  return xml('w:sdt', {}, properties + xml('w:sdtContent', {}, lines));
}
