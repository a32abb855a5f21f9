import { describe, expect, it } from 'vitest';
import { paragraph, section } from '../../support/tree.js';
import { design, publication, table } from './design.js';
import { attributes, body, elements, indented, rendered, shownText } from './read-docx.js';

const text = paragraph('文字');

describe('sections', () => {
  it('swap the sides of the paper for landscape and keep the margins', async () => {
    const xml = body(
      await rendered(publication(section([text]), section([text], { orientation: 'landscape' }))),
    );
    const sizes = elements(xml, 'w:pgSz');
    expect(sizes).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
    for (const margins of elements(xml, 'w:pgMar')) {
      expect(margins).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    }
  });

  it('have the margins of their style', async () => {
    const document = publication(section([text]), section([text], { style: '窄边' }));
    const page = { ...design.page, sectionStyles: { 窄边: { left: 36, bottom: 72 } } };
    const [plain, narrow] = elements(
      body(await rendered({ ...document, design: { ...design, page } })),
      'w:pgMar',
    );
    expect(plain).toContain('w:right="1474" w:bottom="1984" w:left="1587"');
    expect(narrow).toContain('w:right="1474" w:bottom="1440" w:left="720"');
  });

  it('number from 1 where told to, go on afterwards, and show none before', async () => {
    const document = publication(
      section([text]),
      section([text], { numbering: 'start' }),
      section([text], { numbering: 'continue', orientation: 'landscape' }),
    );
    const [cover, first, next] = elements(body(await rendered(document)), 'w:sectPr');
    expect(cover).not.toContain('footerReference');
    expect(first).toContain('<w:pgNumType w:start="1"/>');
    expect(elements(first!, 'w:footerReference')).toHaveLength(2);
    expect(next).not.toContain('w:start');
    expect(next).not.toContain('footerReference');
  });

  it('show no number again where a section without numbers follows', async () => {
    const document = publication(section([text], { numbering: 'start' }), section([text]));
    const parts = await rendered(document);
    const [, last] = elements(body(parts), 'w:sectPr');
    expect(elements(last!, 'w:footerReference')).toHaveLength(2);
    expect(shownText(parts['word/footer3.xml']! + parts['word/footer4.xml']!)).toBe('');
    expect(parts['word/footer3.xml']).not.toContain('PAGE');
  });

  it('set page numbers on the outer side, one character in', async () => {
    const parts = await rendered(publication(section([text], { numbering: 'start' })));
    await expect(indented(parts['word/footer1.xml']!)).toMatchFileSnapshot('golden/footer.xml');
    const style = (id: string) =>
      elements(parts['word/styles.xml']!, 'w:style').find((one) => one.includes(`w:styleId="${id}"`));
    expect(attributes(parts['word/footer1.xml']!, 'w:val')).toContain('页码（单页）');
    expect(style('页码（单页）')).toMatch(/w:right="280".*<w:jc w:val="right"\/>/);
    expect(style('页码（双页）')).toMatch(/w:left="280".*<w:jc w:val="left"\/>/);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('set page numbers in the middle where they are not on the outer side', async () => {
    const document = publication(section([text], { numbering: 'start' }));
    const page = { ...design.page, number: { ...design.page.number, outer: false } };
    const parts = await rendered({ ...document, design: { ...design, page } });
    expect(attributes(parts['word/footer1.xml']!, 'w:val')).toContain('页码（居中）');
    expect(parts['word/footer2.xml']).toBeUndefined();
  });

  it('turn the page numbers of landscape pages where the pack wants it, at the left of the text', async () => {
    const document = publication(
      section([text], { numbering: 'start' }),
      section([text], { numbering: 'continue', orientation: 'landscape' }),
      section([text], { numbering: 'continue', orientation: 'landscape' }),
      section([text], { numbering: 'continue' }),
    );
    const page = { ...design.page, number: { ...design.page.number, turns: true } };
    const parts = await rendered({ ...document, design: { ...design, page } });
    const references = elements(body(parts), 'w:sectPr').map(
      (settings) => elements(settings, 'w:footerReference').length,
    );
    expect(references).toEqual([2, 2, 0, 2]);
    await expect(indented(parts['word/footer5.xml']!)).toMatchFileSnapshot('golden/turned-footer.xml');
    expect(parts['word/footer6.xml']).toContain('w:tblpYSpec="top"');
    expect(parts['word/footer3.xml']).toBeUndefined();
  });

  it('end with a paragraph of no height where the last block is a table', async () => {
    const only = table([1], [['格']]);
    const xml = body(await rendered(publication(section([only]), section([text]))));
    const ends = elements(xml, 'w:p').filter((one) => one.includes('<w:sectPr>'));
    expect(ends).toHaveLength(1);
    expect(ends[0]).toContain('<w:pStyle w:val="分隔"/>');
  });
});
