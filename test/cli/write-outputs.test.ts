import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
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
