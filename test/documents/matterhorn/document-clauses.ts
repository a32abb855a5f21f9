import { xmpProperties } from '../../support/xmp-properties.js';
import { absent, type Clause, type Inspected, unless } from './clause.js';
import { textOf } from './pdf-file.js';

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** Checkpoints 06, 07, 11, 20, 21, 25, 26: what a file says of itself, its language, what it must not hide. */
export const DOCUMENT_CLAUSES: readonly Clause[] = [
  {
    id: '06-001',
    asks: 'metadata as XMP',
    failures: ({ file }) =>
      unless(file.bytes(file.catalog['/Metadata']).includes('<x:xmpmeta'), 'catalog: no XMP packet'),
  },
  {
    id: '06-002',
    asks: 'the identifier of PDF/UA-1',
    failures: (inspected) =>
      unless(metadata(inspected).get('pdfuaid:part') === '1', 'XMP: no pdfuaid:part 1'),
  },
  {
    id: '06-003',
    asks: 'a title in the metadata',
    failures: (inspected) => unless(Boolean(metadata(inspected).get('dc:title')), 'XMP: no dc:title'),
  },
  {
    id: '07-001',
    asks: 'a choice of what windows show as title',
    failures: (inspected) => unless('/DisplayDocTitle' in preferences(inspected), 'no DisplayDocTitle'),
  },
  {
    id: '07-002',
    asks: 'windows show the title',
    failures: (inspected) =>
      unless(preferences(inspected)['/DisplayDocTitle'] === true, 'DisplayDocTitle is not true'),
  },
  ...(
    [
      ['11-001', 'text of pages'],
      ['11-002', 'alternate texts'],
      ['11-003', 'bookmarks'],
      ['11-004', 'descriptions of annotations'],
      ['11-006', 'metadata'],
    ] as const
  ).map(([id, what]) => ({ id, asks: `a language for ${what}`, failures: language })),
  absent('11-005', 'a language for names of form fields (there are none)', ['/TU'], ['/AcroForm']),
  absent('20-001', 'names of optional content (there is none)', ['/OCProperties'], ['/OC']),
  absent('20-002', 'names of its default configuration (there is none)', ['/OCProperties']),
  absent('20-003', 'no automatic states of it (there is none)', ['/AS'], ['/OCProperties']),
  absent(
    '21-001',
    'names of embedded files (there are none)',
    ['/EF'],
    ['/EmbeddedFiles'],
    ['/Type', '/Filespec'],
  ),
  absent('25-001', 'no XFA form that is built on the way', ['/XFA']),
  {
    id: '26-001',
    asks: 'permissions where a file is encrypted (it is not)',
    failures: ({ file }) => unless(!('/Encrypt' in file.trailer), 'encrypted'),
  },
  {
    id: '26-002',
    asks: 'readers for the blind may read an encrypted file (it is not)',
    failures: ({ file }) => unless(!('/Encrypt' in file.trailer), 'encrypted'),
  },
];

/** One language holds for all texts of the file: no element or mark has its own. */
function language({ file }: Inspected): string[] {
  return unless(LANGUAGE.test(textOf(file.catalog['/Lang'])), 'catalog: no language');
}

function preferences({ file }: Inspected) {
  return file.dictionary(file.catalog['/ViewerPreferences']);
}

function metadata({ file }: Inspected): ReadonlyMap<string, string> {
  return xmpProperties(file.bytes(file.catalog['/Metadata']).toString('utf8'));
}
