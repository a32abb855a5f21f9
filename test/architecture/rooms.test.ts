import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** Each room and the rooms it may import: the table of docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kernel: [],
  document: ['kernel'],
  prose: [],
  catalogue: ['kernel'],
  read: ['kernel'],
  edit: ['kernel', 'read'],
  rollover: ['kernel', 'catalogue', 'read', 'edit'],
  derive: ['kernel', 'catalogue', 'read'],
  check: ['kernel', 'prose', 'catalogue', 'read', 'derive'],
  compose: ['kernel', 'document', 'prose', 'read', 'derive'],
  print: ['kernel', 'document'],
  audit: ['kernel', 'prose', 'catalogue', 'print'],
  explain: ['kernel', 'document', 'print', 'audit', 'read', 'derive'],
  office: ['document'],
  sheet: ['kernel', 'document'],
  foreign: ['kernel', 'prose', 'print'],
  import: ['kernel', 'catalogue', 'read', 'edit', 'foreign'],
  fonts: ['kernel', 'document'],
  chart: ['kernel', 'document'],
  layout: ['kernel', 'document', 'fonts', 'chart'],
  'render/pdf': ['kernel', 'document', 'fonts', 'layout'],
  'render/docx': ['kernel', 'document', 'office', 'chart', 'layout'],
  'render/html': ['kernel', 'document', 'chart', 'layout'],
  'render/xlsx': ['kernel', 'document', 'office', 'sheet'],
  'render/csv': ['document', 'office', 'sheet'],
  'render/json': ['kernel', 'derive'],
  overview: ['kernel', 'document', 'sheet', 'render/html', 'render/xlsx'],
  manifest: ['kernel', 'read'],
  studio: ['kernel', 'read', 'edit', 'compose'],
  cli: [
    'kernel',
    'document',
    'catalogue',
    'print',
    'audit',
    'read',
    'derive',
    'check',
    'compose',
    'explain',
    'foreign',
    'import',
    'fonts',
    'layout',
    'render/pdf',
    'render/docx',
    'render/html',
    'render/xlsx',
    'render/csv',
    'render/json',
    'overview',
    'manifest',
    'rollover',
    'edit',
    'studio',
  ],
  launch: [],
  reference: ['kernel', 'document', 'catalogue', 'read', 'derive', 'check', 'compose', 'cli'],
};

/** The rooms inside a room, each of which may import those before it. */
const INNER_ROOMS: Record<string, readonly string[]> = {
  document: ['markup', 'build'],
  read: ['text', 'yaml', 'schema', 'issues', 'consolidation'],
  derive: ['accounts', 'performance', 'equalities', 'cells', 'balances'],
  check: [
    'engine',
    'within-tables',
    'between-tables',
    'units-and-subjects',
    'consolidation',
    'public-expenses',
    'other-matters',
    'words-and-figures',
    'within-texts',
    'proofreading',
    'privacy',
    'publication',
    'performance',
    'indicators',
  ],
  print: ['changes'],
  audit: ['figures', 'tables', 'forms', 'sentences', 'structure', 'texts', 'judge', 'format'],
  compose: ['missing', 'narrative', 'helpers', 'template', 'lint', 'pack', 'inspect', 'skeleton'],
  foreign: ['docx', 'sheet', 'pdf'],
  import: ['tables', 'values', 'forms', 'merge'],
  layout: ['line', 'rows', 'table', 'page', 'block'],
  'render/docx': ['package', 'style', 'chart'],
  'render/html': ['paper', 'fragment'],
  studio: ['server', 'page'],
  cli: [
    'audit',
    'report',
    'command-line',
    'status',
    'finished',
    'jobs',
    'making',
    'trial',
    'studio',
    'commands',
  ],
};

interface Import {
  /** Paths below src, without ending. */
  readonly file: string;
  readonly target: string;
  /** Rooms. */
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) => {
    const target = join(dirname(file), match[1]!);
    return { file, target, from: roomOf(file), to: roomOf(target) };
  }),
);

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split(sep);
  return first === 'render' ? `${first}/${second}` : first;
}

/** line for layout/line/set-line; undefined for what lies directly in its room. */
function innerRoomOf(path: string): string | undefined {
  const [first, ...rest] = path.slice(roomOf(path).length + 1).split(sep);
  return rest.length > 0 ? first : undefined;
}

describe('One road: no room imports a later one', () => {
  it('knows every room', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const allowed = [room, ...MAY_IMPORT[room]!];
    expect(imports.filter(({ from, to }) => from === room && !allowed.includes(to))).toEqual([]);
  });

  it.each(Object.entries(INNER_ROOMS))('the rooms inside %s import only those before them', (room, inner) => {
    const inside = files.filter((file) => roomOf(file) === room).map(innerRoomOf);
    expect(new Set(inside.filter((name) => name !== undefined))).toEqual(new Set(inner));
    const backwards = imports.filter(({ file, target, from, to }) => {
      const [own, other] = [innerRoomOf(file), innerRoomOf(target)];
      if (from !== room || to !== room || own === undefined || other === undefined) return false;
      return inner.indexOf(other) > inner.indexOf(own);
    });
    expect(backwards).toEqual([]);
  });

  it('is the tables in docs/architecture.md', () => {
    const page = readFileSync(join(SRC, '../docs/architecture.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `src\/([\w/]+)\/` \|.*\| ([^|]*) \|$/gm)].map(([, room, list]) => [
      room,
      [...list!.matchAll(/`([\w/]+)`/g)].map((match) => match[1]),
    ]);
    expect(Object.fromEntries(rows)).toEqual(MAY_IMPORT);
    const innerRows = [...page.matchAll(/^\| `src\/([\w/]+)\/` \| ([^|]*) \|$/gm)].map(([, room, list]) => [
      room,
      [...list!.matchAll(/`([\w-]+)\/`/g)].map((match) => match[1]),
    ]);
    expect(Object.fromEntries(innerRows)).toEqual(INNER_ROOMS);
  });
});
