import { describe, expect, it } from 'vitest';
import type { Contents } from '../../../src/document/tree.js';
import { inlines, paragraph, section } from '../../support/tree.js';
import { design, heading, publication } from './design.js';
import { attributes, body, elements, indented, rendered, shownText } from './read-docx.js';

const contents: Contents = { type: 'contents', depth: 2, styles: ['目录1', '目录2'] };

const document = publication(
  section([heading('目录', 1, { id: 'toc', style: '目录标题', listed: false }), contents]),
  section(
    [
      heading('第一部分', 1, { id: 'part-1' }),
      heading('一、职责', 2, { id: 'duties' }),
      heading('（一）太深', 3, { id: 'deep' }),
      heading('收支总表', 2, { id: 'table', style: '表题' }),
    ],
    { numbering: 'start' },
  ),
);

const titlesOnly = { ...document, design: { ...design, contents: { pageNumbers: false } } };

const pages = new Map([
  ['part-1', '1'],
  ['duties', '1'],
  ['table', '12'],
]);

async function contentsXml(one = document): Promise<string> {
  return elements(body(await rendered(one, { headingPages: pages })), 'w:sdt')[0]!;
}

describe('目录', () => {
  it('is a field filled with linked lines and page numbers', async () => {
    await expect(indented(await contentsXml())).toMatchFileSnapshot('golden/contents.xml');
  });

  it('shows titles only where the pack has no page numbers', async () => {
    const xml = await contentsXml(titlesOnly);
    expect(elements(xml, 'w:p').map(shownText)).toEqual(['第一部分', '一、职责', '收支总表']);
    expect(attributes(xml, 'w:anchor')).toEqual(['part_1', 'duties', 'table']);
    expect(xml).toContain(' TOC \\o &quot;1-2&quot; \\h \\z \\t &quot;表题,2&quot; \\n ');
    expect(xml).not.toContain('PAGEREF');
  });

  it('of a part lists what stands below its heading, also when Word fills it anew', async () => {
    const part: Contents = { type: 'contents', of: 'part-1', depth: 3, styles: ['目录1', '目录2', '目录2'] };
    const next = section([heading('第二部分', 1, { id: 'part-2' })]);
    const one = publication(section([part]), document.sections[1]!, next);
    const xml = body(await rendered(one, { headingPages: pages }));
    expect(elements(xml, 'w:p').slice(0, 3).map(shownText)).toEqual([
      '一、职责\t1',
      '（一）太深\t',
      '收支总表\t12',
    ]);
    expect(xml).toContain(' TOC \\o &quot;2-3&quot; \\h \\z \\t &quot;表题,2&quot; \\b _Part1 ');
    const marked = /<w:bookmarkStart w:id="(\d+)" w:name="_Part1"\/>(.*)<w:bookmarkEnd w:id="\1"\/>/s.exec(
      xml,
    );
    expect(shownText(marked![2]!)).toBe('第一部分一、职责（一）太深收支总表');
  });

  it('of a part that the document ends with reaches to the end', async () => {
    const part: Contents = { type: 'contents', of: 'table', depth: 3, styles: ['目录1', '目录2', '目录2'] };
    const deep = section([part, heading('（一）深', 3, { id: 'deeper' })]);
    const xml = body(await rendered(publication(document.sections[1]!, deep)));
    expect(xml).toMatch(/<w:bookmarkEnd w:id="6"\/><w:sectPr>.*<\/w:sectPr><\/w:body>$/s);
  });

  it('ends its lines at the right edge of the text with dots', async () => {
    const styles = (await rendered(document))['word/styles.xml']!;
    expect(styles).toMatch(/w:styleId="TOC2".*?<w:tab w:val="right" w:leader="dot" w:pos="8845"\/>/s);
    expect((await rendered(titlesOnly))['word/styles.xml']).not.toContain('<w:tabs>');
  });

  it('opens and closes its field once', async () => {
    const xml = await contentsXml(titlesOnly);
    expect(attributes(xml, 'w:fldCharType')).toEqual(['begin', 'separate', 'end']);
  });

  it('leads nowhere but to bookmarks', async () => {
    const xml = body(await rendered(document));
    const names = elements(xml, 'w:bookmarkStart').flatMap((one) => attributes(one, 'w:name'));
    expect(names).toEqual(expect.arrayContaining(attributes(xml, 'w:anchor')));
  });
});

describe('bookmarks', () => {
  it('have names that Word accepts, all different', async () => {
    const ids = ['第一部分', '1-总表', 'a.b', 'a-b', '很长'.repeat(30), `${'很长'.repeat(30)}的`];
    const xml = body(await rendered(publication(section(ids.map((id) => heading(id, 1))))));
    const names = elements(xml, 'w:bookmarkStart').flatMap((one) => attributes(one, 'w:name'));
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u);
  });

  it('are reached by links in the text', async () => {
    const link = { type: 'link', target: 'a-1', children: inlines('见前') } as const;
    const xml = body(
      await rendered(publication(section([heading('甲', 1, { id: 'a-1' }), paragraph([link])]))),
    );
    expect(xml).toContain('<w:bookmarkStart w:id="1" w:name="a_1"/>');
    expect(shownText(elements(xml, 'w:hyperlink')[0]!)).toBe('见前');
    expect(attributes(xml, 'w:anchor')).toEqual(['a_1']);
  });

  it('are quoted by cross-references, which Word can update, where a link tells the whole heading', async () => {
    const link = { type: 'link', target: '附件1', children: inlines('附件1：自评表') } as const;
    const xml = body(
      await rendered(
        publication(section([heading('附件1：自评表', 1, { id: '附件1' }), paragraph(['详见', link])])),
      ),
    );
    const reference = elements(xml, 'w:p')[1]!;
    expect(attributes(reference, 'w:fldCharType')).toEqual(['begin', 'separate', 'end']);
    expect(reference).toContain('> REF 附件1 \\h <');
    expect(shownText(reference)).toBe('详见附件1：自评表');
    expect(reference).not.toContain('w:hyperlink');
  });
});
