import { Lexer } from 'yaml';

/** A comment of a YAML text, from its # to the end of its line. */
export interface YamlComment {
  readonly start: number;
  readonly end: number;
}

/** What the lexer puts in between and no file contains: begin of a document, end of brackets, begin of a scalar. */
const SIGNALS = new Set(['\u0002', '\u0018', '\u001f']);

/** Every comment of a YAML text; # in texts is none. */
export function* commentsIn(text: string): Generator<YamlComment> {
  let at = 0;
  let before = '';
  for (const piece of new Lexer().lex(text)) {
    const start = at;
    if (!SIGNALS.has(piece)) at += piece.length;
    if (piece.startsWith('#') && before !== '\u001f') yield { start, end: at };
    before = piece;
  }
}
