import { type Content, readContent } from './content.js';
import type { PdfFile } from './pdf-file.js';
import { type Element, readStructure } from './structure.js';

/** What all clauses look at, read once. */
export interface Inspected {
  readonly file: PdfFile;
  readonly pages: readonly { readonly page: string; readonly content: Content }[];
  readonly elements: readonly Element[];
}

/**
 * A failure condition of the Matterhorn Protocol 1.1 that a machine can judge: its number, what it asks for in our words,
 * and where a file fails it.
 */
export interface Clause {
  readonly id: string;
  readonly asks: string;
  readonly failures: (inspected: Inspected) => readonly string[];
}

export function inspect(file: PdfFile): Inspected {
  const pages = file.pages().map((page) => ({ page, content: readContent(file, page) }));
  return { file, pages, elements: readStructure(file) };
}

/** `failure` unless it is right. */
export function unless(isRight: boolean, failure: string): string[] {
  return isRight ? [] : [failure];
}

/** A clause about what these files never hold: it holds as long as no dictionary has one of these. */
export function absent(
  id: string,
  asks: string,
  ...entries: readonly (readonly [key: string, value?: string])[]
): Clause {
  return {
    id,
    asks,
    failures: ({ file }) =>
      [...file.dictionaries()].flatMap(([object, dictionary]) =>
        entries
          .filter(([key, value]) => key in dictionary && (value === undefined || dictionary[key] === value))
          .map(([key, value]) => `object ${object}: ${key} ${value ?? ''}`.trim()),
      ),
  };
}
