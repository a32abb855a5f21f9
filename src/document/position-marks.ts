import type { Position, Span } from '../kernel/span.js';

/**
 * Generated markup carries marks that tell from which template line it came: the processing
 * instruction `<?at FILE:LINE:COLUMN?>`, FILE being an index, before every tag. Data cannot forge one,
 * since Handlebars escapes `<`, and a template that contains `<?` is refused.
 */
export const MARK_TARGET = 'at';

export function positionMark(file: number, position: Position): string {
  return `<?${MARK_TARGET} ${file}:${position.line}:${position.column}?>`;
}

const TAG_START = /<(?=[/A-Za-z])/g;

/** Puts a mark before every tag of `content`, which starts at `start` of its file. */
export function markTags(content: string, file: number, start: Position): string {
  let line = start.line;
  let lineStart = 1 - start.column;
  let scanned = 0;
  return content.replace(TAG_START, (tag, offset: number) => {
    for (
      let at = content.indexOf('\n', scanned);
      at !== -1 && at < offset;
      at = content.indexOf('\n', at + 1)
    ) {
      line += 1;
      lineStart = at + 1;
    }
    scanned = offset;
    return positionMark(file, { line, column: offset - lineStart + 1 }) + tag;
  });
}

/** Reads bodies of marks as {@link readMark} does; a loop prints the same few places many times over, as one object each. */
export function markReader(files: readonly string[]): (body: string) => Span {
  const places = new Map<string, Span>();
  return (body) => {
    const known = places.get(body);
    if (known !== undefined) return known;
    const place = readMark(body, files);
    places.set(body, place);
    return place;
  };
}

/** The place that the body of a mark names. */
export function readMark(body: string, files: readonly string[]): Span {
  const [file = 0, line = 1, column = 1] = body.split(':').map(Number);
  return { file: files[file] ?? '', start: { line, column }, end: { line, column: column + 1 } };
}
