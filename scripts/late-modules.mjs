// Modules of the program that take long to load and are seldom asked for anything: the bundle loads each when one of its
// functions is first called.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');

/**
 * By the name of the chunk: the schema of the accounts and that of pack.yaml, the two that call the parser of Markdown,
 * and fontkit, for the fonts with PostScript outlines that a machine may have.
 */
const LATE = {
  'accounts-schema': 'derive/accounts/declared-fields.js',
  'pack-file': 'compose/pack/parse-pack-file.js',
  'narrative-markup': 'compose/narrative/narrative-markup.js',
  'report-sections': 'derive/performance/report-sections.js',
  'post-script-subset': 'render/pdf/post-script-subset.js',
};

/** The chunks, as entries of the bundle. */
export const LATE_ENTRIES = Object.fromEntries(
  Object.entries(LATE).map(([name, file]) => [name, join(dist, file)]),
);

const MARK = '\0late:';

/** Puts in the place of such a module, where another one imports it, one that loads it when it is called. */
export const loadLate = {
  name: 'load-late',
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith('.')) return null;
    const file = resolve(dirname(importer), id);
    const name = Object.keys(LATE_ENTRIES).find((one) => LATE_ENTRIES[one] === file);
    return name === undefined ? null : MARK + name;
  },
  async load(id) {
    if (!id.startsWith(MARK)) return null;
    const name = id.slice(MARK.length);
    const exported = Object.entries(await import(pathToFileURL(LATE_ENTRIES[name])));
    const other = exported.find(([, value]) => typeof value !== 'function');
    if (other) throw new Error(`${LATE[name]}: ${other[0]} is no function that could be called late`);
    const calls = exported.map(([one]) => `export const ${one} = (...given) => loaded().${one}(...given);`);
    return [
      "import { createRequire } from 'node:module';",
      'const load = createRequire(import.meta.url);',
      `const loaded = () => load('./${name}.js');`,
      ...calls,
    ].join('\n');
  },
};
