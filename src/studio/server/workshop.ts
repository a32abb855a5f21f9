import type { PublicationFields } from '../../compose/skeleton/publication-fields.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Path } from '../../read/yaml/locate.js';
import type {
  Code,
  CodeKind,
  Explanation,
  FileCard,
  FormatChoice,
  ImportAsked,
  ImportResult,
  OutputFormat,
} from '../api.js';

/** A publication as HTML, all of it but its blocks, and the blocks of each section, which are children of its element. */
export interface PublicationPieces {
  readonly html: string;
  readonly frame: string;
  readonly sections: readonly (readonly string[])[];
}

/** What was seen in a data file as it stood on the disk. */
export interface Looked {
  /** Of the data file that was read; absent where it could not be read. */
  readonly sha256?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is YAML. */
  readonly isReadable: boolean;
  /** The publication, where it could be composed; told once of a look. */
  readonly publication?: PublicationPieces;
  /** Files that it depends on besides the data file. */
  readonly inputs: readonly string[];
  readonly milliseconds: number;
}

/** A file to be written. */
export interface NewFileText {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** An import that is ready to be written. */
export interface ImportReady
  extends Pick<ImportResult, 'changes' | 'conflicts' | 'same' | 'kept' | 'left' | 'tables' | 'unknown'> {
  readonly diagnostics: readonly Diagnostic[];
  /** A conflict, or another error: nothing shall be written. */
  readonly isRefused: boolean;
  readonly files: readonly NewFileText[];
}

/** A file that somebody gave: its name, and what is in it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type OnStage = (stage: string) => void;

/**
 * What the program can do with data files, as its commands do: the studio knows nothing of the road from facts to bytes.
 * Paths are absolute. Whatever is wrong with a file or a wish is thrown as a Failure.
 */
export interface Workshop {
  readonly version: string;
  formats(): readonly FormatChoice[];
  /** What a pack asks of a data file that names it. @throws Failure where there is none or it is wrong */
  fieldsOf(file: string, pack: string): PublicationFields;
  /** The JSON Schema for editors of a data file that names a pack. @throws Failure */
  schemaOf(file: string, pack: string): Record<string, unknown>;
  /** Never throws: what cannot be read is a finding. */
  card(file: string): Promise<Omit<FileCard, 'file'>>;
  /**
   * Never throws: what cannot be read is a finding. Undefined where it was stopped.
   * @param onSeen told what has been seen so far, as soon as there are findings, and once there is the page
   */
  look(
    file: string,
    onStage: OnStage,
    onSeen: (early: Looked) => void,
    stop: AbortSignal,
  ): Promise<Looked | undefined>;
  /** Why a figure is what it is: one in print by its number, or what a field says. @throws Failure where there is none */
  explain(file: string, asked: { readonly figure: number } | { readonly path: Path }): Promise<Explanation>;
  /** How 出错说明 names a place of a data file; undefined where it has no name. @throws Failure */
  placeName(
    file: string,
    place: { readonly line: number; readonly column: number },
  ): Promise<string | undefined>;
  /** A data file to fill in, the first, and what stands beside it. @throws Failure */
  newFile(file: string, format: string, year: number): readonly NewFileText[];
  /** Next year's data file, the first, and what stands beside it. @throws Failure */
  nextYear(from: string, folder: string): readonly NewFileText[];
  /** Writes nothing. @throws Failure where a source cannot be read or says nothing that is known */
  import(
    file: string,
    sources: readonly GivenFile[],
    wish: Pick<ImportAsked, 'format' | 'year' | 'accept' | 'keep'>,
  ): Promise<ImportReady>;
  /** Writes a publication in formats. @param target path of the outputs without ending */
  generate(
    file: string,
    target: string,
    formats: readonly OutputFormat[],
    onStage: OnStage,
  ): Promise<{ readonly written: readonly string[]; readonly diagnostics: readonly Diagnostic[] }>;
  codes(words: string, kind?: CodeKind): readonly Code[];
  /** Shows a folder in a window of the system. */
  reveal(folder: string): void;
  /** All or none, each beside its place first. @throws Failure naming the file that cannot be written */
  write(files: readonly NewFileText[]): Promise<void>;
  close(): Promise<void>;
}
