import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type {
  CreatedFile,
  Generated,
  ImportResult,
  Look,
  OpenFile,
  StudioEvent,
} from '../../src/studio/api.js';
import { generalBudgetSheet, incomeSheet, spendingSheet, workbook } from '../import/workbooks.js';
import { SCHOOL } from './school.js';
import { newFolder, studioOn, type TestStudio } from './studio-client.js';

const FILE = '2024.yaml';

describe('a new file', () => {
  it('is what init writes, and is never written over another', async () => {
    const { ask, text, folder } = await studioOn(newFolder());
    const asked = { file: '学校/2024', format: 'shandong', year: 2024 };
    const { body } = await ask<CreatedFile>('POST', '/api/new', asked);
    expect(body.file).toBe('学校/2024.yaml');
    expect(text(body.file)).toMatch(/^格式: shandong/m);
    expect(existsSync(join(folder, '学校/report.schema.json'))).toBe(true);
    expect((await ask('POST', '/api/new', asked)).status).toBe(422);
    expect((await ask('POST', '/api/new', { ...asked, file: 'b', format: 'none' })).status).toBe(422);
  });

  it('is made from last year’s', async () => {
    const { ask, text } = await studioOn(newFolder({ [FILE]: SCHOOL }));
    const { body } = await ask<CreatedFile>('POST', '/api/rollover', { from: FILE });
    expect(body.file).toBe('2025.yaml');
    expect(parse(text('2025.yaml'))).toMatchObject({ 年度: 2025, 名称: '云岭县第三中学', 上年: FILE });
    expect((await ask('POST', '/api/rollover', { from: FILE })).status).toBe(422);
  });
});

describe('an import', () => {
  const PRIMARY =
    '格式: base\n年度: 2024\n名称: 禾岭县实验小学\n金额单位: 元\n科目:\n  - 编码: "2050202" # 小学\n    收入: {一般公共预算: 1} # 待核\n';
  const BOOK = workbook(incomeSheet(), spendingSheet(), generalBudgetSheet());
  const asked = (sha256: string, more: object) => ({
    file: FILE,
    sha256,
    sources: [{ name: 'C:\\决算\\决算.xlsx', base64: Buffer.from(BOOK).toString('base64') }],
    apply: false,
    accept: [],
    keep: [],
    ...more,
  });

  it('tells what would change, and is made as the user decides', async () => {
    const studio = await studioOn(newFolder({ [FILE]: PRIMARY }));
    const { sha256 } = await studio.open(FILE);
    const ask = async (more: object) =>
      (await studio.ask<ImportResult>('POST', '/api/import', asked(sha256, more))).body;
    const seen = await ask({});
    expect(seen.applied).toBe(false);
    expect(seen.conflicts).toContainEqual(
      expect.objectContaining({ ours: '1', theirs: '4000000', place: expect.stringMatching(/^决算\.xlsx /) }),
    );
    expect((await ask({ apply: true })).applied).toBe(false);
    expect(studio.text(FILE)).toBe(PRIMARY);
    const done = await ask({ apply: true, accept: ['全部'] });
    expect(done.applied).toBe(true);
    expect(done.changes).toContainEqual(expect.objectContaining({ before: '1', after: '4000000' }));
    expect(studio.text(FILE)).toContain('# 待核');
    const { undoable } = await studio.open(FILE);
    expect(undoable).toBe(1);
  });

  it('is refused where the file has changed since it was looked at', async () => {
    const studio = await studioOn(newFolder({ [FILE]: PRIMARY }));
    const { sha256 } = await studio.open(FILE);
    writeFileSync(join(studio.folder, FILE), `${PRIMARY}# 又\n`);
    const answer = await studio.ask('POST', '/api/import', asked(sha256, { apply: true, accept: ['全部'] }));
    expect(answer.status).toBe(409);
  });
});

describe('a finding', () => {
  it('is explained in writing at its place', async () => {
    const text = SCHOOL.replace('    年初预算: 60\n', '    年初预算: 60\n').replace(
      '30101: 560.30',
      '30101: 561.30',
    );
    const studio = await studioOn(newFolder({ [FILE]: text }));
    const look = (await studio.ask<Look>('GET', `/api/look?file=${FILE}`)).body;
    const found = look.findings.find(({ canWaive }) => canWaive)!;
    const asked = { file: FILE, sha256: look.sha256, finding: found.id, reason: '已与批复核对' };
    const { status } = await studio.ask<OpenFile>('POST', '/api/waive', asked);
    expect(status).toBe(200);
    expect(parse(studio.text(FILE)).出错说明).toEqual([
      expect.objectContaining({ 规则: found.rule, 原因: '已与批复核对' }),
    ]);
    const after = (await studio.ask<Look>('GET', `/api/look?file=${FILE}`)).body;
    expect(after.findings).toContainEqual(expect.objectContaining({ rule: found.rule, level: '已说明' }));
  });
});

describe('generating', () => {
  it('writes what passes, and nothing of what does not', async () => {
    const studio = await studioOn(newFolder({ [FILE]: SCHOOL }));
    const { sha256 } = await studio.open(FILE);
    const { body } = await studio.ask<Generated>('POST', '/api/generate', {
      file: FILE,
      formats: ['html', 'xlsx'],
    });
    expect(body.findings.filter(({ level }) => level === '错误')).toEqual([]);
    expect(body.written).toEqual(['out/2024.html', 'out/2024.xlsx']);
    await studio.ask('POST', '/api/edit', {
      file: FILE,
      sha256,
      edits: [{ path: ['经济分类', '30101'], value: '1' }],
    });
    const failed = await studio.ask<Generated>('POST', '/api/generate', { file: FILE, formats: ['html'] });
    expect(failed.body.written).toEqual([]);
    expect(failed.body.findings.some(({ level }) => level === '错误')).toBe(true);
  });
});

describe('changes made elsewhere', () => {
  it('are told, and looked at', async () => {
    const studio = await studioOn(newFolder({ [FILE]: SCHOOL }));
    const events = await listen(studio);
    await studio.ask('GET', `/api/look?file=${FILE}`);
    // The watch must have seen the file as it was.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    writeFileSync(join(studio.folder, FILE), SCHOOL.replace('学生增加', '收费提高'));
    await expect.poll(() => events.map(({ type }) => type), { timeout: 20_000 }).toContain('保存');
    const saved = events.find(({ type }) => type === '保存') as { sha256: string };
    await expect
      .poll(() => events.some((event) => event.type === '看过' && event.look.sha256 === saved.sha256), {
        timeout: 20_000,
      })
      .toBe(true);
  });
});

/** Events as they come. */
async function listen({ port, token }: TestStudio): Promise<StudioEvent[]> {
  const events: StudioEvent[] = [];
  const response = await fetch(`http://127.0.0.1:${port}/api/events?token=${token}`);
  const read = async () => {
    let text = '';
    for await (const chunk of response.body!) {
      text += Buffer.from(chunk).toString('utf8');
      const lines = text.split('\n\n');
      text = lines.pop()!;
      for (const line of lines) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
    }
  };
  read().catch(() => {});
  return events;
}
