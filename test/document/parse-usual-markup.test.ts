import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/compose/pack/pack.js';
import { Rendering } from '../../src/compose/rendering.js';
import { parseMarkup } from '../../src/document/markup/parse-markup.js';
import { parseUsualMarkup } from '../../src/document/markup/parse-usual-markup.js';
import { TemplateProblems } from '../../src/document/template-problems.js';
import { LIMITS } from '../../src/kernel/limits.js';
import { SAMPLES, sampleOf } from '../support/samples.js';

const FILES = ['首.hbs', '次.hbs'];

/** Reads markup in the fast way; fails where the parser of XML reads it otherwise. */
function readAlike(markup: string, files: readonly string[] = FILES): boolean {
  const usual = parseUsualMarkup(markup, files);
  if (usual === undefined) return false;
  const problems = new TemplateProblems();
  const parsed = parseMarkup(markup, files, problems);
  expect(problems.diagnostics, markup).toEqual([]);
  // Of attributes the parser makes objects without prototype.
  expect(JSON.stringify(usual)).toBe(JSON.stringify(parsed));
  return true;
}

describe('the fast way to read markup', () => {
  it.each(SAMPLES)('reads that of %s as the parser of XML does', (file) => {
    const { read, accounts } = sampleOf(file);
    const pack = loadPack(read.report.格式);
    const rendering = new Rendering(pack, [...(read.长文?.values() ?? [])]);
    const markup = pack.entry({ ...accounts, 设置: pack.settings }, rendering);
    expect(readAlike(markup, rendering.files)).toBe(true);
  });

  it.each([
    '<?at 1:2:3?><p>一<br/>二</p>\n<?at 0:4:5?><p class="正文">三</p>',
    '<td\n  class="居右 加粗" rowspan="2" ><data value="12">3.5</data></td>',
    '&lt;p&gt; &amp;amp; &quot;引&quot; &#x27;a&#x60; 1&#x3D;1',
    '<p title="甲&amp;乙"></p> ] > ]] 文',
    '',
  ])('reads %j', (markup) => {
    expect(readAlike(markup)).toBe(true);
  });

  it.each([
    '<p>',
    '</p>',
    '<p></td>',
    '<p',
    '<p/ >',
    '<P></P>',
    '<p class=正文></p>',
    "<p class='正文'></p>",
    '<p class="一" class="二"></p>',
    '<p constructor="一"></p>',
    '<p class="一\n二"></p>',
    '&nbsp; & &#65;',
    '<p title="&#10;"></p>',
    ']]>',
    '<!-- 注 -->',
    '<![CDATA[文]]>',
    '<?at 1:2:3',
    '<?php ?>',
    '𠮷\u0001\r',
    '<p>'.repeat(LIMITS.elementDepth + 1) + '</p>'.repeat(LIMITS.elementDepth + 1),
  ])('leaves %j to the parser of XML', (markup) => {
    expect(readAlike(markup)).toBe(false);
  });
});
