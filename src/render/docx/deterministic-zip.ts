import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an Office file by their paths. */
export type Parts = Iterable<readonly [path: string, content: string | Uint8Array]>;

/** The earliest that ZIP can say. It keeps local times, so a moment would give other bytes in another time zone. */
const entryTime = () => new Date(1980, 0, 1);

/** The part that says what the others are; some readers want to meet it first. */
const FIRST_PART = '[Content_Types].xml';

/**
 * Packs an Office file without what differs from run to run: times become `modified`, random relationship ids
 * and bookmark ids, which go on from document to document, are counted. The workbooks inside are treated alike.
 */
export function deterministicZip(parts: Parts, modified: Date): Uint8Array {
  const ids = new Map<string, string>();
  const settled = [...parts].map(
    ([path, content]) => [path, settledPart(path, content, modified, ids)] as const,
  );
  settled.sort(([a], [b]) => Number(b === FIRST_PART) - Number(a === FIRST_PART));
  return zipSync(Object.fromEntries(settled), { mtime: entryTime() });
}

function settledPart(
  path: string,
  content: string | Uint8Array,
  modified: Date,
  ids: Map<string, string>,
): Uint8Array {
  const isText = /\.(xml|rels)$/.test(path);
  if (typeof content === 'string')
    return strToU8(isText ? settledText(path, content, modified, ids) : content);
  if (path.endsWith('.xlsx')) return deterministicZip(Object.entries(unzipSync(content)), modified);
  return isText ? strToU8(settledText(path, strFromU8(content), modified, ids)) : content;
}

function settledText(path: string, text: string, modified: Date, ids: Map<string, string>): string {
  const timed = path === 'docProps/core.xml' ? setTimes(text, modified) : text;
  return countBookmarks(countIds(timed, ids));
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
