/** Something wrong with a text, from `start` up to, not including, `end`. */
export interface Flaw {
  readonly start: number;
  readonly end: number;
  /** One Chinese sentence. */
  readonly message: string;
  readonly hint?: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** A flaw wherever a pattern matches, which must be global. Most texts have none, which is told soonest by searching. */
export function flawsAt(text: string, patterns: readonly RegExp[], describe: Describe): Iterable<Flaw> {
  const found = patterns.filter((pattern) => text.search(pattern) >= 0);
  return found.length === 0 ? NONE : matches(text, found, describe);
}

type Describe = (match: RegExpExecArray) => Omit<Flaw, 'start' | 'end'> | undefined;

const NONE: readonly Flaw[] = [];

function* matches(text: string, patterns: readonly RegExp[], describe: Describe): Generator<Flaw> {
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const flaw = describe(match);
      if (flaw !== undefined) yield { start: match.index, end: match.index + match[0].length, ...flaw };
    }
}

/** Every place in a text where one of the patterns matches. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gu');
}
