import { strFromU8, unzipSync } from 'fflate';
import type { PublicationDocument } from '../../../src/document/tree.js';
import type { DocxOptions } from '../../../src/render/docx/context.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';

export const modified = new Date('2025-09-01T00:00:00Z');

/** The parts of a rendered publication, by their paths. */
export async function rendered(
  document: PublicationDocument,
  options: Partial<DocxOptions> = {},
): Promise<Record<string, string>> {
  return partsOf(await renderDocx(document, { modified, ...options }));
}

export function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** All elements of a name, from their start tag to their end tag. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?=[ />])(?:[^>]*/>|.*?</${name}>)`, 'gs')) ?? [];
}

/** The values of an attribute, in order. */
export function attributes(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`\\b${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);
}

/** What a reader sees of a piece of WordprocessingML; results of fields included. */
export function shownText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g)]
    .map(([all, text]) => text ?? (all === '<w:tab/>' ? '\t' : '\n'))
    .join('')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => SIGNS[name]!);
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** One element a line, indented, so that a golden can be reviewed. */
export function indented(xml: string): string {
  let depth = 0;
  const lines: string[] = [];
  for (const token of xml.replace(/<\?.*?\?>/s, '').match(/<[^>]+>[^<]*(?:<\/w:(?:t|instrText)>)?/g) ?? []) {
    if (token.startsWith('</')) depth -= 1;
    lines.push('  '.repeat(depth) + token);
    const closes = token.startsWith('</') || /\/>$|<\/w:(?:t|instrText)>$/.test(token);
    if (!closes) depth += 1;
  }
  return `${lines.join('\n')}\n`;
}

export function body(parts: Record<string, string>): string {
  return /<w:body>.*<\/w:body>/s.exec(parts['word/document.xml']!)![0];
}

/** The style that a paragraph names, as styles.xml has it. */
export function styleOf(paragraph: string, parts: Record<string, string>): string {
  const id = attributes(elements(paragraph, 'w:pStyle')[0]!, 'w:val')[0]!;
  return elements(parts['word/styles.xml']!, 'w:style').find((one) => one.includes(`w:styleId="${id}"`))!;
}
