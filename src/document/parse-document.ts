import type { Figure } from '../kernel/figure.js';
import { BlockBuilder } from './build/build-blocks.js';
import { textOf } from './build/build-inlines.js';
import { checkElements } from './check-elements.js';
import { checkReferences } from './check-references.js';
import { type Element, parseMarkup } from './markup/parse-markup.js';
import { TemplateProblems } from './template-problems.js';
import type { Design, PublicationDocument, Section } from './tree.js';

/** What a composed pack yields. */
export interface Markup {
  readonly text: string;
  /** Template files, as the position marks in `text` count them; the first is the pack's entry. */
  readonly files: readonly string[];
  /** Printed figures, as `<data value>` counts them. */
  readonly figures: readonly Figure[];
}

/**
 * Turns generated markup into the document tree.
 * @throws Failure (模板) with every mistake, each at its template's file:line:column.
 */
export function parseDocument(markup: Markup, design: Design, language: string): PublicationDocument {
  const problems = new TemplateProblems();
  const top = parseMarkup(markup.text, markup.files, problems);
  problems.throwIfAny();
  checkElements(top, design, problems);
  checkReferences(markup.text, top, problems);
  problems.throwIfAny();
  const builder = new BlockBuilder(markup.figures, design, problems);
  const sections = childrenOf(top, 'section').map((section) => buildSection(section, builder));
  builder.checkLinks();
  const [title, ...otherTitles] = childrenOf(top, 'title');
  if (title === undefined) problems.add('标记', top.span, '缺少 <title>：文档属性中的标题');
  for (const other of otherTitles) problems.add('标记', other.span, '只能有一个 <title>');
  if (sections.length === 0) problems.add('标记', top.span, '至少要有一个 <section>');
  problems.throwIfAny();
  const author = childrenOf(top, 'author')[0];
  return {
    type: 'document',
    title: title ? textOf(title) : '',
    language,
    author: author ? textOf(author) : '',
    design,
    sections,
  };
}

function buildSection(element: Element, builder: BlockBuilder): Section {
  const { orientation = 'portrait', numbering = 'continue', class: style } = element.attributes;
  return {
    type: 'section',
    orientation: orientation as Section['orientation'],
    ...(style !== undefined && { style }),
    numbering: numbering as Section['numbering'],
    children: builder.build(element.children),
  };
}

function childrenOf(top: Element, name: string): Element[] {
  return top.children.filter((child): child is Element => typeof child !== 'string' && child.name === name);
}
