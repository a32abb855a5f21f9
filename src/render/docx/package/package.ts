import { type Xml, xml, xmlPart } from '../xml.js';
import { zipParts } from './zip-parts.js';

/** A file inside a Word file. */
export interface Part {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What it is, as the end of its media type: `wordprocessingml.styles`; none for lists of relationships. */
  readonly type?: string;
  /** What it is to the document, which knows it by the name of its file: `styles`. */
  readonly relation?: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Packs a Word file: the parts, what they are, and how they belong together. */
export function packageParts(document: Xml, parts: readonly Part[], core: Xml, app: Xml): Uint8Array {
  const main = { path: 'word/document.xml', content: document, type: 'wordprocessingml.document.main' };
  const all: Part[] = [
    main,
    { path: 'word/_rels/document.xml.rels', content: documentRelations(parts) },
    ...parts,
    { path: 'docProps/app.xml', content: app, type: 'extended-properties' },
    { path: 'docProps/core.xml', content: core },
  ];
  return zipParts([
    // What says what the parts are comes first: some readers want to meet it before them.
    ['[Content_Types].xml', contentTypes(all)],
    ['_rels/.rels', PACKAGE_RELATIONS],
    ...all.map(({ path, content }) => [path, content] as const),
  ]);
}

function contentTypes(parts: readonly Part[]): Xml {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ] as const;
  const types = [
    ...defaults.map(([Extension, ContentType]) => xml('Default', { Extension, ContentType })),
    ...parts.flatMap(({ path, type }) =>
      type === undefined ? [] : [override(path, `${OFFICE}.${mediaType(path, type)}`)],
    ),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ];
  return xmlPart(xml('Types', { xmlns: `${PACKAGE}/content-types` }, types.join('')));
}

/** Workbooks are no XML. */
function mediaType(path: string, type: string): string {
  return path.endsWith('.xml') ? `${type}+xml` : type;
}

function override(path: string, ContentType: string): Xml {
  return xml('Override', { PartName: `/${path}`, ContentType });
}

/** The id under which the document knows a part: `footer1`. */
export function relationId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}

function documentRelations(parts: readonly Part[]): Xml {
  return relations(
    parts.flatMap(({ path, relation }) =>
      relation === undefined
        ? []
        : [{ Id: relationId(path), Type: `${RELATION}/${relation}`, Target: path.replace('word/', '') }],
    ),
  );
}

const PACKAGE_RELATIONS = relations([
  { Id: 'document', Type: `${RELATION}/officeDocument`, Target: 'word/document.xml' },
  { Id: 'core', Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' },
  { Id: 'app', Type: `${RELATION}/extended-properties`, Target: 'docProps/app.xml' },
]);

function relations(
  all: readonly { readonly Id: string; readonly Type: string; readonly Target: string }[],
): Xml {
  const each = all.map(({ Id, Type, Target }) => xml('Relationship', { Id, Type, Target })).join('');
  return xmlPart(xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, each));
}
