import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CodePlaces, findCode, keepCode, keyOfCode, putCode } from '../../src/launch/code-store.js';

const CODE = new Map([['bin/court.js', Buffer.from('code of the court')]]);
const KEY = keyOfCode('digest of a program');
const isPosix = process.platform !== 'win32';
const isRoot = process.geteuid?.() === 0;
const NOBODY = 65534;

let folder: string;
let places: CodePlaces & { own: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-store-'));
  places = {
    packaged: join(folder, 'code'),
    program: join(folder, 'start.js'),
    own: join(folder, 'user', 'kept'),
  };
  writeFileSync(places.program, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const found = (key = KEY) => findCode(places, key)?.codeOf('bin/court.js');
const keptFile = () => join(places.own, readdirSync(places.own)[0]!);

it('code that a run has kept is found by the next', () => {
  expect(found()).toBeUndefined();
  keepCode(places.own, KEY, CODE);
  expect(found()).toEqual(CODE.get('bin/court.js'));
  expect(readdirSync(places.own)).toEqual([`${KEY}.code`]);
});

it('code of the build is found where the user has no folder', () => {
  mkdirSync(places.packaged);
  putCode(places.packaged, KEY, CODE);
  expect(findCode({ ...places, own: undefined }, KEY)?.names).toEqual(['bin/court.js']);
});

it('code of another program, another Node or other flags is not found', () => {
  keepCode(places.own, KEY, CODE);
  expect(found(keyOfCode('digest of its next version'))).toBeUndefined();
  const version = Object.getOwnPropertyDescriptor(process, 'version')!;
  Object.defineProperty(process, 'version', { ...version, value: 'v20.0.1' });
  try {
    expect(keyOfCode('digest of a program')).not.toBe(KEY);
  } finally {
    Object.defineProperty(process, 'version', version);
  }
});

it('a file of another program under the name of this one is not taken for it', () => {
  keepCode(places.own, KEY, new Map([['bin/court.js', Buffer.from('its own')]]));
  const other = keyOfCode('digest of its next version');
  rmSync(places.own, { recursive: true });
  keepCode(places.own, other, CODE);
  symlinkSync(join(places.own, `${other}.code`), join(places.own, `${KEY}.code`));
  expect(found()).toBeUndefined();
});

it('where nothing can be written, nothing happens', () => {
  writeFileSync(join(folder, 'user'), 'a file where the folder would be');
  expect(() => keepCode(places.own, KEY, CODE)).not.toThrow();
  expect(found()).toBeUndefined();
});

it('more code than the program can have is not written', () => {
  keepCode(places.own, KEY, new Map([['bin/court.js', Buffer.alloc(40 * 1024 * 1024)]]));
  expect(readdirSync(places.own)).toEqual([]);
});

it('the files of programs no longer in use go, and what nobody has finished; other files stay', () => {
  mkdirSync(places.own, { recursive: true, mode: 0o700 });
  const long = new Date(Date.now() - 7 * 3600_000);
  const old = ['1', '2', '3', '4', '5', '6'].map((digit) => `${digit.repeat(32)}.code`);
  for (const name of [...old, `${KEY}.77.tmp`, 'notes.txt']) {
    writeFileSync(join(places.own, name), '');
    utimesSync(join(places.own, name), long, long);
  }
  keepCode(places.own, KEY, CODE);
  const left = readdirSync(places.own);
  expect(left).toContain(`${KEY}.code`);
  expect(left).toContain('notes.txt');
  expect(left.filter((name) => name.endsWith('.code'))).toHaveLength(4);
  expect(left).not.toContain(`${KEY}.77.tmp`);
});

describe.runIf(isPosix)('code that somebody else can have written is not run', () => {
  beforeEach(() => keepCode(places.own, KEY, CODE));

  it('in a file that others can write', () => {
    chmodSync(keptFile(), 0o664);
    expect(found()).toBeUndefined();
  });

  it('in a folder that others can write', () => {
    chmodSync(places.own, 0o777);
    expect(found()).toBeUndefined();
  });

  it('below a folder that others can write', () => {
    chmodSync(join(folder, 'user'), 0o777);
    expect(found()).toBeUndefined();
  });

  it('beside the program', () => {
    mkdirSync(places.packaged);
    putCode(places.packaged, KEY, CODE);
    rmSync(places.own, { recursive: true });
    expect(found()).toBeDefined();
    chmodSync(places.packaged, 0o775);
    expect(found()).toBeUndefined();
  });

  it.runIf(isRoot)('in a file or a folder of another user', () => {
    chownSync(keptFile(), NOBODY, NOBODY);
    expect(found()).toBeUndefined();
    chownSync(keptFile(), 0, 0);
    expect(found()).toBeDefined();
    chownSync(places.own, NOBODY, NOBODY);
    expect(found()).toBeUndefined();
  });

  it.runIf(isRoot)('and nothing is left in the home of another user', () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    chownSync(home, NOBODY, NOBODY);
    keepCode(join(home, '.cache', 'gen-report'), KEY, CODE);
    expect(readdirSync(home)).toEqual([]);
  });
});
