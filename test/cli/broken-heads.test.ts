import { describe, expect, it } from 'vitest';
import { brokenHeads } from '../../src/cli/trial/broken-heads.js';
import { examplePublication } from '../../src/compose/inspect/example-publication.js';
import { packOf } from '../compose/try-pack.js';

/** What is said of a table whose first column, of three parts in a hundred, has this head, and whose other column is full. */
function said(head: string, title = '样表'): readonly string[] {
  const table = `<table title="${title}"><col weight="3"/><col weight="97"/><thead><tr><th>${head}</th><th>其余</th></tr></thead><tbody><tr><td></td><td>${'说明'.repeat(50)}</td></tr></tbody></table>`;
  const pack = packOf(`<title>题</title><section>\n${table}</section>`);
  return brokenHeads(examplePublication(pack)!).map(
    ({ level, message, span }) => `${level} ${span?.start.line}:${span?.start.column} ${message}`,
  );
}

describe('Heads of tables', () => {
  it('are told of where a short one takes more than a line, or leaves one character', () => {
    expect(said('学号')).toEqual(['提醒 2:1 表格“样表”的表头断得不好：学/号']);
    expect(said('在校学生')).toEqual(['提醒 2:1 表格“样表”的表头断得不好：在/校/学/生']);
  });

  it('are not where their words are known to the pack, which find room', () => {
    expect(said('序号')).toEqual([]);
    expect(said('其中教育收费')).toEqual([]);
  });

  it('may be broken where the template says so, and stand on one line', () => {
    expect(said('学<br/>号')).toEqual([]);
    expect(said('学')).toEqual([]);
  });

  it('are told of without a place where the title is made of data', () => {
    expect(said('学号', '{{名称}}的表')[0]).toContain('提醒 undefined:undefined 表格“文字的表”');
  });
});
