import { beforeAll, describe, expect, it } from 'vitest';
import { attributes, body, elements, rendered, shownText, styleOf } from '../render/docx/read-docx.js';
import { SAMPLES, treeOf } from '../support/samples.js';

/** A 目录 as it stands in the file, and as Word writes it when all of it is updated. */
interface WordContents {
  readonly stored: readonly string[];
  readonly updated: readonly string[];
}

describe.each(SAMPLES)('the 目录 of %s', (file) => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = await rendered(treeOf(file));
  });

  it('keep their lines when Word updates all of them', () => {
    const contents = contentsOf(parts);
    expect(contents.length).toBeGreaterThan(0);
    for (const { stored, updated } of contents) expect(updated).toEqual(stored);
  });

  it('have page numbers behind dots', () => {
    for (const control of contentsControls(parts))
      for (const line of elements(control, 'w:p')) {
        expect(line).toContain('<w:tab/>');
        expect(line).toContain(' PAGEREF ');
        expect(styleOf(line, parts)).toContain('w:leader="dot"');
      }
  });
});

function contentsControls(parts: Record<string, string>): string[] {
  return elements(body(parts), 'w:sdt').filter((one) => one.includes('Table of Contents'));
}

function contentsOf(parts: Record<string, string>): WordContents[] {
  return contentsControls(parts).map((control) => {
    const instruction = /TOC ([^<]*)/.exec(control)![1]!.replaceAll('&quot;', '"');
    return {
      stored: elements(control, 'w:p').map((line) => asLine(shownText(line).replace(/\t.*/s, ''))),
      updated: listed(parts, instruction).map((paragraph) => asLine(shownText(paragraph))),
    };
  });
}

/** The paragraphs in the styles that the field names, inside the bookmark that it names. */
function listed(parts: Record<string, string>, instruction: string): string[] {
  const [, from, to] = /\\o "(\d)-(\d)"/.exec(instruction) ?? [];
  const others = /\\t "([^"]*)"/.exec(instruction)?.[1]?.split(',') ?? [];
  const bookmark = /\\b (\S+)/.exec(instruction)?.[1];
  return elements(reach(parts, bookmark), 'w:p').filter((paragraph) => {
    if (!paragraph.includes('<w:pStyle ')) return false;
    const name = attributes(elements(styleOf(paragraph, parts), 'w:name')[0]!, 'w:val')[0]!;
    const level = /^heading (\d)$/.exec(name)?.[1];
    return (from && level && level >= from && level <= to!) || others.includes(name);
  });
}

function reach(parts: Record<string, string>, bookmark: string | undefined): string {
  const xml = body(parts).replace(/<w:sdt>.*?<\/w:sdt>/gs, '');
  if (bookmark === undefined) return xml;
  const start = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${bookmark}"/>`).exec(xml)!;
  const end = xml.indexOf(`<w:bookmarkEnd w:id="${start[1]}"/>`);
  return xml.slice(xml.lastIndexOf('<w:p>', start.index), end);
}

/** A line break of a title is a space in a line of the 目录. */
function asLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
