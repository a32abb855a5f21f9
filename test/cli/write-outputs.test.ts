import { readdirSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceFiles } from '../../src/cli/jobs/replace-files.js';
import { writeOutputs } from '../../src/cli/jobs/write-outputs.js';
import { Failure } from '../../src/kernel/diagnostic.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-output-'));
});

it('makes the folders it needs and leaves no temporary file', async () => {
  await writeOutputs([{ path: join(folder, 'a/b/2024.pdf'), bytes: new Uint8Array([1, 2]) }]);
  expect(await readdir(join(folder, 'a/b'))).toEqual(['2024.pdf']);
});

it('leaves every older file as it was when one of them cannot be written', async () => {
  await writeFile(join(folder, '2024.pdf'), 'old');
  await writeFile(join(folder, 'blocked'), 'a file, not a folder');
  const files = [
    { path: join(folder, '2024.pdf'), bytes: 'new' },
    { path: join(folder, 'blocked', '2024.docx'), bytes: 'new' },
  ];
  await expect(writeOutputs(files)).rejects.toThrow(Failure);
  expect(await readFile(join(folder, '2024.pdf'), 'utf8')).toBe('old');
  expect((await readdir(folder)).sort()).toEqual(['2024.pdf', 'blocked']);
});

it('says in Chinese that a target is a folder', async () => {
  await mkdir(join(folder, '2024.pdf'));
  await expect(writeOutputs([{ path: join(folder, '2024.pdf'), bytes: 'new' }])).rejects.toThrow(
    `无法写入 ${join(folder, '2024.pdf')}：同名的文件夹占了文件的位置`,
  );
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('writes a file whose name is as long as a file system allows', async () => {
  const name = `${'长'.repeat(83)}.pdf`;
  await writeOutputs([{ path: join(folder, name), bytes: 'new' }]);
  expect(await readdir(folder)).toEqual([name]);
});

it('says that a name is too long', async () => {
  const path = join(folder, `${'长'.repeat(90)}.pdf`);
  await expect(writeOutputs([{ path, bytes: 'new' }])).rejects.toThrow(`无法写入 ${path}：文件名太长`);
  expect(await readdir(folder)).toEqual([]);
});

it('names what stands in the way', async () => {
  const files = [
    { path: join(folder, '2024.html'), bytes: 'new' },
    { path: '/dev/full/2024.pdf', bytes: 'new' },
  ];
  await expect(writeOutputs(files)).rejects.toThrow(/^无法写入 \/dev\/full：/);
  expect(await readdir(folder)).toEqual([]);
});

it('replaces a link, not what it leads to', async () => {
  const other = await mkdtemp(join(tmpdir(), 'other-'));
  await writeFile(join(other, 'theirs'), 'theirs');
  await symlink(join(other, 'theirs'), join(folder, '2024.pdf'));
  await writeOutputs([{ path: join(folder, '2024.pdf'), bytes: 'new' }]);
  expect(await readFile(join(other, 'theirs'), 'utf8')).toBe('theirs');
  expect(await readFile(join(folder, '2024.pdf'), 'utf8')).toBe('new');
});

it('removes what killed runs have left, and nothing else', async () => {
  const id = '3064b921-2d1d-479d-ac75-173485340335';
  const names = [
    `.gen-report-${id}.tmp`,
    `.gen-report-${id.replace('3', '4')}.tmp`,
    `.gen-report-x.tmp`,
    'a.tmp',
  ];
  for (const name of names) await writeFile(join(folder, name), 'half');
  const before = new Date(Date.now() - 11 * 60 * 1000);
  for (const name of names.filter((one) => one !== names[1]))
    await utimes(join(folder, name), before, before);
  await writeOutputs([{ path: join(folder, '2024.pdf'), bytes: 'new' }]);
  expect((await readdir(folder)).sort()).toEqual([names[1], '.gen-report-x.tmp', '2024.pdf', 'a.tmp'].sort());
});

it('puts the PDF back where the DOCX is open in another program', async () => {
  for (const name of ['2024.pdf', '2024.docx']) await writeFile(join(folder, name), 'old');
  const staged = ['2024.html', '2024.pdf', '2024.docx'].map((name) => ({
    path: join(folder, name),
    temporary: join(folder, `${name}.new`),
  }));
  for (const { temporary } of staged) await writeFile(temporary, 'new');
  const rename = (from: string, to: string) => {
    if (to.endsWith('.docx')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    renameSync(from, to);
  };
  expect(() => replaceFiles(staged, rename as typeof renameSync)).toThrow(
    `无法写入 ${join(folder, '2024.docx')}：文件正被其他程序打开`,
  );
  expect(await readFile(join(folder, '2024.pdf'), 'utf8')).toBe('old');
  expect((await readdir(folder)).sort()).toEqual(['2024.docx', '2024.docx.new', '2024.pdf']);
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  async function heardWhileWriting(): Promise<string[]> {
    const ended: string[] = [];
    vi.spyOn(process, 'kill').mockImplementation((_, name) => {
      ended.push(`${name} ${readdirSync(folder).sort()} ${process.listenerCount(signal)}`);
      return true;
    });
    const writing = writeOutputs([
      { path: join(folder, '2024.pdf'), bytes: 'new' },
      { path: join(folder, '2024.docx'), bytes: 'new' },
    ]);
    process.emit(signal, signal);
    await writing;
    return ended;
  }

  it('ends the program when all is written', async () => {
    expect(await heardWhileWriting()).toEqual([`${signal} 2024.docx,2024.pdf 0`]);
  });

  it('is left to others who listen', async () => {
    const heard = vi.fn();
    process.once(signal, heard);
    expect(await heardWhileWriting()).toEqual([]);
    expect(heard).toHaveBeenCalledOnce();
  });
});
