import { LIMITS } from '../../kernel/limits.js';
import type { Finding } from './rule.js';

/**
 * What one rule says, as far as anybody reads or explains it; that there is more is told at its level, lest all pass
 * for explained.
 */
export function* atMost<Told extends Finding>(findings: Iterable<Told>): Generator<Told | Finding> {
  let count = 0;
  for (const finding of findings) {
    if (!finding.rounding) count += 1;
    if (count > LIMITS.findings) {
      const message = `这条规则的问题太多，只核对到前 ${LIMITS.findings} 处`;
      yield { message, hint: '先改正已列出的各处，再运行一次。' };
      return;
    }
    yield finding;
  }
}
