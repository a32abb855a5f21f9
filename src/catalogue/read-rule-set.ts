import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RULE_LEVELS, type RuleLevel } from '../kernel/diagnostic.js';
import { digestOf } from '../kernel/file-digest.js';
import { keptContent } from '../kernel/kept-content.js';
import { PACKAGE_ROOT } from '../kernel/package-root.js';

/** The rules of a year, each with its level, as data: `rules/<first year>.yaml`. */
export interface RuleSet {
  /** The first 决算年度 that it is for. */
  readonly since: number;
  /** By the id of the rule, in the order of the file. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** What each rule is about (表内, 表间, …), by its id; rules of a group follow each other. */
  readonly groups: ReadonlyMap<string, string>;
}

const FOLDER = new URL('rules/', PACKAGE_ROOT);
const FILE = /^(\d{4})\.yaml$/;

/** First years of the rule sets that there are. */
let years: readonly number[] | undefined;
const cached = new Map<number, RuleSet>();

/** The latest rule set that a 决算年度 falls under; the earliest for a year before all of them. */
export function readRuleSet(year: number): RuleSet {
  years ??= readdirSync(FOLDER)
    .map((name) => Number(FILE.exec(name)?.[1]))
    .filter((since) => !Number.isNaN(since))
    .sort((a, b) => a - b);
  const since = years.findLast((first) => first <= year) ?? years[0]!;
  const set = cached.get(since) ?? load(since);
  cached.set(since, set);
  return set;
}

/** The levels of the rules by groups. */
type RuleSetContent = Readonly<Record<string, Readonly<Record<string, RuleLevel>>>>;

function contentOf(bytes: Uint8Array): RuleSetContent {
  return (keptContent(digestOf(bytes)) ?? parseRuleSet(bytes)) as RuleSetContent;
}

/** What the file of a rule set says, as the build keeps it. */
export function parseRuleSet(bytes: Uint8Array): unknown {
  return parse(new TextDecoder().decode(bytes));
}

function load(since: number): RuleSet {
  const file = `${since}.yaml`;
  const content = contentOf(readFileSync(new URL(file, FOLDER)));
  const levels = new Map(Object.values(content).flatMap((rules) => Object.entries(rules)));
  for (const [id, level] of levels) {
    if (!RULE_LEVELS.includes(level)) throw new Error(`rules/${file}: ${id} has no level ${level}`);
  }
  const groups = Object.entries(content).flatMap(([group, rules]) =>
    Object.keys(rules).map((id) => [id, group] as const),
  );
  return { since, levels, groups: new Map(groups) };
}
