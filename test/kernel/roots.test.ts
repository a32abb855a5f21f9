import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, win32 } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf, NotRegularFile } from '../../src/kernel/regular-file.js';
import {
  insideRoots,
  OutsideRoots,
  type Roots,
  rootsAt,
  rootsOf,
  useFileInside,
  within,
} from '../../src/kernel/roots.js';

let home: string;

function put(path: string, text = path): string {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
  return join(home, path);
}

function trespassOf(path: string, roots: Roots): string {
  try {
    return insideRoots(path, roots);
  } catch (error) {
    return error instanceof OutsideRoots ? error.trespass : (error as NodeJS.ErrnoException).code!;
  }
}

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'roots-')));
  put('court/2024/data.yaml');
  put('court/2024/reports/评价.md');
  put('secret.md');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

describe('the roots of a file', () => {
  const rooted = (allowed: readonly string[] = []) =>
    rootsOf(join(home, 'court/2024/data.yaml'), allowed).map(({ named }) => named);

  it('are its own folder, and those allowed', () => {
    expect(rooted()).toEqual([join(home, 'court/2024')]);
    expect(rooted([join(home, 'other')])).toEqual([join(home, 'court/2024'), join(home, 'other')]);
  });

  it('are the git checkout around it where none is allowed', () => {
    mkdirSync(join(home, 'court/.git'));
    mkdirSync(join(home, '.git'));
    expect(rooted()).toEqual([join(home, 'court/2024'), join(home, 'court')]);
    expect(rooted([join(home, 'other')])).not.toContain(join(home, 'court'));
  });
});

describe('inside roots', () => {
  const own = () => rootsAt(join(home, 'court/2024'));

  it('lies what is below them, by whichever way', () => {
    const path = join(home, 'court/2024/reports/评价.md');
    symlinkSync(join(home, 'court'), join(home, 'way'));
    symlinkSync('reports', join(home, 'court/2024/also'));
    for (const way of ['court/2024/reports/评价.md', 'way/2024/also/评价.md', 'court/2024/x/../also/评价.md'])
      expect(trespassOf(join(home, way), [...own(), ...rootsAt(join(home, 'way/2024'))])).toBe(path);
    expect(trespassOf(join(home, 'court/2024/..dots.md'), own())).toBe('ENOENT');
  });

  it.each([
    ['court/2024/../../secret.md'],
    ['secret.md'],
    ['court'],
    ['court/20245/x.md'],
    ['court/2024/../2024-/x.md'],
  ])('%s does not', (path) => {
    put('court/20245/x.md');
    put('court/2024-/x.md');
    expect(trespassOf(join(home, path), own())).toBe('在外');
  });

  it.each(['/etc/passwd', '/proc/self/environ', '/dev/zero', '/'])('%s does not', (path) => {
    expect(trespassOf(path, own())).toBe('在外');
  });

  it.each([
    ['a link', (link: string) => symlinkSync(join(home, 'secret.md'), link)],
    ['a relative link', (link: string) => symlinkSync('../../secret.md', link)],
    [
      'a link to a link',
      (link: string) => {
        symlinkSync(join(home, 'secret.md'), `${link}2`);
        symlinkSync(`${link}2`, link);
      },
    ],
    ['a link to a device', (link: string) => symlinkSync('/dev/zero', link)],
    ['a link to the environment of the process', (link: string) => symlinkSync('/proc/self/environ', link)],
  ])('no file that is %s out of them', (_, make) => {
    const link = join(home, 'court/2024/link.md');
    make(link);
    expect(trespassOf(link, own())).toBe('链接');
  });

  it('nor what a folder that is a link leads to', () => {
    symlinkSync(home, join(home, 'court/2024/up'));
    expect(trespassOf(join(home, 'court/2024/up/secret.md'), own())).toBe('链接');
    expect(trespassOf(join(home, 'court/2024/up/court/2024/data.yaml'), own())).toBe(
      join(home, 'court/2024/data.yaml'),
    );
  });

  it('no hidden file or folder, also by a link: .git holds the token of a job', () => {
    put('court/2024/.git/config');
    put('court/2024/.env');
    symlinkSync('.git', join(home, 'court/2024/history'));
    for (const path of ['.git/config', '.env', 'history/config', 'reports/../.git/config'])
      expect(trespassOf(join(home, 'court/2024', path), own()), path).toBe('隐藏');
    put('court/2024/.hidden/data.yaml');
    const hidden = rootsOf(join(home, 'court/2024/.hidden/data.yaml'), []);
    expect(trespassOf(join(home, 'court/2024/.hidden/data.yaml'), hidden)).toMatch(/data\.yaml$/);
  });

  it.each([
    'CON',
    'con.md',
    'Aux.tar.md',
    'NUL:',
    'com1',
    'LPT9.md',
    'COM².md',
    'GIT~1/config',
    'REPORT~12.MD',
    '.. ',
    'reports./评价.md',
  ])('no name that Windows has for something else: %s', (name) => {
    put(`court/2024/${name}`);
    expect(trespassOf(join(home, 'court/2024', name), own())).toBe('保留名');
  });

  it.each(['console.md', '辅助aux.md', 'auxiliary.md', '草稿~1稿.md', 'con-报告.md', 'com10.md'])(
    'any other name: %s',
    (name) => {
      put(`court/2024/${name}`);
      expect(trespassOf(join(home, 'court/2024', name), own())).toBe(join(home, 'court/2024', name));
    },
  );

  it('on Windows, by no drive and no other computer; case makes no difference', () => {
    const folder = 'C:\\court\\2024';
    const parts = (path: string) => within(folder, win32.resolve(folder, path), win32);
    for (const path of [
      '..\\x.md',
      'D:\\court\\2024\\x.md',
      'D:x.md',
      '\\\\evil\\share\\x.md',
      '//evil/share/x.md',
    ])
      expect(parts(path), path).toEqual([]);
    for (const path of ['\\\\?\\C:\\secret.md', '\\\\.\\pipe\\x', '\\secret.md', 'C:\\court\\20245\\x.md'])
      expect(parts(path), path).toEqual([]);
    expect(parts('c:/COURT/2024/reports/x.md')).toEqual([['reports', 'x.md']]);
  });
});

describe('a file inside roots', () => {
  const read = (path: string) => useFileInside(path, rootsAt(home), 1000, bytesOf).toString();

  it('is read from the handle that was looked at', () => {
    expect(read(put('a.md', '正文'))).toBe('正文');
    linkSync(join(home, 'a.md'), join(home, 'b.md'));
    expect(read(join(home, 'b.md'))).toBe('正文');
    expect(() => read(home)).toThrow(NotRegularFile);
  });

  // Elsewhere the system cannot be asked where an open file lies.
  it.runIf(process.platform === 'linux')(
    'never gives what lies outside, however fast somebody turns a folder into a link',
    async () => {
      put('inside/x.md', '里');
      const outside = mkdtempSync(join(tmpdir(), 'outside-'));
      writeFileSync(join(outside, 'x.md'), '外');
      const turning = `const fs = require('node:fs');
      const [folder, outside] = require('node:worker_threads').workerData;
      for (const end = Date.now() + 1500; Date.now() < end; ) {
        fs.renameSync(folder, folder + '.away');
        fs.symlinkSync(outside, folder);
        fs.unlinkSync(folder);
        fs.renameSync(folder + '.away', folder);
      }`;
      const worker = new Worker(turning, { eval: true, workerData: [join(home, 'inside'), outside] });
      let over = false;
      worker.on('exit', () => {
        over = true;
      });
      const seen = new Set<string>();
      while (!over) {
        for (let times = 0; times < 200; times += 1) {
          try {
            seen.add(read(join(home, 'inside/x.md')));
          } catch (error) {
            seen.add(error instanceof OutsideRoots ? error.trespass : (error as NodeJS.ErrnoException).code!);
          }
        }
        await new Promise(setImmediate);
      }
      rmSync(outside, { recursive: true });
      expect(seen).toContain('里');
      expect(seen.size).toBeGreaterThan(1);
      expect(seen).not.toContain('外');
    },
  );
});
