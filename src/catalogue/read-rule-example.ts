import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../kernel/package-root.js';

/** The example of a rule: the telling lines of two data files, or of two publications, and what is said of the first. */
export interface RuleExample {
  /** Of data files, or of the printed words of publications. */
  readonly language: 'yaml' | 'md';
  /** Lines that break this rule and no other. */
  readonly wrong: string;
  /** Lines that break no rule. */
  readonly right: string;
  /** The whole printed message. */
  readonly message: string;
  /** Data files that the example names: last year's, those of units. */
  readonly others: readonly { readonly name: string; readonly text: string }[];
}

/** Files of an example that it does not name: the two, and what only tests need. */
const OWN = ['wrong.yaml', 'right.yaml', 'cases.yaml'];

/** Reads `rules/<slug>/`. Throws only when the package itself is damaged. */
export function readRuleExample(slug: string): RuleExample {
  const folder = new URL(`rules/${slug}/`, PACKAGE_ROOT);
  const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const language = existsSync(new URL('wrong.yaml', folder)) ? 'yaml' : 'md';
  const [wrong, right] = [text(`wrong.${language}`), text(`right.${language}`)];
  const others = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !OWN.includes(name))
    .map((name) => ({ name, text: text(name) }));
  return { language, wrong, right, message: text('expected.txt'), others };
}
