/** For every clause a way to break it: a check that cannot fail would say nothing. */
import type { Dictionary, PdfFile, Value } from './pdf-file.js';

type Spoil = (file: PdfFile) => PdfFile;
type Changes = Readonly<Record<string, Value | undefined>>;

export const SPOILT: Readonly<Record<string, Spoil>> = {
  '01-003': content((text) => text.replace(/(<<\/MCID \d+>>BDC)/, '$1 /Artifact BMC EMC')),
  '01-004': content((text) =>
    text.replace(/(\/P<<\/MCID \d+>>BDC)/, '/Artifact BMC $1').replace('EMC', 'EMC EMC'),
  ),
  '01-005': content((text) => `${text} 0 0 m 9 9 l S`),
  '01-007': catalog({ '/MarkInfo': { '/Marked': true, '/Suspects': true } }),
  '02-001': element('P', { '/S': '/Absatz' }),
  ...all(['02-003', '02-004'], (file) =>
    inDictionary(file, file.catalog['/StructTreeRoot'], { '/RoleMap': {} }),
  ),
  '06-001': catalog({ '/Metadata': undefined }),
  '06-002': metadata((text) => text.replace('<pdfuaid:part>1', '<pdfuaid:part>9')),
  '06-003': metadata((text) => text.replaceAll('dc:title', 'dc:titel')),
  '07-001': catalog({ '/ViewerPreferences': {} }),
  '07-002': catalog({ '/ViewerPreferences': { '/DisplayDocTitle': false } }),
  '7.2 captions': (file) => {
    const [reference, { '/K': kids }] = elements(file, 'Figure')[0]!;
    const [first, ...others] = file.list(kids);
    const caption = elements(file, 'Caption')[0]![0];
    return file.with({ [reference]: { '/K': [first!, caption, ...others] } });
  },
  '7.2 grid': element('TD', { '/A': { '/O': '/Table', '/ColSpan': 2 } }),
  '7.5 heads': (file) =>
    file.with(Object.fromEntries(elements(file, 'TH').map(([at]) => [at, { '/S': '/TD' }]))),
  '09-004': element('TR', { '/S': '/Div' }),
  '09-005': element('P', { '/S': '/LI' }),
  '09-006': element('TOCI', { '/S': '/P' }),
  '09-007': element('P', { '/S': '/Ruby' }),
  '09-008': element('P', { '/S': '/Warichu' }),
  '10-001': meanings((text) =>
    text
      .replace(/<(?!0000)[0-9a-f]{4}> <[0-9a-f]{4}> \[(<[^<]*> )*/, '$&<> ')
      .replace(/\[<(\w+)> <\w+>/, '[<$1> <>'),
  ),
  ...all(['11-001', '11-002', '11-003', '11-004', '11-006'], catalog({ '/Lang': undefined })),
  ...all(['11-005', '28-005'], catalog({ '/AcroForm': {} })),
  '13-004': element('Figure', { '/Alt': undefined }),
  '14-002': element('H1', { '/S': '/H2' }),
  '14-003': element('H2', { '/S': '/H4' }),
  ...all(['14-006', '14-007'], element('H2', { '/S': '/H' })),
  '15-003': element('TH', { '/A': { '/O': '/Table' } }),
  ...all(['17-002', '17-003'], element('P', { '/S': '/Formula' })),
  ...all(['19-003', '19-004'], element('P', { '/S': '/Note' })),
  ...all(['20-001', '20-002', '20-003'], catalog({ '/OCProperties': {} })),
  '21-001': catalog({ '/EF': {} }),
  '25-001': catalog({ '/XFA': [] }),
  ...all(['26-001', '26-002'], (file) => file.withTrailer({ '/Encrypt': {} })),
  ...all(['28-002', '28-006'], annotation({ '/Subtype': '/Text' })),
  ...all(['28-004', '28-012'], annotation({ '/Contents': undefined })),
  '28-007': annotation({ '/Subtype': '/TrapNet' }),
  '28-008': pages({ '/Tabs': undefined }),
  '28-009': pages({ '/Tabs': '/R' }),
  '28-010': annotation({ '/Subtype': '/Widget' }),
  '28-011': element('Link', { '/S': '/P' }),
  ...all(['28-014', '28-015'], annotation({ '/Subtype': '/Screen' })),
  '28-016': annotation({ '/Subtype': '/FileAttachment' }),
  ...all(['28-017', '28-018'], annotation({ '/Subtype': '/PrinterMark' })),
  '30-001': catalog({ '/Ref': {} }),
  '30-002': catalog({ '/XObject': {} }),
  ...all(['31-001', '31-006', '31-007'], font({ '/Encoding': '/UniGB-UTF16-H' })),
  '31-002': font({ '/Encoding': { '/CIDSystemInfo': { '/Ordering': 'u:GB1' } } }),
  '31-003': font({ '/Encoding': { '/CIDSystemInfo': { '/Supplement': 5 } } }),
  ...all(['31-004', '31-005'], descendant({ '/CIDToGIDMap': undefined })),
  '31-008': meanings((text) => `/Other usecmap\n${text}`),
  '31-009': descendant({ '/FontDescriptor': {} }),
  '31-011': content((text) => text.replace(/<[0-9a-f]{4}/, '<fff0')),
  ...all(['31-012', '31-013'], catalog({ '/CharSet': 'u:' })),
  ...all(['31-014', '31-015'], catalog({ '/CIDSet': {} })),
  '31-016': descendant({ '/W': [0, [1]] }),
  ...all(
    ['17', '18', '19', '20', '21', '22', '23', '24', '25', '26'].map((number) => `31-0${number}`),
    font({ '/Subtype': '/TrueType' }),
  ),
  '31-027': font({ '/ToUnicode': undefined }),
  '31-028': meanings((text) => text.replace(/\[<\w+>/, '[<0000>')),
  '31-029': meanings((text) => text.replace(/\[<\w+>/, '[<feff>')),
  '31-030': content((text) => text.replace(/<[0-9a-f]{4}/, '<0000')),
};

function all(ids: readonly string[], spoil: Spoil): Record<string, Spoil> {
  return Object.fromEntries(ids.map((id) => [id, spoil]));
}

function inDictionary(file: PdfFile, reference: Value | undefined, changes: Changes): PdfFile {
  return file.with({ [String(reference)]: changes });
}

function catalog(changes: Changes): Spoil {
  return (file) => inDictionary(file, file.trailer['/Root'], changes);
}

function pages(changes: Changes): Spoil {
  return (file) => file.with(Object.fromEntries(file.pages().map((page) => [page, changes])));
}

/** That of the first page. */
function content(change: (text: string) => string): Spoil {
  return (file) => file.withStream(String(file.dictionary(file.pages()[0])['/Contents']), change);
}

function metadata(change: (text: string) => string): Spoil {
  return (file) => file.withStream(String(file.catalog['/Metadata']), change);
}

/** The first element of a type. */
function element(type: string, changes: Changes): Spoil {
  return (file) => inDictionary(file, elements(file, type)[0]![0], changes);
}

function elements(file: PdfFile, type: string): (readonly [string, Dictionary])[] {
  return [...file.dictionaries()].filter(([, own]) => own['/S'] === `/${type}` && '/P' in own);
}

function annotation(changes: Changes): Spoil {
  return (file) => inDictionary(file, firstWith(file, '/Subtype', '/Link'), changes);
}

function font(changes: Changes): Spoil {
  return (file) => inDictionary(file, firstWith(file, '/Subtype', '/Type0'), changes);
}

function descendant(changes: Changes): Spoil {
  return (file) => inDictionary(file, firstWith(file, '/Subtype', '/CIDFontType2'), changes);
}

function meanings(change: (text: string) => string): Spoil {
  return (file) =>
    file.withStream(String(file.dictionary(firstWith(file, '/Subtype', '/Type0'))['/ToUnicode']), change);
}

function firstWith(file: PdfFile, key: string, value: string): string {
  return [...file.dictionaries()].find(([, own]) => own[key] === value)![0];
}
