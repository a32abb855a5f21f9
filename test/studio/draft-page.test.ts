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

it('of amounts that are added up, what is not written beside others is zero; a file without mistakes has no blanks', () => {
  expect(pageOf(SCHOOL).lacks).toEqual([]);
  const { text } = pageOf(SCHOOL.replace('名称: 云岭县第三中学   # 全称', '名称:'));
  expect(text).toContain('收入合计976.5万元');
  expect(text).toContain('经营收入0万元');
});

/** A new file of a format with these fields filled in, each `path` written with dots. */
function filled(format: string, values: Readonly<Record<string, string>>) {
  const edits = Object.entries(values).map(([path, value]) => ({
    path: path.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step)),
    value,
  }));
  return editText(new SourceText('2024.yaml', newText(format)), edits);
}

it('income says nothing of expenditure, nor of the budget: none of them is zero, less or more before it is filled in', () => {
  const school = {
    名称: '云岭县第三中学',
    金额单位: '万元',
    '科目.0.编码': '2050204',
    '科目.0.用途': '教学',
  };
  const income = { ...school, '科目.0.收入.一般公共预算': '820.50' };
  const { text, lacks } = pageOf(filled('base', income));
  expect(text).toContain('收入合计820.5万元');
  expect(text).toContain('支出合计【待填】');
  expect(text).toContain('年初预算为【待填】，支出决算为【待填】，完成年初预算的【待填】');
  expect(text).not.toMatch(/支出[^，。；]{0,12}[^\d.]0万元/);
  expect(lacks).toContain('科目.0.支出.基本支出.一般公共预算');
  const spent = pageOf(filled('base', { ...income, '科目.0.支出.基本支出.一般公共预算': '700.30' }));
  expect(spent.text).toContain('支出合计700.3万元，其中：基本支出700.3万元，占100%；项目支出0万元');
  expect(spent.text).toContain('年初预算为【待填】，支出决算为700.3万元，完成年初预算的【待填】');
});

it('what no 科目 of a court has is blank in all of them; what one has is zero in the others', () => {
  const court = {
    名称: '临溪县人民法院',
    金额单位: '元',
    '科目.0.编码': '2040501',
    '科目.0.收入.一般公共预算': '5000000',
    '科目.0.支出.基本支出.一般公共预算': '5000000',
    '科目.1.编码': '2040504',
    '科目.1.收入.一般公共预算': '900000',
  };
  const { text, lacks } = pageOf(filled('base', court));
  expect(text).toContain('收入合计590万元');
  expect(lacks).toContain('科目.0.年初预算');
  expect(lacks.filter((path) => /^科目\.1\.支出/.test(path))).toEqual([]);
});

it.each([
  ['a budget', { '三公经费.公务接待费.预算': '3.2' }, '支出全年预算为3.2万元，支出决算为【待填】'],
  ['its use', { '三公经费.公务接待费.国内.决算': '2.1' }, '支出全年预算为【待填】，支出决算为2.1万元'],
])('of 公务接待费 of a town, %s leaves the other open', (_, values, sentence) => {
  const { text } = pageOf(filled('base', { 名称: '青石镇人民政府', 金额单位: '万元', ...values }));
  expect(text).toContain(`3. 公务接待费。${sentence}，完成全年预算的【待填】`);
});

it('what is said not to be there, and all that stands beside a zero, is zero', () => {
  const none = SCHOOL.replace('名称: 云岭县第三中学   # 全称', '名称:').concat(
    '三公经费: {公务接待费: {预算: 0}}\n国有资产: {车辆: {}, 单价100万元以上设备: 0}\n政府采购: {}\n',
  );
  const { text, lacks } = pageOf(none);
  expect([...new Set(lacks)]).toEqual(['名称']);
  expect(text).toContain('公务接待费支出0万元');
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
