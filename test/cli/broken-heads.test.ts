import { describe, expect, it } from 'vitest';
import { brokenHeads } from '../../src/cli/trial/broken-heads.js';
import { examplePublication } from '../../src/compose/inspect/example-publication.js';
import { packOf } from '../compose/try-pack.js';

/** What is said of a table whose first column, of three parts in a hundred, has this head. */
function said(head: string, title = '样表'): readonly string[] {
  const table = `<table title="${title}"><col weight="3"/><col weight="97"/><thead><tr><th>${head}</th><th>其余</th></tr></thead><tbody><tr><td></td><td></td></tr></tbody></table>`;
  const pack = packOf(`<title>题</title><section>\n${table}</section>`);
  return brokenHeads(examplePublication(pack)!).map(
    ({ level, message, span }) => `${level} ${span?.start.line}:${span?.start.column} ${message}`,
  );
}

describe('Heads of tables', () => {
  it('are told of where a short one takes more than a line, or leaves one character', () => {
    expect(said('序号')).toEqual(['提醒 2:1 表格“样表”的表头断得不好：序/号']);
    expect(said('其中教育收费')).toEqual(['提醒 2:1 表格“样表”的表头断得不好：其/中/教/育/收/费']);
  });

  it('may be broken where the template says so, and stand on one line', () => {
    expect(said('序<br/>号')).toEqual([]);
    expect(said('序')).toEqual([]);
  });

  it('are told of without a place where the title is made of data', () => {
    expect(said('序号', '{{名称}}的表')[0]).toContain('提醒 undefined:undefined 表格“文字的表”');
  });
});
