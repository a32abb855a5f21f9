import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest that ZIP can say. It keeps local times, so a moment would give other bytes in another time zone. */
const entryTime = () => new Date(1980, 0, 1);

/** The part that says what the others are; some readers want to meet it first. */
const FIRST_PART = '[Content_Types].xml';

/**
 * Packs an Office file anew without what differs from run to run: times become `modified`, random
 * relationship ids and bookmark ids, which go on from document to document, are counted. The workbooks
 * inside are treated alike. `edit` gives a part its last form.
 */
export function deterministicZip(
  file: Uint8Array,
  modified: Date,
  edit: (path: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const ids = new Map<string, string>();
  const parts = Object.entries(unzipSync(file)).map(
    ([path, bytes]) => [path, settledPart(path, bytes, modified, ids, edit)] as const,
  );
  parts.sort(([a], [b]) => Number(b === FIRST_PART) - Number(a === FIRST_PART));
  return zipSync(Object.fromEntries(parts), { mtime: entryTime() });
}

function settledPart(
  path: string,
  bytes: Uint8Array,
  modified: Date,
  ids: Map<string, string>,
  edit: (path: string, xml: string) => string,
): Uint8Array {
  if (path.endsWith('.xlsx')) return deterministicZip(bytes, modified);
  if (!/\.(xml|rels)$/.test(path)) return bytes;
  const text = strFromU8(bytes);
  const timed = path === 'docProps/core.xml' ? setTimes(text, modified) : text;
  const settled = edit(path, countBookmarks(countIds(timed, ids)));
  return settled === text ? bytes : strToU8(settled);
}

function setTimes(core: string, modified: Date): string {
  const time = modified.toISOString().replace(/\.\d+Z$/, 'Z');
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`);
}

function countIds(text: string, ids: Map<string, string>): string {
  return text.replace(/\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g, (id) => {
    const counted = ids.get(id) ?? `rIdN${ids.size + 1}`;
    ids.set(id, counted);
    return counted;
  });
}

function countBookmarks(text: string): string {
  const counted = new Map<string, number>();
  return text.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g, (_, before: string, id: string) => {
    if (!counted.has(id)) counted.set(id, counted.size + 1);
    return `${before}${counted.get(id)}`;
  });
}
