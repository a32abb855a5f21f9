/** Of a format that makes several files: they are in one ZIP. */
const ZIPPED = /\.zip$/;
/** Of a format with an ending in two parts, which other programs know by the last. */
const INLINE = /\.inline\.html$/;

/** The path of an output without its ending, and its format: `2024.pdf`, `2024.csv.zip`, `2024.inline.html`. */
export function splitOutput(path: string): { readonly stem: string; readonly format: string } {
  if (INLINE.test(path)) return { stem: path.replace(INLINE, ''), format: 'html-inline' };
  const named = path.replace(ZIPPED, '');
  const at = named.lastIndexOf('.');
  return { stem: named.slice(0, at), format: named.slice(at + 1) };
}
