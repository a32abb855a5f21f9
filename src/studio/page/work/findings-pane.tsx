import type { FileFinding } from '../../api.js';
import { useView } from '../state/view.js';
import { FindingItem, GapItem } from './finding-item.js';

interface Group {
  readonly title: string;
  readonly has: (finding: FileFinding) => boolean;
  /** Whether it is shown without being asked for. */
  readonly open: boolean;
}

const GROUPS: readonly Group[] = [
  { title: '错误', has: ({ level, unfilled }) => level === '错误' && !unfilled, open: true },
  { title: '要填的', has: ({ level, unfilled }) => level !== '已说明' && Boolean(unfilled), open: true },
  { title: '提醒', has: ({ level, unfilled }) => level === '提醒' && !unfilled, open: true },
  { title: '已写出错说明', has: ({ level }) => level === '已说明', open: false },
  { title: '尾差', has: ({ level, unfilled }) => level === '尾差' && !unfilled, open: false },
];

/** What the checks, the templates and a reader of the pages say, in their words. */
export function FindingsPane({ readOnly }: { readOnly: boolean }) {
  const { findings, session } = useView();
  const groups = GROUPS.map((group) => ({ ...group, inside: findings.value.filter(group.has) }));
  const filled = groups.filter(({ inside }) => inside.length > 0);
  return (
    <section class="findings" id="findings" aria-label="核对信息" tabIndex={-1}>
      {filled.length === 0 && <p class="empty">{session.look.value ? '核对通过。' : '正在核对……'}</p>}
      {filled.map(({ title, inside, open }) => (
        <details key={title} open={open}>
          <summary>
            {title} <span class="count">{inside.length}</span>
          </summary>
          <ul>
            {inside.map((finding) =>
              finding.unfilled ? (
                <GapItem key={finding.id} finding={finding} />
              ) : (
                <FindingItem key={finding.id} finding={finding} readOnly={readOnly} />
              ),
            )}
          </ul>
        </details>
      ))}
    </section>
  );
}
