import { describe, expect, it } from 'vitest';
import type { Block, Section } from '../../../src/document/tree.js';
import { layoutDocument } from '../../../src/layout/layout-document.js';
import { partInlines } from '../../../src/render/html/paper/part-inlines.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { document, squareFonts } from '../../layout/samples.js';
import { typeface } from '../../support/design.js';
import { amount, heading, paragraph, section, table, text } from '../../support/tree.js';

const publicationOf = (sections: readonly Section[]) =>
  document(sections, { typefaces: { 仿宋: typeface('仿宋_GB2312', '宋', []) } });
/** As it is printed with pages of ten lines of twenty signs. */
const printed = (...sections: Section[]) => {
  const tree = publicationOf(sections);
  return renderHtml(tree, { modified: new Date(0), layout: layoutDocument(tree, squareFonts()) });
};
const filled = (lines: number): Block => paragraph('文'.repeat(20 * lines));

describe('pages of the PDF', () => {
  it('begin with the same block', () => {
    const html = printed(section([filled(9), heading('题'), filled(1)]));
    expect(html).toContain('<h1 id="题" class="一级标题 page">');
    expect(html).toMatch(/<p class="正文">文{20}<\/p>/);
  });

  it('begin inside the same text, whose parts are seen on paper only', () => {
    const own = paragraph([
      '前'.repeat(20),
      { type: 'strong', children: [{ type: 'text', value: '后面 的'.repeat(20) }] },
    ]);
    const html = printed(section([filled(8), own, filled(1)]));
    const [before, after] = [`${'前'.repeat(20)}<strong>`, '</strong>'];
    expect(html).toMatch(
      new RegExp(
        `<p class="正文"><span class="part full">${before}[后面 的]+${after}</span><span class="part full"><strong>`,
      ),
    );
    expect(html.replaceAll(/<[^>]+>/g, '')).toContain('前'.repeat(20) + '后面 的'.repeat(20));
  });

  it('divide no amount', () => {
    const [before, after] = partInlines([text('前 面'), amount('12.34'), text('万元')], 4);
    expect([before, after]).toEqual([[text('前 面')], [amount('12.34'), text('万元')]]);
  });

  it('begin with a table and give it the sizes of its layout, but do not divide it', () => {
    const rows = Array.from({ length: 8 }, (_, row) => [`第${row}行`, '1.00']);
    const html = printed(section([filled(9), table([1, 3], rows)]));
    expect(html).toMatch(
      /<table class="表格 page" style="--smaller: 0pt; --lines: 1; --row: 20pt; --above: [\d.]+pt"/,
    );
    expect(html).toMatch(/<col style="width: [\d.]+%/);
  });
});

describe('numbers of pages', () => {
  const contents: Block = { type: 'contents', depth: 1, styles: ['目录1'] };
  const front = { ...section([contents]), numbering: 'none' } as const;

  it('stand in the 目录 as in the PDF, on paper only and not in the text', () => {
    const html = printed(front, section([heading('甲'), filled(10), heading('乙')], { numbering: 'start' }));
    expect(html).toMatch(/<p class="目录1" data-page="1"><a [^>]*>甲<\/a><\/p>/);
    expect(html).toMatch(/<p class="目录1" data-page="2"><a [^>]*>乙<\/a><\/p>/);
    const screen = html.slice(0, html.lastIndexOf('@media print'));
    expect(screen).not.toContain('attr(data-page)');
  });

  it('are counted on pages that have one', () => {
    const html = printed(front, section([heading('甲')], { numbering: 'start' }));
    expect(html).toContain('<section class="portrait unnumbered">');
    expect(html).toMatch(
      /@page portrait \{.*@bottom-center \{ content: "\\2014 {2}" counter\(page\) " \\2014 ";/,
    );
    expect(html).toMatch(/@page portrait-unnumbered \{.*; counter-increment: page 0 \}/);
  });

  it('are left out where they begin anew, which browsers cannot', () => {
    const html = printed(
      section([heading('甲')], { numbering: 'start' }),
      section([heading('乙')], { numbering: 'start' }),
    );
    expect(html).not.toContain('@bottom-center');
  });
});

it('without pages, texts are not divided', () => {
  const tree = publicationOf([section([filled(30)])]);
  expect(renderHtml(tree, { modified: new Date(0) })).not.toContain('<span class="part');
});
