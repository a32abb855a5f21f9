import type { Span } from '../../kernel/span.js';
import type { Mark } from '../figures/entry.js';
import type { AuditFinding } from '../finding.js';
import type { FoundTitle } from './titles.js';

/** In what a document does not follow its format, and where the format says so. */
export interface FormatFinding {
  readonly finding: AuditFinding;
  /** In the templates. */
  readonly origin?: Span;
}

const RULE = '格式要求';

export function formatFinding(
  origin: Span | undefined,
  told: Omit<AuditFinding, 'rule' | 'related'> & Partial<Pick<AuditFinding, 'related'>>,
): FormatFinding {
  return { finding: { related: [], ...told, rule: RULE }, ...(origin && { origin }) };
}

/** @param behind the place after it */
export function markOf({ paragraph, title }: FoundTitle, behind = false): Mark {
  const { length } = paragraph.text;
  return behind
    ? { text: paragraph, start: length, end: length }
    : {
        text: paragraph,
        start: 0,
        end: Math.max(title.length, paragraph.text.indexOf('\n') < 0 ? 0 : length),
      };
}
