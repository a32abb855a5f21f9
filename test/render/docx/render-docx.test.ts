import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { paragraph, section } from '../../support/tree.js';
import { design, heading, publication } from './design.js';
import { attributes, body, elements, indented, modified, partsOf, rendered, shownText } from './read-docx.js';
import { list, pie, sample } from './sample.js';

describe('a Word file', () => {
  it('is the same to the byte in any time zone, and when written again', async () => {
    const zone = process.env.TZ;
    const files: Buffer[] = [];
    for (const TZ of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = TZ;
      files.push(Buffer.from(await renderDocx(sample, { modified })));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(files[1]!.equals(files[0]!)).toBe(true);
    expect(files[2]!.equals(files[0]!)).toBe(true);
  });

  it('is the same to the byte as the hundredth of one process', async () => {
    const plain = publication(section([heading('标题', 1, { id: 'a' }), paragraph('文字'), list]));
    const charted = publication(section([heading('标题', 1, { id: 'a' }), list, pie]));
    const first = Buffer.from(await renderDocx(charted, { modified }));
    for (let written = 1; written < 99; written += 1)
      await renderDocx(written % 10 === 0 ? charted : plain, { modified });
    const last = Buffer.from(await renderDocx(charted, { modified }));
    expect(last.equals(first)).toBe(true);
  });

  it('says when it was made, by whom, what it is and in which language', async () => {
    const { 'docProps/core.xml': core, 'word/settings.xml': settings } = await rendered(sample);
    expect(core).toContain('<dc:title>某市某局2024年度部门决算</dc:title>');
    expect(core).toContain('<dc:creator>某市某局</dc:creator>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core!.match(/2025-09-01T00:00:00Z/g)).toHaveLength(2);
    expect(settings).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');
  });

  it('sets lines as the layout does, as Word 2013 and later', async () => {
    const { 'word/settings.xml': settings } = await rendered(sample);
    await expect(indented(settings!)).toMatchFileSnapshot('golden/settings.xml');
  });

  it('names other names of its fonts, for machines that lack them under the official one', async () => {
    const typefaces = Object.fromEntries(
      Object.entries(design.typefaces).map(([name, face]) => [
        name,
        { ...face, installed: [face.official, name, 'Fang'] },
      ]),
    );
    const { 'word/fontTable.xml': fonts } = await rendered({ ...sample, design: { ...design, typefaces } });
    expect(attributes(fonts!, 'w:name')).toEqual(
      expect.arrayContaining(['仿宋_GB2312', '黑体', 'Times New Roman']),
    );
    expect(elements(fonts!, 'w:font')[0]).toContain('<w:altName w:val="仿宋,Fang"/>');
  });

  it('asks Word for no update when it is opened', async () => {
    const parts = await rendered(sample);
    expect(parts['word/document.xml']).not.toContain('w:dirty');
    expect(parts['word/settings.xml']).not.toContain('updateFields');
  });

  it('formats by styles: nothing stands at a paragraph or run that a style could say', async () => {
    const xml = body(await rendered(sample));
    const allowed =
      /^<w:pPr>(<w:pStyle [^>]*>)(<w:numPr>.*?<\/w:numPr>)?(<w:sectPr>.*?<\/w:sectPr>)?<\/w:pPr>$/s;
    for (const properties of elements(xml, 'w:pPr')) expect(properties).toMatch(allowed);
    for (const properties of elements(xml, 'w:rPr')) {
      expect(properties).toMatch(
        /^<w:rPr>(<w:rStyle [^>]*\/>)?(<w:rFonts w:hint="eastAsia"\/>)?(<w:noProof\/>)?<\/w:rPr>$/,
      );
    }
  });

  it('uses only styles that it defines, each defined once and with a Chinese font', async () => {
    const parts = await rendered(sample);
    const styles = elements(parts['word/styles.xml']!, 'w:style');
    const ids = styles.map((style) => attributes(style, 'w:styleId')[0]);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...body(parts).matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map((m) => m[1]);
    expect(ids).toEqual(expect.arrayContaining([...new Set(used)]));
    for (const fonts of elements(parts['word/styles.xml']!, 'w:rFonts'))
      expect(fonts).toContain('w:eastAsia=');
  });

  it('spaces with no empty paragraphs', async () => {
    const outsideTables = body(await rendered(sample)).replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
    const empty = elements(outsideTables, 'w:p').filter(
      (p) => !p.includes('<w:t') && !p.includes('<w:drawing'),
    );
    for (const paragraph of empty) expect(attributes(paragraph, 'w:val')[0]).toBe('分隔');
  });

  it('keeps every character', async () => {
    const hard = 'a & b < c > "d" \u{2B8CE}𠮷 ☑☐ ①②　全角 “引号”……';
    const xml = body(await rendered(publication(section([paragraph([hard])]))));
    expect(shownText(xml)).toBe(hard);
  });

  it('hints that signs of both scripts are Chinese ones', async () => {
    const xml = body(await rendered(publication(section([paragraph('“十四五”'), paragraph('12.5')]))));
    const [quoted, plain] = elements(xml, 'w:p');
    expect(quoted).toContain('<w:rFonts w:hint="eastAsia"/>');
    expect(plain).not.toContain('w:rFonts');
  });

  it('packs what says what the parts are first', async () => {
    expect(Object.keys(partsOf(await renderDocx(sample, { modified })))[0]).toBe('[Content_Types].xml');
  });
});
