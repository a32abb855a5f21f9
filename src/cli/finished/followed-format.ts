import type { AuditFinding } from '../../audit/finding.js';
import { checkFormat } from '../../audit/format/check-format.js';
import type { PublicationFormat } from '../../audit/format/format.js';
import type { FormatFinding } from '../../audit/format/format-finding.js';
import type { Publisher } from '../../audit/publisher.js';
import type { PrintedDocument } from '../../print/printed-document.js';

/** How far a finished file follows a format. */
interface FollowedFormat {
  readonly findings: readonly FormatFinding[];
  readonly remarks: readonly string[];
  /** Whether another finding comes of what was found here. */
  explains(finding: AuditFinding): boolean;
}

/** Said of the line of a template that has what a file should have. */
export const PRESCRIBED = '格式在这里规定';
/** Rules by which titles are held against each other. */
const OF_TITLES = new Set(['目录一致', '印出序号']);

/** Holds a finished file against a format, which is one of final accounts. */
export function followedFormat(
  printed: PrintedDocument,
  format: PublicationFormat,
  kind: Publisher['kind'],
): FollowedFormat {
  const { name } = format;
  if (kind === '预算')
    return {
      findings: [],
      remarks: [`“${name}”是决算的格式，这份是预算，没有按它核对。`],
      explains: () => false,
    };
  const { findings, explained, asked, found, hidden } = checkFormat(printed, format);
  const counted = `按“${name}”核对：要求的标题、表、名词等 ${asked} 处，有 ${found} 处。`;
  const unseen = hidden.map((title) => `“${title}”`).join('、');
  return {
    findings,
    remarks: [counted, ...(hidden.length > 0 ? [`${unseen}可能在没有读的部分里，没有判断有没有。`] : [])],
    explains: ({ rule, mark }) => OF_TITLES.has(rule) && explained.has(mark.text),
  };
}
