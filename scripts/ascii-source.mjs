const BEYOND_ASCII = /[\u0080-\uffff]/g;
/** Where an escape would be seen for what it is. */
const RAW = /String\.raw`[^`]*[\u0080-\uffff]/;

/**
 * A module with escapes for all that is not ASCII. V8 keeps a text with a single 汉字 in two bytes a letter, and Node
 * decodes it ten times slower than it copies one without: of a cold run that was two hundredths.
 */
export function asciiSource(source) {
  const raw = RAW.exec(source);
  if (raw) throw new Error(`no escape can stand in ${raw[0]}`);
  return source.replaceAll(BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
