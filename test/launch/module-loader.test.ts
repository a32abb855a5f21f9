import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModuleLoader } from '../../src/launch/module-loader.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modules-'));
  module(
    'register.js',
    "const { count } = require('./pupils.js'); exports.told = () => '在册 ' + count() + ' 人';",
  );
  module('pupils.js', 'let known = 0; exports.count = () => (known += 40);');
});
afterEach(() => rmSync(folder, { recursive: true }));

function module(name: string, source: string) {
  writeFileSync(join(folder, name), source);
}

const without = () => undefined;

interface Register {
  told(): string;
}

/** Loads the register and counts, with the code that there is. */
function run(codeOf: (name: string) => Buffer | undefined) {
  const loader = new ModuleLoader(folder, codeOf);
  const told = (loader.load(join(folder, 'register.js')) as Register).told();
  return { told, compiled: loader.compiled, code: loader.code() };
}

describe('modules', () => {
  it('run once, whoever asks for them', () => {
    module('twice.js', "require('./pupils.js').count(); exports.now = require('./pupils.js').count();");
    expect(new ModuleLoader(folder, without).load(join(folder, 'twice.js'))).toEqual({ now: 80 });
  });

  it('that require each other see what the other has so far', () => {
    module('hen.js', "exports.first = 1; exports.saw = require('./egg.js').saw;");
    module('egg.js', "exports.saw = { ...require('./hen.js') };");
    const hen = new ModuleLoader(folder, without).load(join(folder, 'hen.js'));
    expect(hen).toEqual({ first: 1, saw: { first: 1 } });
  });

  it('have what Node has, and make a require of their own', () => {
    module(
      'maker.js',
      `const { createRequire } = require('node:module');
       const own = createRequire(require('node:url').pathToFileURL(__filename).href);
       exports.join = own('node:path').join('a', 'b');
       exports.same = own('./pupils.js') === require('./pupils.js');`,
    );
    const maker = new ModuleLoader(folder, without).load(join(folder, 'maker.js'));
    expect(maker).toEqual({ join: join('a', 'b'), same: true });
  });

  it('that are not there are an error that names them', () => {
    module('lost.js', "require('./nowhere.js')");
    expect(() => new ModuleLoader(folder, without).load(join(folder, 'lost.js'))).toThrow('nowhere.js');
  });
});

describe('compiled code', () => {
  it('spares compiling, and does the same', () => {
    const first = run(without);
    expect(first.compiled).toEqual(['register.js', 'pupils.js']);
    const second = run((name) => first.code.get(name));
    expect(second).toMatchObject({ told: first.told, compiled: [] });
  });

  it('of another source is not run', () => {
    const { code } = run(without);
    module('pupils.js', 'let known = 0; exports.count = () => (known += 1200);');
    expect(run((name) => code.get(name))).toMatchObject({ told: '在册 1200 人', compiled: ['pupils.js'] });
  });

  it('that is none is not run', () => {
    expect(run(() => Buffer.from('not what V8 has made'))).toMatchObject({
      told: '在册 40 人',
      compiled: ['register.js', 'pupils.js'],
    });
  });
});
