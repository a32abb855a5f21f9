/** The text of docs/messages.md; `run` runs a command line in the current folder. */
export function messagesPage(
  run: (line: string) => Promise<{ readonly stdout: string; readonly stderr: string }>,
): Promise<string>;
