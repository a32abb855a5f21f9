import type { AuditSummary } from '../audit/audit-publication.js';
import { visible } from './visible.js';

/** How much of the finished pages was held against each other, and, under their headings, the sentences that were not. */
export function describeAudit({ comparisons, uncompared }: AuditSummary): string[] {
  const count = `通读成文，比较印出的数 ${comparisons} 处`;
  if (uncompared.length === 0) return [`${count}，写有数的句子都有可比的数。`];
  const sentences = uncompared.flatMap(({ sentence, under }, at) => {
    const isNext = at === 0 || uncompared[at - 1]!.under !== under;
    return [...(isNext && under !== '' ? [`  ${visible(under)}`] : []), `    ${visible(sentence)}`];
  });
  return [`${count}。`, `下列 ${uncompared.length} 句写有数，没有可比的数，请人工核对：`, ...sentences];
}
