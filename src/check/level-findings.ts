import type { Diagnostic } from '../kernel/diagnostic.js';
import type { ReportFile } from '../read/read-report.js';
import type { PackRules } from './check-report.js';
import { atMost } from './engine/at-most.js';
import { levelled } from './engine/levelled.js';
import type { Finding } from './engine/rule.js';
import { ruleLevels } from './engine/rule-levels.js';
import { applyWaivers, waivers } from './publication/waivers.js';

/** What a rule of the group 成文 says. */
export interface PageFinding extends Finding {
  /** Its id. */
  readonly rule: string;
}

/**
 * What a reader of the finished pages found, at the levels of the year's rule set and of the pack; what the data file
 * explains is noted.
 */
export function levelFindings(
  found: readonly PageFinding[],
  read: ReportFile,
  { changes, added }: PackRules,
): Diagnostic[] {
  const levels = ruleLevels(read.report.年度, changes, added);
  const say = (rule: string, findings: Iterable<Finding>): Diagnostic[] => {
    const level = levels.get(rule) ?? '关闭';
    return level === '关闭'
      ? []
      : Array.from(atMost(findings), (finding) => ({ ...levelled(finding, level), rule }));
  };
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const own = rules.flatMap((id) =>
    say(
      id,
      found.filter(({ rule }) => rule === id),
    ),
  );
  const { noted, complaints } = applyWaivers(own, read, '成文');
  return [...noted, ...say(waivers.id, complaints)];
}
