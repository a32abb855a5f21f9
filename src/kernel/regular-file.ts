import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** What is there is a folder, or a device, pipe or socket: nothing of it was read. */
export class NotRegularFile extends Error {
  override readonly name = 'NotRegularFile';
  readonly isFolder: boolean;

  constructor(path: string, isFolder: boolean) {
    super(`${path} is no regular file`);
    this.isFolder = isFolder;
  }
}

/** The file has more bytes than are wanted: none of them was read. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
  readonly size: number;

  constructor(path: string, size: number) {
    super(`${path} has ${size} bytes`);
    this.size = size;
  }
}

/** To open a pipe would wait for its writer; Windows has neither flag nor such pipes. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a regular file for as long as `use` takes, and nothing else: a device may act when it is opened, a pipe may wait
 * for ever. What is asked of the handle holds, whatever becomes of the path meanwhile.
 * @param limit of its size, in bytes
 * @throws NotRegularFile, FileTooLarge; else the error of the system
 */
export function useRegularFile<Result>(
  path: string,
  limit: number,
  use: (file: number, size: number) => Result,
): Result {
  const named = statSync(path);
  if (!named.isFile()) throw new NotRegularFile(path, named.isDirectory());
  const file = openSync(path, AT_ONCE);
  try {
    const opened = fstatSync(file);
    if (!opened.isFile()) throw new NotRegularFile(path, opened.isDirectory());
    if (opened.size > limit) throw new FileTooLarge(path, opened.size);
    return use(file, opened.size);
  } finally {
    closeSync(file);
  }
}

/**
 * The bytes of an open file, as many as its handle says it has: files of /proc, which say none, are empty.
 * @param size of the file, from {@link useRegularFile}
 */
export function bytesOf(file: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let length = 0;
  for (let read = -1; length < size && read !== 0; length += read)
    read = readSync(file, bytes, length, size - length, length);
  return bytes.subarray(0, length);
}
