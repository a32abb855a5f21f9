import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

type Require = (id: string) => unknown;
type Body = (exports: object, require: Require, module: object, filename: string, dirname: string) => void;

/** The compiled code of a module, where there is any, by its path below the folder of all, with /. */
type CodeOf = (name: string) => Buffer | undefined;

const nodeRequire = createRequire(import.meta.url);

/** Runs the CommonJS modules of a folder, each with the code that V8 has made of it before. */
export class ModuleLoader {
  readonly #folder: string;
  readonly #codeOf: CodeOf;
  readonly #modules = new Map<string, { exports: object }>();
  readonly #scripts = new Map<string, Script>();
  readonly #compiled: string[] = [];

  constructor(folder: string, codeOf: CodeOf) {
    this.#folder = folder;
    this.#codeOf = codeOf;
  }

  /** Names of the modules that had to be compiled, since their code was missing or refused by V8. */
  get compiled(): readonly string[] {
    return this.#compiled;
  }

  /** What V8 has made by now of every module that was run, functions that were called among it. */
  code(): Map<string, Buffer> {
    return new Map([...this.#scripts].map(([name, script]) => [name, script.createCachedData()]));
  }

  /** The exports of a module, which runs when it is first asked for. */
  load(path: string): object {
    const known = this.#modules.get(path);
    if (known) return known.exports;
    const own = { exports: {} };
    this.#modules.set(path, own);
    const body = this.#compile(path).runInThisContext() as Body;
    body.call(own.exports, own.exports, this.#requireOf(path), own, path, dirname(path));
    return own.exports;
  }

  #compile(path: string): Script {
    const name = relative(this.#folder, path).replaceAll(sep, '/');
    const cachedData = this.#codeOf(name);
    const source = module.wrap(sourceOf(path));
    const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected) this.#compiled.push(name);
    this.#scripts.set(name, script);
    return script;
  }

  /** Modules of the folder are run here, whoever asks for them; all others are Node's. */
  #requireOf(path: string): Require {
    const folder = dirname(path);
    return (id) => {
      if (id === 'module' || id === 'node:module') return { ...module, createRequire: this.#createRequire };
      const own = id.startsWith('.') || isAbsolute(id) ? resolve(folder, id) : undefined;
      return own?.startsWith(this.#folder + sep) ? this.load(own) : nodeRequire(own ?? id);
    };
  }

  readonly #createRequire = (from: string | URL): Require => {
    const isUrl = from instanceof URL || from.startsWith('file:');
    return this.#requireOf(isUrl ? fileURLToPath(from) : from);
  };
}

/** The build leaves ASCII, which Node copies where it would decode UTF-8. */
function sourceOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
