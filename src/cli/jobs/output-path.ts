import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

/**
 * Where each input's publication goes: one input keeps its name, several keep their path below
 * their common folder; `flat` writes that path with - for / into one folder. Returned without extension, in the order of `inputs`.
 */
export function outputPaths(inputs: readonly string[], outDir: string, flat = false): string[] {
  const common = commonFolder(inputs.map((input) => dirname(resolve(input))));
  return inputs.map((input) => {
    const path = join(relative(common, dirname(resolve(input))), basename(input, extname(input)));
    return join(outDir, flat ? path.replaceAll(sep, '-') : path);
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
