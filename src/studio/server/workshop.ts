import type { PublicationFields } from '../../compose/skeleton/publication-fields.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Path } from '../../read/yaml/locate.js';
import type { FileCard, FormatChoice } from '../api.js';

/** A message with the field that it is about. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly path?: Path;
}

/** What was seen in a data file as it stood on the disk. */
export interface Looked {
  /** Of the data file that was read; absent where it could not be read. */
  readonly sha256?: string;
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** Whether it is YAML. */
  readonly isReadable: boolean;
  /** The publication, where it could be composed. */
  readonly html?: string;
  /** Files that it depends on besides the data file. */
  readonly inputs: readonly string[];
  readonly milliseconds: number;
}

/** A file to be written. */
export interface NewFileText {
  readonly path: string;
  readonly bytes: Uint8Array | string;
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
  /** Never throws: what cannot be read is a finding. */
  look(file: string, onStage: OnStage): Promise<Looked>;
  /** All or none, each beside its place first. @throws Failure naming the file that cannot be written */
  write(files: readonly NewFileText[]): Promise<void>;
  close(): Promise<void>;
}
