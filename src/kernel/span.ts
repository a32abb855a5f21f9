/** A place in a file a person wrote. Lines and columns count from 1; a column is one UTF-16 unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. `file` is the path as the user named it. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}
