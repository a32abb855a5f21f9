import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../src/document/tree.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { paragraph } from '../../support/tree.js';
import { AMOUNT, sample } from './sample.js';

const modified = new Date(Date.UTC(2025, 8, 1));
const REASON = '2283.601234 万元\n  其中 "甲" \\ <乙> & 丙';

/** A page that prints one amount twice, and one without a reason. */
function render(reasons?: ReadonlyMap<Amount, string>): string {
  const twin = { ...AMOUNT };
  const all = reasons && new Map([...reasons, ...[...reasons.values()].map((one) => [twin, one] as const)]);
  const blocks = [paragraph(['总计', AMOUNT]), paragraph([twin, { ...AMOUNT }])];
  return renderHtml(sample(blocks), { modified, ...(all && { reasons: all }) });
}

const body = (html: string) => html.slice(html.indexOf('<body>'));
const shown = (html: string) => body(html).replace(/<[^>]*>/g, '');

describe('the reason for a figure', () => {
  const html = render(new Map([[AMOUNT, REASON]]));

  it('is told by screen readers', () => {
    expect(body(html).match(/<data value="22836012\.34" aria-description="/g)).toHaveLength(2);
    expect(body(html)).toContain('<data value="22836012.34">');
  });

  it('is no text of the page: never copied, never printed', () => {
    const main = (page: string) => shown(page.slice(0, page.indexOf('</main>')));
    expect(main(html)).toBe(main(render()));
    expect(html).toContain('.reason { display: none }');
    expect(html.indexOf('@media screen {')).toBeLessThan(html.indexOf('.reason:not([hidden])'));
  });

  it('keeps its lines, and cannot end the attribute that it stands in', () => {
    expect(html).toContain(
      'aria-description="2283.601234 万元&#10;  其中 &quot;甲&quot; \\ &lt;乙&gt; &amp; 丙"',
    );
  });

  it('leaves the page XML', () => {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(html).close();
  });

  it('is left out where it is not wanted, with all that shows it', () => {
    expect(render()).not.toMatch(/description|reason|<script/);
  });
});
