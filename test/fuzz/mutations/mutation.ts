import type { Random } from '../random.js';

/** Changes a text; `scale` multiplies how often something is repeated, and changes nothing else. */
export type Mutation = (text: string, random: Random, scale: number) => string;

/** Mutations by what they do. */
export type Mutations = Readonly<Record<string, Mutation>>;

/** Makes other lines of the lines, at one of them. */
export const atLine =
  (
    change: (lines: readonly string[], at: number, random: Random, scale: number) => readonly string[],
  ): Mutation =>
  (text, random, scale) => {
    const lines = text.split('\n');
    return change(lines, random.below(lines.length), random, scale).join('\n');
  };

/** Makes another line of one. */
export const ofLine = (change: (line: string, random: Random, scale: number) => string): Mutation =>
  atLine((lines, at, random, scale) => lines.with(at, change(lines[at]!, random, scale)));

/** The lines with others before one of them. */
export function withLines(lines: readonly string[], at: number, more: readonly string[]): string[] {
  return lines.slice(0, at).concat(more, lines.slice(at));
}

/** The text with another between two of its characters. */
export function withText(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}

/** The line with another value, its key and indent kept. */
export function withValue(line: string, value: string): string {
  return line.replace(/(:\s+|-\s+|^\s*)\S.*$/, (_, lead) => lead + value);
}
