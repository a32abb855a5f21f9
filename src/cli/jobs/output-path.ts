import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

/** Stands for that of any format. */
const ENDING = '.pdf';
/** Files on several drives have no folder in common. */
const DRIVE = /^([A-Za-z]):/;

/**
 * Where each input's publication goes: one input keeps its name, several keep their path below
 * their common folder; `flat` writes that path with - for / into one folder. Returned without extension, in the order of `inputs`.
 */
export function outputPaths(inputs: readonly string[], outDir: string, flat = false): string[] {
  const common = commonFolder(inputs.map((input) => dirname(resolve(input))));
  return inputs.map((input) => {
    const folder = relative(common, dirname(resolve(input))).replace(DRIVE, '$1');
    // A file called ..yaml is named . and must not lead out, so the ending stays until folders are resolved.
    const file = join(folder, basename(input, extname(input)) + ENDING);
    return join(outDir, flat ? file.replaceAll(sep, '-') : file).slice(0, -ENDING.length);
  });
}

function commonFolder(folders: readonly string[]): string {
  const [first = '', ...rest] = folders;
  let parts = first.split(sep);
  for (const folder of rest) {
    const other = folder.split(sep);
    const length = parts.findIndex((part, index) => part !== other[index]);
    parts = length < 0 ? parts : parts.slice(0, length);
  }
  return parts.join(sep) || sep;
}
