import { randomUUID } from 'node:crypto';
import type { Surroundings } from '../surroundings.js';

/**
 * A log of GitHub Actions takes lines for commands that begin with ::, or have ##[ anywhere. Names and texts of strangers
 * are no commands: they are written so that they are none, and text reports stand between lines that stop commands.
 */
export function onGithub(
  surroundings: Surroundings,
  report: string,
): { safe: Surroundings; end: () => void } {
  if (!surroundings.github) return { safe: surroundings, end: () => {} };
  const { stderr, stdout } = surroundings;
  const harmless = { ...stderr, write: (text: string) => stderr.write(noCommands(text)) };
  if (report === 'github') return { safe: { ...surroundings, stderr: harmless }, end: () => {} };
  const token = randomUUID();
  stderr.write(`::stop-commands::${token}\n`);
  return {
    safe: { ...surroundings, stderr: harmless, stdout: (text) => stdout(noCommands(text)) },
    end: () => stderr.write(`::${token}::\n`),
  };
}

function noCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1<U+003A>').replaceAll('##[', '#<U+0023>[');
}
