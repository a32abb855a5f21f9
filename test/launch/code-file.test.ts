import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CodeFile, MOST_BYTES, writeCode } from '../../src/launch/code-file.js';

const KEY = 'of this program';
const CODE = new Map([
  ['bin/register.js', Buffer.from('code of the register')],
  ['bin/pupils.js', Buffer.from('code of the pupils')],
]);

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-file-'));
  path = join(folder, 'some.code');
  writeFileSync(path, writeCode(KEY, CODE));
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = (key = KEY, isTrusted = () => true) => CodeFile.open(path, key, isTrusted);

function change(text: string, other: string) {
  const bytes = readFileSync(path);
  bytes.write(other, bytes.indexOf(text));
  writeFileSync(path, bytes);
}

it('gives back the code of every module, and none of others', () => {
  const file = opened()!;
  expect(file.names).toEqual([...CODE.keys()]);
  for (const [name, code] of CODE) expect(file.codeOf(name)).toEqual(code);
  expect(file.codeOf('bin/teachers.js')).toBeUndefined();
});

it('is good for one program only, and only where it is trusted', () => {
  expect(opened('of another program')).toBeUndefined();
  expect(opened(KEY, () => false)).toBeUndefined();
});

it('does not give damaged code: V8 would run it', () => {
  change('code of the pupils', 'code of the pupilz');
  const file = opened()!;
  expect(file.codeOf('bin/pupils.js')).toBeUndefined();
  expect(file.codeOf('bin/register.js')).toEqual(CODE.get('bin/register.js'));
});

it('gives only what is there of a file that was cut off', () => {
  truncateSync(path, readFileSync(path).length - 3);
  expect(opened()!.codeOf('bin/pupils.js')).toBeUndefined();
  for (const length of [0, 2, 4, 60]) {
    truncateSync(path, length);
    expect(opened()).toBeUndefined();
  }
});

it('is none with an index that leads astray', () => {
  change('"places"', '"plaices');
  expect(opened()).toBeUndefined();
  writeFileSync(path, writeCode(KEY, CODE));
  change('[20,18,', '[20,-8,');
  expect(opened()!.codeOf('bin/pupils.js')).toBeUndefined();
  writeFileSync(path, writeCode(KEY, CODE));
  change('[20,18,', '[9e9,8,');
  expect(opened()?.codeOf('bin/pupils.js')).toBeUndefined();
});

it('is none where it is too large, a folder, or not there', () => {
  truncateSync(path, MOST_BYTES + 1);
  expect(opened()).toBeUndefined();
  expect(CodeFile.open(folder, KEY, () => true)).toBeUndefined();
  expect(CodeFile.open(join(folder, 'other.code'), KEY, () => true)).toBeUndefined();
});

it.runIf(process.platform !== 'win32')('is none behind a link', () => {
  symlinkSync(path, join(folder, 'link.code'));
  expect(CodeFile.open(join(folder, 'link.code'), KEY, () => true)).toBeUndefined();
});
