import { readFaceNames } from './read-font-names.js';
import { type SfntFace, useFaces } from './sfnt.js';

/**
 * Opens one face of a font file for as long as `use` takes: the one of that PostScript name, or the first. Throws
 * RangeError where the file is no font or has no such face.
 */
export function useFace<Result>(
  path: string,
  postscriptName: string | undefined,
  use: (face: SfntFace) => Result,
): Result {
  return useFaces(path, (faces) => {
    const isWanted = (face: SfntFace) => readFaceNames(face)?.postscriptName === postscriptName;
    const found = postscriptName === undefined ? faces[0] : faces.find(isWanted);
    if (!found) throw new RangeError(`no font ${postscriptName ?? ''} in ${path}`);
    return use(found);
  });
}
