import { FileChild, Paragraph } from 'docx';
import { contentsHeadings } from '../../document/contents-headings.js';
import { type Contents, type Heading, headingEntry } from '../../document/tree.js';
import type { SectionContext } from './context.js';
import { fieldEnd, fieldStart } from './field.js';
import { link, textRun } from './inline.js';
import { paragraphChild, type Xml, xml } from './xml.js';
import { XmlElement } from './xml-element.js';

/**
 * The 目录 as a field that Word can update, with its lines already present: WPS and viewers show only what is
 * there. In a content control of the kind that Word makes for its own 目录.
 */
export function contentsBlock(contents: Contents, context: SectionContext): FileChild[] {
  const listed = contentsHeadings(contents, context.headings);
  const line = (heading: Heading, runs: readonly Xml[]) => {
    const children = runs.map(paragraphChild);
    return new Paragraph({ style: lineStyle(heading, contents, context), children });
  };
  // Word's field knows styles, not the part of a text: of a part, only the page numbers can be updated.
  if (contents.of !== undefined) return listed.map((heading) => line(heading, [entry(heading, context)]));
  const lines = listed.map((heading, index) =>
    line(heading, [
      ...(index === 0 ? fieldStart(instruction(contents, listed, context)) : []),
      entry(heading, context),
      ...(index === listed.length - 1 ? [fieldEnd()] : []),
    ]),
  );
  return lines.length === 0 ? [] : [new ContentsControl(lines)];
}

/** \o names the levels of Word's own 标题, \t the other listed styles, \n leaves out page numbers. */
function instruction(contents: Contents, listed: readonly Heading[], context: SectionContext): string {
  const others = context.styles.listedStyles(listed).map(({ name, level }) => `${name},${level}`);
  return [
    `TOC \\o "1-${contents.depth}" \\h \\z`,
    ...(others.length > 0 ? [`\\t "${others.join(',')}"`] : []),
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
  const number = context.design.contents.pageNumbers ? pageNumber(heading, context) : [];
  return link(heading.id, [title, ...number], context);
}

function pageNumber(heading: Heading, context: SectionContext): Xml[] {
  const number = context.options.headingPages?.get(heading.id) ?? '';
  return [
    xml('w:r', {}, [xml('w:tab')]),
    ...fieldStart(`PAGEREF ${context.bookmarks.get(heading.id)} \\h`),
    textRun(number),
    fieldEnd(),
  ];
}

class ContentsControl extends FileChild {
  constructor(lines: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = new XmlElement('w:docPartGallery', { 'w:val': 'Table of Contents' });
    const kind = new XmlElement('w:docPartObj', {}, [gallery, new XmlElement('w:docPartUnique')]);
    this.root.push(new XmlElement('w:sdtPr', {}, [kind]), new XmlElement('w:sdtContent', {}, lines));
  }
}
