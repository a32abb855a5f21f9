/** Of a format that makes several files: they are in one ZIP. */
const ZIPPED = /\.zip$/;

/** The path of an output without its ending, and its format: `2024.pdf`, `2024.csv.zip`. */
export function splitOutput(path: string): { readonly stem: string; readonly format: string } {
  const named = path.replace(ZIPPED, '');
  const at = named.lastIndexOf('.');
  return { stem: named.slice(0, at), format: named.slice(at + 1) };
}
