import { type Xml, xml, xmlPart } from './xml.js';
import { zipParts } from './zip-parts.js';

/** A file inside an Office file. */
export interface Part {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What it is, as the end of its media type: `wordprocessingml.styles`; none for lists of relationships. */
  readonly type?: string;
  /** What it is to the main part, which knows it by the name of its file: `styles`. */
  readonly relation?: string;
}

/** The part that others belong to: `word/document.xml`, `xl/workbook.xml`. */
export interface MainPart {
  readonly path: string;
  readonly content: Xml;
  readonly type: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Packs an Office file: the parts, what they are, and how they belong together. */
export function packageParts(main: MainPart, parts: readonly Part[], core: Xml, app: Xml): Uint8Array {
  const { folder, name } = splitPath(main.path);
  const all: Part[] = [
    main,
    { path: `${folder}_rels/${name}.rels`, content: mainRelations(folder, parts) },
    ...parts,
    { path: 'docProps/app.xml', content: app, type: 'extended-properties' },
    { path: 'docProps/core.xml', content: core },
  ];
  return zipParts([
    // What says what the parts are comes first: some readers want to meet it before them.
    ['[Content_Types].xml', contentTypes(all)],
    ['_rels/.rels', packageRelations(main.path)],
    ...all.map(({ path, content }) => [path, content] as const),
  ]);
}

function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
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

/** The id under which the main part knows a part: `footer1`. */
export function relationId(path: string): string {
  const { name } = splitPath(path);
  return name.slice(0, name.lastIndexOf('.'));
}

function mainRelations(folder: string, parts: readonly Part[]): Xml {
  return relations(
    parts.flatMap(({ path, relation }) =>
      relation === undefined
        ? []
        : [{ Id: relationId(path), Type: `${RELATION}/${relation}`, Target: path.replace(folder, '') }],
    ),
  );
}

function packageRelations(main: string): Xml {
  return relations([
    { Id: 'document', Type: `${RELATION}/officeDocument`, Target: main },
    { Id: 'core', Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' },
    { Id: 'app', Type: `${RELATION}/extended-properties`, Target: 'docProps/app.xml' },
  ]);
}

function relations(
  all: readonly { readonly Id: string; readonly Type: string; readonly Target: string }[],
): Xml {
  const each = all.map(({ Id, Type, Target }) => xml('Relationship', { Id, Type, Target })).join('');
  return xmlPart(xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, each));
}
