import type { SourceText } from '../text/source-text.js';
import { type LineCause, lineCause } from './line-cause.js';

/** What the line of an error, or the one above it, shows to be wrong. */
export interface PlacedCause extends Pick<LineCause, 'message' | 'hint'> {
  /** Offsets of the guilty signs. */
  readonly span?: readonly [number, number];
}

/** The cause of an error at an offset; undefined where no line shows one. */
export function placedCause(offset: number, source: SourceText): PlacedCause | undefined {
  return causeAt(offset, source) ?? cutAbove(offset, source);
}

function causeAt(offset: number, source: SourceText): PlacedCause | undefined {
  const cause = lineCause(source.lineAt(offset));
  const lineStart = source.offset({ line: source.position(offset).line, column: 1 });
  return (
    cause && {
      ...cause,
      ...(cause.at && { span: [lineStart + cause.at[0], lineStart + cause.at[1]] as const }),
    }
  );
}

/** A text of several lines ends at a remark in one of them. */
function cutAbove(offset: number, source: SourceText): PlacedCause | undefined {
  const { line } = source.position(offset);
  if (line === 1) return undefined;
  const start = source.offset({ line: line - 1, column: 1 });
  const remark = /^[^"'#]*[^\s"'#] (#[^\s#].*)/.exec(source.lineAt(start))?.[1];
  if (remark === undefined) return undefined;
  const end = start + source.lineAt(start).length;
  return {
    message: '“#”之前有空格，它和后面的字成了注释，不会印出',
    hint: '“#”是内容的，用双引号把整个值括起来。',
    span: [end - remark.length, end],
  };
}
