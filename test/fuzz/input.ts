/** One thing that strangers may do: files in a folder, and what the program is asked of them. */
export interface Input {
  /** What was done to which files, for who has to find out why it fails. */
  readonly title: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Arguments; names of files are those of the folder. */
  readonly argv: readonly string[];
  /** What the program was made to write before, and how that is spoilt in turn. */
  readonly before?: { readonly argv: readonly string[]; readonly file: string; spoil(text: string): string };
}

/** Where the program is told to write. */
export const OUT = 'out';
