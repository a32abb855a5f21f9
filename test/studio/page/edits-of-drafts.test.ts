import { describe, expect, it } from 'vitest';
import type { Field, Outline } from '../../../src/studio/api.js';
import { editsOfDrafts } from '../../../src/studio/page/state/edits-of-drafts.js';
import { cellPath, newRowPath, pathKey } from '../../../src/studio/page/state/paths.js';

const words = { required: false, missing: false } as const;
const rooms: Field = {
  ...words,
  path: ['教室'],
  label: '教室',
  kind: '表',
  keys: 1,
  columns: [
    { label: '名称', kind: '文', required: true, key: [] },
    { label: '面积', kind: '数', required: false, key: ['面积'] },
  ],
  rows: [{ path: ['教室', '东'], values: ['东', '80'], paths: [null, ['教室', '东', '面积']] }],
};
const outline: Outline = {
  parts: [
    {
      id: 'p',
      title: '学校',
      sections: [
        {
          id: 's',
          title: '概况',
          level: 2,
          missing: 0,
          fields: [
            { ...words, path: ['校名'], label: '校名', kind: '文', required: true },
            { ...words, path: ['经费'], label: '经费', kind: '金额' },
            rooms,
          ],
        },
      ],
    },
  ],
};

function editsOf(drafts: readonly (readonly [readonly (string | number)[], string])[], held?: string[]) {
  return editsOfDrafts(new Map(drafts.map(([path, value]) => [pathKey(path), value])), outline, held);
}

describe('what is typed, as edits of the data file', () => {
  it('empties a required field and takes an optional one away', () => {
    const { edits } = editsOf([
      [['校名'], ''],
      [['经费'], ''],
    ]);
    expect(edits).toEqual([
      { path: ['校名'], value: '' },
      { path: ['经费'], value: null },
    ]);
  });

  it('leaves a number that is none yet to be typed on', () => {
    const { edits, keys } = editsOf([
      [['经费'], '12.'],
      [['校名'], '第二小学'],
    ]);
    expect(edits).toEqual([{ path: ['校名'], value: '第二小学' }]);
    expect(keys).toEqual([pathKey(['校名'])]);
  });

  it('changes a cell by its path, and a key by its row and column', () => {
    const { edits } = editsOf([
      [cellPath(rooms, 0, 1), '95'],
      [cellPath(rooms, 0, 0), '西'],
    ]);
    expect(edits).toEqual([
      { path: ['教室', '东', '面积'], value: '95' },
      { path: ['教室'], row: 0, column: 0, value: '西' },
    ]);
  });

  it('adds new rows together, in their order', () => {
    const { edits, keys } = editsOf([
      [[...newRowPath(rooms, 4), 0], '北'],
      [[...newRowPath(rooms, 2), 1], '60'],
      [[...newRowPath(rooms, 2), 0], '南'],
    ]);
    expect(edits).toEqual([
      {
        path: ['教室'],
        rows: [
          ['南', '60'],
          ['北', null],
        ],
      },
    ]);
    expect(keys).toHaveLength(3);
  });

  it('waits with the row that has the keyboard, and with rows of which a number is none yet', () => {
    const row = newRowPath(rooms, 0);
    expect(editsOf([[[...row, 0], '南']], row as string[]).edits).toEqual([]);
    expect(editsOf([[[...row, 1], '6.']]).edits).toEqual([]);
  });
});
