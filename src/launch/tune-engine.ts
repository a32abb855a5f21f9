import { setFlagsFromString } from 'node:v8';

const TURBOFAN = '--invocation-count-for-turbofan=30000';
const MAGLEV = '--invocation-count-for-maglev=4000';

/** About ten times V8's own patience before it optimises a function, by V8's major version: Node 20, 22, 24, 26. */
const PATIENCE: Readonly<Record<string, readonly string[]>> = {
  '11': ['--interrupt-budget=1000000'],
  '12': [TURBOFAN],
  '13': [TURBOFAN, MAGLEV],
  '14': [TURBOFAN, MAGLEV],
};

/**
 * Regular expressions become machine code at once. V8 first makes bytecode of each, which for our long ones takes four
 * times as long, and machine code when they are used again.
 */
const EXPRESSIONS_AT_ONCE = '--no-regexp-tier-up';

/**
 * Lets V8 optimise only what stays hot. A publication takes a second; to optimise what it does a few thousand times
 * took a quarter to a third of the processor time of a cold run, and gave no more in the tenth document of a long one.
 * A version whose flag is not known keeps its own ways. Compiled code is good for the flags it was made under alone.
 */
export function tuneEngine(): void {
  const patience = PATIENCE[process.versions.v8.split('.', 1)[0]!] ?? [];
  for (const flag of [EXPRESSIONS_AT_ONCE, ...patience]) setFlagsFromString(flag);
}
