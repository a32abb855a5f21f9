import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { newFile } from '../../src/cli/making/new-file.js';
import { publish } from '../../src/cli/publish.js';
import { lookForStudio } from '../../src/cli/studio/look-for-studio.js';
import { listPacks } from '../../src/compose/pack/list-packs.js';
import { editText } from '../../src/edit/edit-text.js';
import { SourceText } from '../../src/read/text/source-text.js';
import type { Looked } from '../../src/studio/server/workshop.js';
import { SCHOOL } from './school.js';
import { newFolder } from './studio-client.js';

/** The page of a data file as it is read: gaps as 【待填】, what no number or word is shown at once. */
function pageOf(text: string) {
  const folder = newFolder({ '2024.yaml': text });
  const file = join(folder, '2024.yaml');
  const trust = { roots: [folder], lowering: true };
  let pages = '';
  const onSeen = ({ publication }: Looked) => {
    pages = publication?.html ?? pages;
  };
  onSeen(lookForStudio({ file, trust, stop: new Int32Array(1) }, { onStage() {}, onSeen })!);
  const html = pages.replace(/^.*<body/s, '');
  const lacks = [...html.matchAll(/data-unfilled="([^"]*)"/g)].map(([, path]) => path!);
  return { file, trust, html, lacks, text: html.replaceAll(/<[^>]*>/g, '') };
}

function newText(format: string): string {
  return String(newFile('2024.yaml', format, 2024)[0]!.bytes);
}

const FAULTS = /NaN|undefined|\[object|[\uFDD0\uE000-\uF8FF]/;

it.each(listPacks().map(({ template }) => template))(
  'the page of a new file of %s is there, with a blank wherever something is to be filled in',
  async (format) => {
    const { file, trust, html, text, lacks } = pageOf(newText(format));
    expect(html).not.toMatch(FAULTS);
    expect(text).toContain('收入支出决算总表');
    expect(text).not.toMatch(/(收入|支出|“三公”经费)[^，。；]{0,12}[^\d.]0(\.00)?万元/);
    expect(lacks).toEqual(
      expect.arrayContaining(['名称', '科目.0.编码', '科目.0.收入.一般公共预算', '概况.职责.0']),
    );
    const options = { formats: ['html'], strict: false, trust, fonts: { dirs: [], system: false } } as const;
    await expect(publish(file, { ...options, explanations: false })).rejects.toThrow('没有填写');
  },
);

it('what is filled in appears, and what rests on it alone; the rest stays blank', () => {
  const source = new SourceText('2024.yaml', newText('base'));
  const filled = editText(source, [
    { path: ['名称'], value: '云岭县第三中学' },
    { path: ['科目', 0, '编码'], value: '2050204' },
    { path: ['科目', 0, '收入', '一般公共预算'], value: '820.50' },
  ]);
  const { html, text, lacks } = pageOf(filled);
  expect(text).toContain('第一部分 云岭县第三中学概况');
  expect(html).toMatch(/高中教育/);
  expect(text).toContain('收入合计820.5万元，其中：财政拨款收入820.5万元，占100%');
  expect(text).toContain('年度收入总计【待填】');
  expect(text).not.toMatch(FAULTS);
  expect(lacks).not.toContain('名称');
  expect(lacks).toContain('结转结余.年初结转和结余.一般公共预算');
});

it('a value that cannot be understood is a blank that leads to it', () => {
  const { text, lacks } = pageOf(SCHOOL.replace('820.50', '八百'));
  expect(lacks).toContain('科目.0.收入.一般公共预算');
  expect(text).toContain('年度收入合计【待填】');
  expect(text).toContain('云岭县第三中学');
});

it('in a group with a figure, what is not written is zero; a file without mistakes has no blanks', () => {
  expect(pageOf(SCHOOL).lacks).toEqual([]);
  const { text } = pageOf(SCHOOL.replace('名称: 云岭县第三中学   # 全称', '名称:'));
  expect(text).toContain('收入合计976.5万元');
  expect(text).toContain('经营收入0万元');
});

/** A data file of which some values are gone, or are no values. */
const spoiled = (text: string) => {
  const places: [number, number][] = [];
  visit(parseDocument(text), {
    Scalar: (key, { range }) => {
      if (key !== 'key' && range && range[0] < range[1]) places.push([range[0], range[1]]);
    },
  });
  const change = fc.tuple(
    fc.constantFrom(...places),
    fc.constantFrom('', '~', '甲乙', '12.', '{}', '[]', '-5'),
  );
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    const sorted = [...changes].sort(([a], [b]) => b[0] - a[0]);
    const apart = sorted.filter(([[, end]], at) => at === 0 || end <= sorted[at - 1]![0][0]);
    return apart.reduce((all, [[start, end], put]) => all.slice(0, start) + put + all.slice(end), text);
  });
};

it.each([
  ['a school', SCHOOL, 25],
  ['a department', readFileSync(new URL('../../data/2024.yaml', import.meta.url), 'utf8'), 4],
])(
  'whatever is emptied or spoiled in the file of %s, its page has blanks and nothing wrong',
  (_, text, numRuns) => {
    fc.assert(
      fc.property(spoiled(text), (spoilt) => {
        const { html } = pageOf(spoilt);
        expect(html).not.toMatch(FAULTS);
      }),
      { numRuns, seed: 7 },
    );
  },
);
