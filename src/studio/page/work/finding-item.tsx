import { useSignal } from '@preact/signals';
import type { FileFinding } from '../../api.js';
import { findingFacts } from '../state/finding-facts.js';
import { useView } from '../state/view.js';

/** Something that is not filled in: which, and the way there; how it is written in YAML nobody needs here. */
export function GapItem({ finding }: { finding: FileFinding }) {
  const view = useView();
  const { message, where } = finding;
  return (
    <li class="gap">
      <button type="button" onClick={() => view.goToFinding(finding)}>
        去填
      </button>
      <span>{message}</span>
      <span class="detail">{where}</span>
    </li>
  );
}

/** One message, with the way to where it can be mended. */
export function FindingItem({ finding, readOnly }: { finding: FileFinding; readOnly: boolean }) {
  const view = useView();
  const explaining = useSignal(false);
  const { rule, level, message, where, under, path, line, canWaive, waiver, related } = finding;
  return (
    <li class={level === '错误' ? 'wrong' : ''}>
      <p>
        <b>{rule}</b> {message}
      </p>
      <Facts finding={finding} />
      {waiver && (
        <p class="detail">
          出错说明（{waiver.date}）：{waiver.reason}
        </p>
      )}
      {related.map(({ message: text, where: place, path: other }) => (
        <p key={`${place} ${text}`} class="detail">
          参见 {place} {text}
          {other && (
            <button type="button" class="plain" onClick={() => view.goTo(other)}>
              去看
            </button>
          )}
        </p>
      ))}
      <p class="actions">
        {(path || line !== undefined) && (
          <button type="button" onClick={() => view.goToFinding(finding)}>
            去改
          </button>
        )}
        {canWaive && !readOnly && (
          <button
            type="button"
            aria-expanded={explaining.value}
            onClick={() => {
              explaining.value = !explaining.value;
            }}
          >
            写出错说明
          </button>
        )}
        <span class="detail">{[where, under && `“${under}”之下`].filter(Boolean).join(' · ')}</span>
      </p>
      {explaining.value && <WaiverForm id={finding.id} />}
    </li>
  );
}

function Facts({ finding }: { finding: FileFinding }) {
  const facts = findingFacts(finding);
  if (facts.length === 0) return null;
  return (
    <dl>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function WaiverForm({ id }: { id: string }) {
  const { session } = useView();
  const reason = useSignal('');
  return (
    <form
      class="waiver"
      onSubmit={(event) => {
        event.preventDefault();
        void session.waive(id, reason.value.trim());
      }}
    >
      <label>
        为什么这样是对的（写进数据文件的“出错说明”）
        <textarea
          required
          rows={2}
          value={reason.value}
          onInput={({ currentTarget }) => {
            reason.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" disabled={reason.value.trim() === ''}>
        写入
      </button>
    </form>
  );
}
