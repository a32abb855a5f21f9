import type { AuditSummary } from '../audit-publication.js';
import { visible } from './visible.js';

/** How much of the finished pages was held against each other, and what was not. */
export function describeAudit({ comparisons, uncompared }: AuditSummary): string[] {
  const none = uncompared.length === 0 ? '，写有数的句子都有可比的数' : '';
  const more =
    uncompared.length === 0 ? [] : [`下列 ${uncompared.length} 句写有数，没有可比的数，请人工核对：`];
  return [
    `通读成文，比较印出的数 ${comparisons} 处${none}。`,
    ...more,
    ...uncompared.map((sentence) => `  ${visible(sentence)}`),
  ];
}
