import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedPackages, thirdPartyLicenses, versionsOf } from '../../scripts/third-party-licenses.mjs';

let root: string;

const licencesOf = (...shipped: Parameters<typeof shippedPackages>) =>
  thirdPartyLicenses(shippedPackages(...shipped));

function put(path: string, text: string): string {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
}

/** An installed package with one module. */
function library(name: string, code: string, licence: string | undefined, more = {}): string {
  put(
    `node_modules/${name}/package.json`,
    JSON.stringify({ name, version: '1.2.3', license: 'MIT', ...more }),
  );
  if (licence !== undefined) put(`node_modules/${name}/LICENCE.md`, licence);
  return put(`node_modules/${name}/lib/index.js`, code);
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'licences-')));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('THIRD-PARTY-LICENSES', () => {
  it('has every package of the bundle, and no other, with the text of its licence', () => {
    library('unused', '', 'Terms of unused');
    const modules = [
      put('dist/own.js', ''),
      library('@court/forms', '', 'Terms of forms'),
      library('school', '', 'Terms of school', { homepage: 'https://school.example' }),
    ];
    const text = licencesOf(modules, [join(root, 'node_modules/unused')]);
    expect(text).toContain('@court/forms 1.2.3\nLicence: MIT\n\nTerms of forms\n');
    expect(text).toContain('school 1.2.3\nLicence: MIT\nhttps://school.example\n\nTerms of school\n');
    expect(text).toContain('Terms of unused');
    expect(licencesOf(modules)).not.toContain('Terms of unused');
  });

  it('has what a library that is itself a bundle has inside, and licences that stand in its code', () => {
    library('inside', '', 'Terms of inside');
    const code = [
      '// node_modules/inside/lib/index.js',
      'f();',
      '/*! @license BSD, someone else */',
      '/** (c): a name, no licence */',
    ].join('\n');
    const text = licencesOf([library('outside', code, 'Terms of outside')]);
    expect(text).toContain('Terms of inside');
    expect(text).toContain('Terms of outside\n\n/*! @license BSD, someone else */\n');
    expect(text).not.toContain('a name, no licence');
  });

  it('is not written where a text is missing', () => {
    expect(() => licencesOf([library('bare', '', undefined)])).toThrow(
      'bare comes without the text of its licence: add its holder',
    );
    const code = '// node_modules/gone/index.js\n';
    expect(() => licencesOf([library('outer', code, 'Terms')])).toThrow(/^gone, which is inside .*outer/);
  });

  it('has the standard text with the holder, where a package only names its licence', () => {
    const text = licencesOf([library('dfa', '', undefined)]);
    expect(text).toContain('MIT License\n\nCopyright (c) Devon Govett\n\nPermission is hereby granted');
  });
});

it('versions are told of every package that is shipped', () => {
  const modules = [
    library('school', '', 'Terms'),
    library('@court/forms', '', 'Terms', { version: '2.0.0' }),
  ];
  expect(versionsOf(shippedPackages(modules))).toEqual({ '@court/forms': '2.0.0', school: '1.2.3' });
});
