import { CommanderError } from 'commander';
import { describeCommands, withSubcommands } from './describe-commands.js';
import { joinFormats } from './join-formats.js';
import type { Request } from './request.js';
import { wordComplaint } from './speak-chinese.js';

/** Result of parsing: a request, or a text to print (help, version) or complain with. */
export type Parsed =
  | { readonly request: Request }
  | { readonly help: string }
  | { readonly complaint: string };

/** Reads a command line; all words to the user are Chinese. */
export function parseCommandLine(argv: readonly string[], version: string): Parsed {
  let request: Request | undefined;
  let help = '';
  const program = describeCommands((found) => {
    request = found;
  }, version);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} });
  }
  try {
    program.parse(joinFormats(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { help } : { complaint: wordComplaint(error) };
  }
  return request
    ? { request }
    : { complaint: '没有给出数据文件，例如 gen-report data/2024.yaml。用 --help 查看用法。' };
}
