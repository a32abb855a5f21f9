import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownFolder, userCacheFolder } from '../../src/launch/trusted-folder.js';

describe.runIf(process.platform !== 'win32')('a folder is the own one of a user', () => {
  const user = process.geteuid?.() ?? 0;
  let folder: string;
  let inner: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'own-')));
    inner = join(folder, 'inner');
    mkdirSync(inner, { mode: 0o700 });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('among temporary files, where nobody may move what is another’s', () => {
    expect(ownFolder(inner, user)).toBe(inner);
  });

  it('by its true path', () => {
    symlinkSync(inner, join(folder, 'link'));
    expect(ownFolder(join(folder, 'link'), user)).toBe(inner);
  });

  it('unless another user owns it, or there is none', () => {
    expect(ownFolder(inner, user + 1)).toBeUndefined();
    expect(ownFolder(join(folder, 'nowhere'), user)).toBeUndefined();
  });

  it.each([0o770, 0o702, 0o1777])('unless others can write it or the one above (%o)', (mode) => {
    chmodSync(inner, mode);
    expect(ownFolder(inner, user)).toBeUndefined();
    chmodSync(inner, 0o755);
    expect(ownFolder(inner, user)).toBe(inner);
  });

  it.each([0o770, 0o702])('unless others can put another in its place (%o)', (mode) => {
    chmodSync(folder, mode);
    expect(ownFolder(inner, user)).toBeUndefined();
  });
});

describe('what programs keep for a user lies', () => {
  it('by the custom of the system', () => {
    const home = resolve('/home/li');
    expect(userCacheFolder({ HOME: home }, 'linux')).toBe(join(home, '.cache', 'gen-report'));
    expect(userCacheFolder({ HOME: home, XDG_CACHE_HOME: resolve('/var/c') }, 'linux')).toBe(
      join(resolve('/var/c'), 'gen-report'),
    );
    expect(userCacheFolder({ HOME: home }, 'darwin')).toBe(join(home, 'Library', 'Caches', 'gen-report'));
    const local = resolve('/Users/li/AppData/Local');
    expect(userCacheFolder({ LOCALAPPDATA: local }, 'win32')).toBe(join(local, 'gen-report', 'cache'));
  });

  it('nowhere, where the environment names no folder', () => {
    expect(userCacheFolder({}, 'linux')).toBeUndefined();
    expect(userCacheFolder({ HOME: '.', XDG_CACHE_HOME: 'cache' }, 'linux')).toBeUndefined();
    expect(userCacheFolder({ HOME: '/home/li' }, 'win32')).toBeUndefined();
  });
});
