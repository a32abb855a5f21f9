/** How a scalar is written: plain where that can be read only one way. */
export type ScalarStyle = 'plain' | '"' | "'";

/** What a plain scalar may not begin with; a minus or a dash only before a digit or a letter. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))/;
/** What ends a plain scalar, or is another thing than the text that it looks like. */
const AMBIGUOUS = /:(?:\s|$)|\s#|^(?:~|null|true|false|---|\.\.\.)$|^\s|\s$/i;
const FLOW_SIGNS = /[,[\]{}]|^[-?:]|:$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot stand in a plain scalar
const CONTROL = /[\u0000-\u001f\u007f-\u009f\ufeff]/;

/** A text as a scalar on one line. @param flow whether it stands within `[…]` or `{…}` */
export function writtenScalar(text: string, flow: boolean, style: ScalarStyle = 'plain'): string {
  if (CONTROL.test(text)) return JSON.stringify(text);
  if (style === 'plain' && isPlain(text, flow)) return text;
  const single = style === "'" || (style === 'plain' && /["\\]/.test(text));
  return single ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

function isPlain(text: string, flow: boolean): boolean {
  return text !== '' && !INDICATOR.test(text) && !AMBIGUOUS.test(text) && !(flow && isFlowSign(text));
}

function isFlowSign(text: string): boolean {
  return FLOW_SIGNS.test(text.replace(/^-(?=\d)/, ''));
}

/** The key of a mapping: one of digits alone is quoted, as other readers would take it for a number. */
export function writtenKey(key: string, flow: boolean): string {
  return writtenScalar(key, flow, /^\d+$/.test(key) ? '"' : 'plain');
}
