import { absent, type Clause, type Inspected, unless } from './clause.js';
import { textOf } from './pdf-file.js';
import { attribute, type Element } from './structure.js';

/** Standard structure types (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** What may stand in elements of tables, lists and 目录 (ISO 32000-1, tables 333, 336, 337). */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
};

/** What they may stand in. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** Checkpoints 02, 09, 13 to 17, 19: types of elements, and how they stand in each other. */
export const STRUCTURE_CLAUSES: readonly Clause[] = [
  {
    id: '02-001',
    asks: 'only standard types, or types that lead to one',
    failures: ({ elements }) => elements.filter(({ type }) => !STANDARD.has(type)).map(({ type }) => type),
  },
  absent('02-003', 'no types that lead in circles (none leads anywhere)', ['/RoleMap']),
  absent('02-004', 'no standard type that means another (none leads anywhere)', ['/RoleMap']),
  {
    id: '09-004',
    asks: 'tables built of rows and cells',
    failures: syntax('Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD'),
  },
  { id: '09-005', asks: 'lists built of items', failures: syntax('L', 'LI', 'LBody') },
  { id: '09-006', asks: '目录 built of entries', failures: syntax('TOC', 'TOCI') },
  ofNoType('09-007', 'ruby built of its parts (there is none)', 'Ruby', 'RB', 'RT', 'RP'),
  ofNoType('09-008', 'warichu built of its parts (there is none)', 'Warichu', 'WT', 'WP'),
  {
    id: '13-004',
    asks: 'words for every figure',
    failures: ({ elements }) =>
      elements
        .filter(({ type, dictionary }) => type === 'Figure' && textOf(dictionary['/Alt']) === '')
        .map(() => 'Figure without Alt'),
  },
  {
    id: '14-002',
    asks: 'the first heading is of level 1',
    failures: ({ elements }) => unless((levels(elements)[0] ?? 1) === 1, `first: H${levels(elements)[0]}`),
  },
  {
    id: '14-003',
    asks: 'no level of headings left out on the way down',
    failures: ({ elements }) =>
      levels(elements).flatMap((level, index, all) =>
        unless(index === 0 || level <= all[index - 1]! + 1, `H${all[index - 1]}, H${level}`),
      ),
  },
  ofNoType('14-006', 'no two headings without level in one element (there are none)', 'H'),
  ofNoType('14-007', 'no headings with and without level (there are none without)', 'H'),
  {
    id: '15-003',
    asks: 'every head says whether it is one of a row or of a column',
    failures: ({ file, elements }) =>
      elements
        .filter(({ type }) => type === 'TH')
        .map((element) => attribute(element, '/Scope', file))
        .filter((scope) => !['/Row', '/Column', '/Both'].includes(scope as string))
        .map((scope) => `TH with scope ${scope}`),
  },
  ofNoType('17-002', 'words for every formula (there is none)', 'Formula'),
  ofNoType('17-003', 'meanings of the characters of formulas (there is none)', 'Formula'),
  ofNoType('19-003', 'marks of notes (there are none)', 'Note'),
  ofNoType('19-004', 'marks of notes that are not of two (there are none)', 'Note'),
];

/** What veraPDF asks of tables beyond the protocol, from 7.2 of ISO 14289-1: cells fill a grid, and some of them are heads. */
export const TABLE_CLAUSES: readonly Clause[] = [
  {
    id: '7.2 grid',
    asks: 'rows of one length, spans counted',
    failures: ({ file, elements }) =>
      elements
        .filter(({ type }) => type === 'Table')
        .flatMap((table) => gridFailures(table, (cell, name) => Number(attribute(cell, name, file) ?? 1))),
  },
  {
    id: '7.5 heads',
    asks: 'heads in every table',
    failures: ({ elements }) =>
      elements
        .filter((element) => element.type === 'Table' && !below(element).some(({ type }) => type === 'TH'))
        .map(({ dictionary }) => JSON.stringify(dictionary['/A'])),
  },
  {
    id: '7.2 captions',
    asks: 'captions first or last in what they name, one each',
    failures: ({ file, elements }) =>
      elements.flatMap(({ type, dictionary }) => {
        const kids = file.list(dictionary['/K']).map((kid) => file.dictionary(kid)['/S']);
        const within = kids.slice(1, -1).filter((kid) => kid === '/Caption');
        const all = kids.filter((kid) => kid === '/Caption');
        return unless(within.length === 0 && all.length < 2, `${type}: ${all.length} captions`);
      }),
  },
];

function syntax(...types: readonly string[]): Clause['failures'] {
  return ({ elements }) =>
    elements
      .filter(({ type }) => types.includes(type))
      .flatMap(({ type, parent, kids }) => [
        ...unless(!PARENTS[type] || PARENTS[type].includes(parent?.type ?? ''), `${type} in ${parent?.type}`),
        ...kids.flatMap((kid) =>
          unless(!KIDS[type] || KIDS[type].includes(kid.type), `${kid.type} in ${type}`),
        ),
      ]);
}

function ofNoType(id: string, asks: string, ...types: readonly string[]): Clause {
  const failures = ({ elements }: Inspected) =>
    elements.filter(({ type }) => types.includes(type)).map(({ type }) => type);
  return { id, asks, failures };
}

function levels(elements: readonly Element[]): number[] {
  return elements.flatMap(({ type }) => (/^H\d$/.test(type) ? Number(type[1]) : []));
}

function below(element: Element): Element[] {
  return element.kids.flatMap((kid) => [kid, ...below(kid)]);
}

/** Lays the cells on a grid as their spans say; every row must be filled to the same length. */
function gridFailures(table: Element, span: (cell: Element, name: string) => number): string[] {
  const rows = below(table).filter(({ type }) => type === 'TR');
  const filled = rows.map(() => new Set<number>());
  const failures: string[] = [];
  rows.forEach(({ kids }, row) => {
    for (const cell of kids) {
      let column = 0;
      while (filled[row]!.has(column)) column += 1;
      for (let down = 0; down < span(cell, '/RowSpan'); down += 1)
        for (let right = 0; right < span(cell, '/ColSpan'); right += 1) {
          const place = filled[row + down];
          if (!place || place.has(column + right))
            failures.push(`row ${row + 1}: a span leaves the table or covers a cell`);
          place?.add(column + right);
        }
    }
  });
  const lengths = new Set(filled.map(({ size }) => size));
  return lengths.size > 1 ? [...failures, `rows of ${[...lengths].join(', ')} columns`] : failures;
}
