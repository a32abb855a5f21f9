import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** Each room and the rooms it may import: the table of docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kernel: [],
  document: ['kernel'],
  catalogue: ['kernel'],
  read: ['kernel'],
  derive: ['kernel', 'catalogue', 'read'],
  check: ['kernel', 'catalogue', 'read', 'derive'],
  compose: ['kernel', 'document', 'read', 'derive'],
  explain: ['kernel', 'document', 'read', 'derive'],
  fonts: ['kernel', 'document'],
  chart: ['kernel', 'document'],
  layout: ['kernel', 'document', 'fonts', 'chart'],
  'render/pdf': ['kernel', 'document', 'fonts', 'layout'],
  'render/docx': ['kernel', 'document', 'chart', 'layout'],
  'render/html': ['kernel', 'document', 'chart'],
  manifest: ['kernel', 'read'],
  cli: [
    'kernel',
    'document',
    'catalogue',
    'read',
    'derive',
    'check',
    'compose',
    'explain',
    'fonts',
    'layout',
    'render/pdf',
    'render/docx',
    'render/html',
    'manifest',
  ],
  reference: ['kernel', 'document', 'catalogue', 'read', 'derive', 'check', 'compose', 'cli'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) => ({
    file,
    from: roomOf(file),
    to: roomOf(relative(SRC, join(SRC, dirname(file), match[1]!))),
  })),
);

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split(sep);
  return first === 'render' ? `${first}/${second}` : first;
}

describe('One road: no room imports a later one', () => {
  it('knows every room', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const allowed = [room, ...MAY_IMPORT[room]!];
    expect(imports.filter(({ from, to }) => from === room && !allowed.includes(to))).toEqual([]);
  });

  it('is the table in docs/architecture.md', () => {
    const page = readFileSync(join(SRC, '../docs/architecture.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `src\/([\w/]+)\/` \|.*\| ([^|]*) \|$/gm)].map(([, room, list]) => [
      room,
      [...list!.matchAll(/`([\w/]+)`/g)].map((match) => match[1]),
    ]);
    expect(Object.fromEntries(rows)).toEqual(MAY_IMPORT);
  });
});
