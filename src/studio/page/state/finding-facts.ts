import type { FileFinding } from '../../api.js';

/** What a finding says besides its message, each with its name. */
export function findingFacts({
  expected,
  actual,
  difference,
  hint,
}: FileFinding): readonly (readonly [name: string, text: string])[] {
  const facts = Object.entries({ 应为: expected, 实为: actual, 相差: difference, 提示: hint });
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
}
