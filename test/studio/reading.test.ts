import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Code, Explanation, Field, Folder, Look, OpenFile, Outline } from '../../src/studio/api.js';
import { SCHOOL } from './school.js';
import { newFolder, studioOn } from './studio-client.js';

function fieldsOf({ parts }: Outline): Field[] {
  const inside = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => [field, ...inside(field.fields ?? [])]);
  return parts.flatMap(({ sections }) => sections.flatMap(({ fields }) => inside(fields)));
}

const at = (outline: Outline, ...path: (string | number)[]) =>
  fieldsOf(outline).find((field) => JSON.stringify(field.path) === JSON.stringify(path))!;

describe('a folder', () => {
  it('lists its data files, the formats and no other files', async () => {
    const folder = newFolder({ '2024.yaml': SCHOOL, 'notes.yaml': 'a: 1\n', '读我.txt': '' });
    const studio = await studioOn(folder);
    const { body } = await studio.ask<Folder>('GET', '/api/folder');
    expect(body.files.map(({ file }) => file)).toEqual(['2024.yaml']);
    expect(body.formats.map(({ name }) => name)).toContain('base');
    await expect
      .poll(async () => (await studio.ask<Folder>('GET', '/api/folder')).body.files[0])
      .toMatchObject({
        name: '云岭县第三中学',
        year: '2024',
        format: 'base',
        state: expect.not.stringMatching('待核对'),
      });
  });
});

describe('the outline', () => {
  it('has the fields where the publication first uses them, each once', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL }));
    const { outline } = await studio.open('2024.yaml');
    const titles = outline!.parts.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual([
      '基本信息',
      '第一部分 云岭县第三中学概况',
      '第二部分 云岭县第三中学2024年度单位决算表',
    ]);
    const tables = outline!.parts[2]!.sections;
    expect(tables[0]).toMatchObject({ title: '一、收入支出决算总表' });
    expect(tables[0]!.fields.map(({ label }) => label)).toContain('科目');
    const paths = fieldsOf(outline!)
      .filter(({ kind }) => kind !== '组')
      .map(({ path }) => JSON.stringify(path));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('tells of every field what it is, what stands there and in which sentence it will stand', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL }));
    const { outline } = await studio.open('2024.yaml');
    expect(at(outline!, '类型')).toMatchObject({ kind: '选', choices: ['部门', '单位'], value: '单位' });
    expect(at(outline!, '上年', '收入', '总计')).toMatchObject({ kind: '金额', unit: '万元', value: '900' });
    const reason = at(outline!, '增减原因', '收入', '总计');
    expect(reason).toMatchObject({ kind: '长文', value: '学生增加', sentence: { before: '，主要原因：' } });
    expect(at(outline!, '概况', '职责')).toMatchObject({
      kind: '列',
      rows: [{ values: ['实施高中学历教育。'] }, {}],
    });
  });

  it('makes tables of lists and of mappings by code', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL }));
    const { outline } = await studio.open('2024.yaml');
    const subjects = at(outline!, '科目');
    const labels = subjects.columns!.map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(['编码', '名称']);
    const income = labels.indexOf('收入 一般公共预算');
    expect(subjects.rows!.map(({ values }) => values[income])).toEqual(['820.50', '60']);
    const economic = at(outline!, '经济分类');
    expect(economic).toMatchObject({ kind: '表', keys: 1 });
    expect(economic.rows![0]).toMatchObject({
      values: ['30101', '560.30'],
      paths: [null, ['经济分类', '30101']],
    });
  });

  it('has last year’s texts beside this year’s, from the file that 上年 names', async () => {
    const thisYear = SCHOOL.replace(/上年:\n(?: {2}.*\n)+/, '上年: 2023.yaml\n');
    const studio = await studioOn(
      newFolder({ '2023.yaml': SCHOOL.replace('2024', '2023'), '2024.yaml': thisYear }),
    );
    const { outline } = await studio.open('2024.yaml');
    expect(at(outline!, '增减原因', '收入', '总计').lastYear).toBe('学生增加');
    expect(at(outline!, '上年')).toMatchObject({ kind: '文件', value: '2023.yaml' });
  });

  it('follows the file of last year when that is changed', async () => {
    const thisYear = SCHOOL.replace(/上年:\n(?: {2}.*\n)+/, '上年: 2023.yaml\n');
    const lastYear = SCHOOL.replace('2024', '2023');
    const studio = await studioOn(newFolder({ '2023.yaml': lastYear, '2024.yaml': thisYear }));
    await studio.open('2024.yaml');
    writeFileSync(join(studio.folder, '2023.yaml'), lastYear.replace('学生增加', '学费标准提高'));
    const { outline } = await studio.open('2024.yaml');
    expect(at(outline!, '增减原因', '收入', '总计').lastYear).toBe('学费标准提高');
  });

  it('asks of a group of which nothing stands there whether there is any of it', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': `${SCHOOL}结转结余:\n` }));
    const { outline, sha256 } = await studio.open('2024.yaml');
    expect(at(outline!, '结转结余')).toMatchObject({ kind: '组', missing: true, none: null });
    expect(at(outline!, '增减原因')).toMatchObject({ kind: '组', missing: false });
    expect(at(outline!, '增减原因').none).toBeUndefined();
    const edits = [{ path: ['结转结余'], value: null }];
    const { body } = await studio.ask<OpenFile>('POST', '/api/edit', { file: '2024.yaml', sha256, edits });
    expect(body.text).toBe(SCHOOL);
    expect(at(body.outline!, '结转结余').missing).toBe(false);
  });

  it('says of a table that must be there that it is empty', async () => {
    const studio = await studioOn(
      newFolder({ '2024.yaml': `${SCHOOL}国有资产: {车辆: , 单价100万元以上设备: 0}\n` }),
    );
    const { outline, sha256 } = await studio.open('2024.yaml');
    expect(at(outline!, '国有资产', '车辆')).toMatchObject({ missing: true, none: {} });
    const edits = [{ path: ['国有资产', '车辆'], value: {} }];
    const { body } = await studio.ask<OpenFile>('POST', '/api/edit', { file: '2024.yaml', sha256, edits });
    expect(body.text).toContain('车辆: {}');
    expect(at(body.outline!, '国有资产', '车辆').missing).toBe(false);
    expect(at(body.outline!, '国有资产', '车辆').none).toBeUndefined();
  });

  it('is absent where the text is no YAML, and why is told', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': `${SCHOOL}  - 乱: [\n` }));
    const file = await studio.open('2024.yaml');
    expect(file.outline).toBeUndefined();
    expect(file.findings[0]).toMatchObject({ rule: 'YAML 写法', level: '错误' });
    expect(file.text).toContain('乱');
  });
});

describe('a look', () => {
  it('says what check says, each with its field and section, and makes the page', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL.replace('120.20', '120.30') }));
    const { outline } = await studio.open('2024.yaml');
    const { body: look } = await studio.ask<Look>('GET', '/api/look?file=2024.yaml');
    expect(look.state).toBe('未通过');
    const found = look.findings.find(({ level, path }) => level === '错误' && path?.[0] === '科目')!;
    expect(found.line).toBeGreaterThan(1);
    expect(found.section).toBe(outline!.parts[2]!.sections[0]!.id);
    expect(look.sections[found.section!]!.errors).toBeGreaterThan(0);
    expect(look.publication).toBe(look.sha256);
  });

  it('keeps the last good page while the text is no YAML', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL }));
    const good = (await studio.ask<Look>('GET', '/api/look?file=2024.yaml')).body;
    writeFileSync(join(studio.folder, '2024.yaml'), `${SCHOOL}- x`);
    const bad = (await studio.ask<Look>('GET', '/api/look?file=2024.yaml')).body;
    expect(bad).toMatchObject({ state: '读不出', publication: good.sha256 });
    expect(bad.sha256).not.toBe(good.sha256);
  });

  it('marks every figure of the page with its number, and what was entered with its field', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL }));
    const response = await fetch(
      `http://127.0.0.1:${studio.port}/api/publication?file=2024.yaml&token=${studio.token}`,
    );
    expect(response.headers.get('content-security-policy')).toContain('sandbox allow-same-origin');
    const html = await response.text();
    const path = JSON.stringify(['科目', 0, '支出', '项目支出', '一般公共预算']).replaceAll('"', '&quot;');
    expect(html).toMatch(new RegExp(`data-figure="\\d+" data-path="${path.replace(/[[\]]/g, '\\$&')}"`));
  });

  it('marks texts, names and codes of the page with the fields that say them, each of the same words in its turn', async () => {
    const twice = SCHOOL.replace('{收入总计: 教师增加}', '{收入总计: 学生增加}');
    const studio = await studioOn(newFolder({ '2024.yaml': twice }));
    const response = await fetch(
      `http://127.0.0.1:${studio.port}/api/publication?file=2024.yaml&token=${studio.token}`,
    );
    const marked = [...(await response.text()).matchAll(/<span data-path="([^"]+)">([^<]+)<\/span>/g)].map(
      ([, path, text]) => [JSON.parse(path!.replaceAll('&quot;', '"')), text],
    );
    expect(marked).toContainEqual([['概况', '职责', 0], '实施高中学历教育。']);
    expect(marked).toContainEqual([['名称'], '云岭县第三中学']);
    expect(marked).toContainEqual([['科目', 0, '编码'], '2050204']);
    expect(marked.filter(([, text]) => text === '学生增加').map(([path]) => path)).toEqual([
      ['增减原因', '收入', '总计'],
      ['增减原因', '财政拨款', '收入总计'],
    ]);
  });

  it('shows what is lacking on the page of a new file', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL.replace('学生增加', '') }));
    const { body: look } = await studio.ask<Look>('GET', '/api/look?file=2024.yaml');
    expect(look.findings).toContainEqual(
      expect.objectContaining({ path: ['增减原因', '收入', '总计'], unfilled: 1 }),
    );
  });
});

describe('explanations and codes', () => {
  it('tell why a figure is what it is, and which fields it comes from', async () => {
    const studio = await studioOn(newFolder({ '2024.yaml': SCHOOL }));
    const path = encodeURIComponent(JSON.stringify(['上年', '收入', '总计']));
    const { status, body } = await studio.ask<Explanation>('GET', `/api/explain?file=2024.yaml&path=${path}`);
    expect(status).toBe(200);
    expect(body.path).toEqual(['上年', '收入', '总计']);
    const first = await studio.ask<Explanation>('GET', '/api/explain?file=2024.yaml&figure=0');
    expect(first.body.lines.some(({ path: own }) => own?.[0] === '科目')).toBe(true);
    expect(first.body.figures).toContain('0');
    expect((await studio.ask('GET', '/api/explain?file=2024.yaml&figure=99999')).status).toBe(422);
  });

  it('find 科目 by words and numbers', async () => {
    const studio = await studioOn(newFolder());
    const { body } = await studio.ask<Code[]>(
      'GET',
      `/api/codes?kind=${encodeURIComponent('功能分类')}&q=${encodeURIComponent('高中教育')}`,
    );
    expect(body[0]).toMatchObject({
      code: '2050204',
      name: '高中教育',
      kind: '功能分类',
      above: ['教育支出', '普通教育'],
    });
  });
});
