import { describe, expect, it } from 'vitest';
import type { PublicationDocument } from '../../../src/document/tree.js';
import { StyleSheet } from '../../../src/render/docx/style/style-sheet.js';
import { cell, paragraph, section } from '../../support/tree.js';
import { design, heading, publication, table } from './design.js';
import { attributes, body, elements, indented, rendered, styleOf } from './read-docx.js';
import { sample } from './sample.js';

/** Names by which a person finds the styles, `name/alias`, by their ids. */
async function styleNames(document: PublicationDocument): Promise<Record<string, string>> {
  const parts = await rendered(document);
  const styles = elements(parts['word/styles.xml']!, 'w:style').map((style) => {
    const name = attributes(elements(style, 'w:name')[0]!, 'w:val')[0]!;
    const alias = elements(style, 'w:aliases').flatMap((one) => attributes(one, 'w:val'));
    return [attributes(style, 'w:styleId')[0]!, [name, ...alias].join('/')];
  });
  return Object.fromEntries(styles);
}

async function paragraphStyles(document: PublicationDocument): Promise<string[]> {
  return elements(body(await rendered(document)), 'w:pStyle').flatMap((style) => attributes(style, 'w:val'));
}

describe('styles', () => {
  it('carry the whole look of the pack’s styles', async () => {
    const parts = await rendered(publication(section([heading('标题', 1), paragraph('正文')])));
    await expect(indented(parts['word/styles.xml']!)).toMatchFileSnapshot('golden/styles.xml');
  });

  it('hang behind the first line, also where a table has smaller letters', async () => {
    const 正文 = { ...design.styles.正文!, size: 10, leftIndent: 2, firstLineIndent: -2 };
    const sheet = new StyleSheet({ ...design, styles: { ...design.styles, 正文 } }, []);
    sheet.variant('正文', { size: 8 });
    expect([...sheet.stylesXml().matchAll(/<w:ind ([^/]*)\/>/g)].map(([, own]) => own)).toEqual([
      'w:left="400" w:right="0" w:hangingChars="200" w:hanging="400"',
      'w:left="320" w:right="0" w:hangingChars="200" w:hanging="320"',
    ]);
  });

  it('make the pack’s 正文 the 正文 of Word', async () => {
    const names = await styleNames(publication(section([paragraph('文字')])));
    expect(names).toMatchObject({ Normal: 'Normal' });
    expect(Object.values(names)).not.toContain('正文');
  });

  it('make headings Word’s own 标题, found under their names in the pack as well', async () => {
    const document = publication(section([heading('甲', 1), heading('乙', 2), heading('丙', 3)]));
    expect(await paragraphStyles(document)).toEqual(['Heading1', 'Heading2', 'Heading3']);
    expect(await styleNames(document)).toMatchObject({
      Heading1: 'heading 1/部分标题',
      Heading2: 'heading 2/一级标题',
      Heading3: 'heading 3/二级标题',
    });
  });

  it('give further styles of a level their own names and the same place in the outline', async () => {
    const document = publication(
      section([
        heading('目录', 1, { style: '目录标题', listed: false }),
        heading('乙', 2),
        heading('表', 2, { style: '表题' }),
        paragraph('不是标题', '表题'),
      ]),
    );
    expect(await paragraphStyles(document)).toEqual(['目录标题', 'Heading2', '表题', '表题（非标题）']);
    const styles = elements((await rendered(document))['word/styles.xml']!, 'w:style');
    const outline = (id: string) =>
      elements(styles.find((style) => style.includes(`w:styleId="${id}"`))!, 'w:outlineLvl').join();
    expect(outline('目录标题')).toBe('<w:outlineLvl w:val="0"/>');
    expect(outline('表题')).toBe('<w:outlineLvl w:val="1"/>');
    expect(outline('表题（非标题）')).toBe('');
  });

  it('derive cells that differ a little, so that one change reaches them all', async () => {
    const cells = [cell('左'), cell('右', { align: 'right' })];
    const parts = await rendered(publication(section([table([1, 1], [cells])])));
    const style = elements(parts['word/styles.xml']!, 'w:style').find((one) =>
      one.includes('表内文字（靠右）'),
    );
    expect(style).toContain('<w:basedOn w:val="表内文字"/>');
    expect(style).toContain('<w:pPr><w:jc w:val="right"/></w:pPr>');
    expect(style).not.toContain('w:rFonts');
  });

  it('say only what is otherwise where the pack bases one on another, so that one change reaches both', async () => {
    const { 表前 } = design.styles;
    const styles = { ...design.styles, 表注: { ...表前!, basedOn: '表前', size: 9 }, 后记: 表前! };
    const plain = publication(section([paragraph('注', '表注'), paragraph('记', '后记')]));
    const parts = await rendered({ ...plain, design: { ...design, styles } });
    const [note, other] = elements(body(parts), 'w:p').map((one) => styleOf(one, parts));
    expect(note).toContain('<w:basedOn w:val="表前"/>');
    expect(note!.replace(/.*<w:qFormat\/>/s, '')).toBe(
      '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>',
    );
    expect(other).toContain('<w:basedOn w:val="Normal"/>');
    expect(other).toContain('<w:jc w:val="right"/>');
  });

  it('leave the outline where the pack bases one on a heading', async () => {
    const styles = { ...design.styles, 小字: { ...design.styles.部分标题!, basedOn: '部分标题', size: 12 } };
    const plain = publication(section([heading('标题', 1), paragraph('不是标题', '小字')]));
    const parts = await rendered({ ...plain, design: { ...design, styles } });
    const style = styleOf(elements(body(parts), 'w:p')[1]!, parts);
    expect(style).toContain('<w:basedOn w:val="Heading1"/>');
    expect(style).toContain('<w:outlineLvl w:val="9"/>');
  });

  it('offer in the gallery what the pack names, not the variants of its cells', async () => {
    const { 'word/styles.xml': xml } = await rendered(sample);
    const quick = elements(xml!, 'w:style')
      .filter((style) => style.includes('<w:qFormat/>'))
      .flatMap((style) => attributes(style, 'w:styleId'));
    expect(quick).toEqual(expect.arrayContaining(['Normal', 'Heading1', 'Heading2', '表内文字', '表头文字']));
    expect(quick.filter((id) => id.includes('（'))).toEqual([]);
    for (const style of elements(xml!, 'w:style')) {
      const isPacks = /[\u4e00-\u9fff]/.test(attributes(style, 'w:styleId')[0]!);
      expect(style.includes('w:customStyle="1"')).toBe(isPacks);
    }
  });

  it('work without a style named 正文', async () => {
    const { 正文: standard, ...others } = design.styles;
    const document = publication(section([paragraph('文字', '说明')]));
    const renamed = { ...document, design: { ...design, styles: { ...others, 说明: standard! } } };
    expect(await styleNames(renamed)).toMatchObject({ Normal: 'Normal', 说明: '说明' });
  });
});
