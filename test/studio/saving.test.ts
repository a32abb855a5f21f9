import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Field, FieldEdit, OpenFile, Outline, StaleSave } from '../../src/studio/api.js';
import { writtenBytes } from '../../src/studio/server/files/written-bytes.js';
import { SCHOOL } from './school.js';
import { newFolder, studioOn, type TestStudio } from './studio-client.js';

const FILE = '2024.yaml';
const REASON = ['增减原因', '收入', '总计'];

async function school(): Promise<TestStudio> {
  return studioOn(newFolder({ [FILE]: SCHOOL }));
}

async function edit(studio: TestStudio, ...edits: FieldEdit[]) {
  const { sha256 } = await studio.open(FILE);
  return studio.ask<OpenFile>('POST', '/api/edit', { file: FILE, sha256, edits });
}

const comments = (text: string) =>
  text.split('\n').flatMap((line) => /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? []);

describe('an edit', () => {
  it('changes its line alone, and answers with the file as it is now', async () => {
    const studio = await school();
    const { status, body } = await edit(studio, { path: REASON, value: '学生人数增加' });
    expect(status).toBe(200);
    expect(studio.text(FILE)).toBe(SCHOOL.replace('学生增加', '学生人数增加'));
    expect(body.text).toBe(studio.text(FILE));
    expect(body.sha256).toBe((await studio.open(FILE)).sha256);
  });

  it('adds rows as the field writes them, changes cells, moves and takes away rows', async () => {
    const studio = await school();
    const { outline } = await studio.open(FILE);
    const width = fieldAt(outline!, '科目').columns!.length;
    const row = ['2080506', ...Array.from({ length: width - 1 }, () => null)];
    await edit(studio, { path: ['科目'], rows: [row] }, { path: ['经济分类'], rows: [['30109', '8.5']] });
    await edit(studio, { path: ['经济分类'], row: 0, column: 1, value: '561' });
    await edit(studio, { path: ['经济分类'], row: 2, column: 0, value: '30110' });
    await edit(studio, { path: ['科目', 0], value: null });
    const data = parse(studio.text(FILE));
    expect(data.科目.map(({ 编码 }: { 编码: unknown }) => String(编码))).toEqual(['2080505', '2080506']);
    expect(data.经济分类).toEqual({ 30101: 561, 30108: 60, 30201: 140, 30110: 8.5 });
    expect(studio.text(FILE)).toContain('# 社保');
  });

  it('takes away what is left empty by it, but for what must be there', async () => {
    const studio = await school();
    await edit(studio, { path: ['预算差异原因', '一般公共预算', '支出'], value: null });
    expect(studio.text(FILE)).not.toContain('预算差异原因: {');
  });

  it('adds no row in the place of another of the same code', async () => {
    const studio = await school();
    for (const rows of [
      [['30108', '8.5']],
      [
        ['30109', '8.5'],
        ['30109', '9'],
      ],
    ]) {
      const { status, body } = await edit(studio, { path: ['经济分类'], rows });
      expect([status, body]).toEqual([422, { message: `“${rows[0]![0]}”已经有一行` }]);
    }
    expect(studio.text(FILE)).toBe(SCHOOL);
  });

  it('leads into no text and beyond no list', async () => {
    const studio = await school();
    const before = studio.text(FILE);
    for (const path of [
      ['名称', '甲'],
      ['科目', 9, '编码'],
      ['概况', '职责', '甲'],
    ])
      expect((await edit(studio, { path, value: '1' })).status).toBe(422);
    expect(studio.text(FILE)).toBe(before);
  });

  it('keeps every comment byte for byte through fifty at random', async () => {
    const studio = await school();
    const texts = fc.sample(
      fc.string({ unit: fc.constantFrom('增', '加', '：', '#', '"', ' ', '1', '{', '\n') }),
      50,
    );
    let { sha256, outline } = await studio.open(FILE);
    for (const [index, value] of texts.entries()) {
      const fields = leaves(outline!).filter(({ value: own }) => own !== undefined && own !== '');
      const { path } = fields[(index * 7) % fields.length]!;
      const changed = path[0] === '格式' ? 'base' : value || '1';
      const answer = await studio.ask<OpenFile>('POST', '/api/edit', {
        file: FILE,
        sha256,
        edits: [{ path, value: changed }],
      });
      expect(answer.status, JSON.stringify({ path, changed, body: answer.body })).toBe(200);
      ({ sha256, outline } = answer.body);
      expect(leaves(outline!).find((one) => JSON.stringify(one.path) === JSON.stringify(path))?.value).toBe(
        changed,
      );
    }
    // A value may have a # of its own, behind which the comment of its line stands.
    const kept = comments(SCHOOL);
    const lines = studio.text(FILE).split('\n');
    expect(lines.flatMap((line) => kept.find((one) => line.endsWith(one)) ?? [])).toEqual(kept);
  });
});

describe('a save that is stale', () => {
  it('is refused, with both sides brought together where they have changed other places', async () => {
    const studio = await school();
    const { sha256 } = await studio.open(FILE);
    writeFileSync(join(studio.folder, FILE), SCHOOL.replace('年中新增教师 # 核实过', '年中调资 # 再核实'));
    const asked = { file: FILE, sha256, edits: [{ path: REASON, value: '学生人数增加' }] };
    const { status, body } = await studio.ask<StaleSave>('POST', '/api/edit', asked);
    expect(status).toBe(409);
    expect(body.message).toBe('文件已在别处改过');
    expect(body.clashes).toEqual([]);
    expect(body.merged).toBe(studio.text(FILE).replace('学生增加', '学生人数增加'));
    const onto = { sha256: body.theirs.sha256, ours: [] };
    expect((await studio.ask('POST', '/api/edit', { ...asked, onto })).status).toBe(200);
    expect(studio.text(FILE)).toBe(body.merged);
  });

  it('tells the places that both sides have changed, each with all three values', async () => {
    const studio = await school();
    const { sha256 } = await studio.open(FILE);
    writeFileSync(
      join(studio.folder, FILE),
      SCHOOL.replace('学生增加', '收费提高').replace('承担县级', '承担市级'),
    );
    const edits = [
      { path: REASON, value: '学生人数增加' },
      { path: ['经济分类', '30108'], value: '61' },
    ];
    const { status, body } = await studio.ask<StaleSave>('POST', '/api/edit', { file: FILE, sha256, edits });
    expect(status).toBe(409);
    expect(body.clashes).toEqual([
      {
        path: REASON,
        label: '增减原因 收入 总计',
        base: '学生增加',
        theirs: '收费提高',
        yours: '学生人数增加',
      },
    ]);
    expect(body.merged).toBe(studio.text(FILE).replace('30108: 60', '30108: 61'));
    expect(studio.text(FILE)).toContain('收费提高');
  });

  it('finds rows by their names where others were added above', async () => {
    const studio = await school();
    const { sha256 } = await studio.open(FILE);
    const added = '  - 编码: "2050202"\n    年初预算: 1\n';
    writeFileSync(join(studio.folder, FILE), SCHOOL.replace('  # 教育\n', `  # 教育\n${added}`));
    const edits = [{ path: ['科目', 1, '年初预算'], value: '61' }];
    const { body } = await studio.ask<StaleSave>('POST', '/api/edit', { file: FILE, sha256, edits });
    expect(parse(body.merged!).科目.map((one: { 年初预算: number }) => one.年初预算)).toEqual([1, 800, 61]);
  });

  it('of a text that is no YAML gives both texts', async () => {
    const studio = await school();
    const { sha256 } = await studio.open(FILE);
    appendFileSync(join(studio.folder, FILE), '- [');
    const { status, body } = await studio.ask<StaleSave>('PUT', '/api/text', {
      file: FILE,
      sha256,
      text: 'a: 1',
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      clashes: [],
      theirs: { text: `${SCHOOL}- [` },
    });
  });
});

describe('earlier versions', () => {
  it('are gone back to one by one, and forward again', async () => {
    const studio = await school();
    await edit(studio, { path: REASON, value: '甲' });
    const second = await edit(studio, { path: REASON, value: '乙' });
    expect(second.body.undoable).toBe(2);
    const back = await studio.ask<OpenFile>('POST', '/api/undo', { file: FILE, sha256: second.body.sha256 });
    expect(back.body).toMatchObject({ text: SCHOOL.replace('学生增加', '甲'), undoable: 1, redoable: 1 });
    const first = await studio.ask<OpenFile>('POST', '/api/undo', { file: FILE, sha256: back.body.sha256 });
    expect(first.body.text).toBe(SCHOOL);
    const again = await studio.ask<OpenFile>('POST', '/api/redo', { file: FILE, sha256: first.body.sha256 });
    expect(again.body.text).toBe(SCHOOL.replace('学生增加', '甲'));
    expect((await studio.ask('POST', '/api/undo', { file: FILE, sha256: second.body.sha256 })).status).toBe(
      409,
    );
  });

  it('are kept in numbered files that no repository takes, and are there after a restart', async () => {
    const folder = newFolder({ [FILE]: SCHOOL });
    const before = await studioOn(folder);
    await edit(before, { path: REASON, value: '甲' });
    const { port, token } = before;
    await before.close();
    expect(readdirSync(join(folder, '.gen-report/旧版', FILE, '撤销'))).toEqual(['000001.yaml']);
    expect(existsSync(join(folder, '.gen-report/.gitignore'))).toBe(true);
    const after = await studioOn(folder);
    expect([after.port, after.token]).toEqual([port, token]);
    // The connection to the former one is noticed to be gone when it is used.
    const { sha256, undoable } = await after.open(FILE).catch(() => after.open(FILE));
    expect(undoable).toBe(1);
    const { body } = await after.ask<OpenFile>('POST', '/api/undo', { file: FILE, sha256 });
    expect(body.text).toBe(SCHOOL);
  });

  it('keep byte order mark and line ends of Windows', async () => {
    const windows = `\ufeff${SCHOOL.replaceAll('\n', '\r\n')}`;
    const studio = await studioOn(newFolder({ [FILE]: windows }));
    const { body } = await edit(studio, { path: REASON, value: '甲' });
    expect(studio.text(FILE)).toBe(windows.replace('学生增加', '甲'));
    await studio.ask('POST', '/api/undo', { file: FILE, sha256: body.sha256 });
    expect(studio.text(FILE)).toBe(windows);
  });
});

describe('a file that another program writes', () => {
  it('is not read while it is empty', async () => {
    const path = join(newFolder({ [FILE]: SCHOOL }), FILE);
    const others = new Worker(
      `const { parentPort, workerData: path } = require('node:worker_threads');
      const { writeFileSync } = require('node:fs');
      writeFileSync(path, '');
      parentPort.postMessage('emptied');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15);
      writeFileSync(path, '名称: 松河县人民法院');`,
      { eval: true, workerData: path },
    );
    const done = once(others, 'exit');
    await once(others, 'message');
    expect(Buffer.from(writtenBytes(path)).toString()).toBe('名称: 松河县人民法院');
    await done;
  });

  it('is shown as it is if it stays empty', async () => {
    const studio = await studioOn(newFolder({ [FILE]: '' }));
    expect((await studio.open(FILE)).text).toBe('');
  });
});

function leaves({ parts }: Outline): Field[] {
  const inside = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => (field.fields ? inside(field.fields) : field.columns ? [] : [field]));
  return parts.flatMap(({ sections }) => sections.flatMap(({ fields }) => inside(fields)));
}

function fieldAt({ parts }: Outline, key: string): Field {
  return parts
    .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
    .find(({ label }) => label === key)!;
}
