import type { FileFinding } from '../../api.js';

/** What is told of a field, or of an import, under it; not that it is still to be filled in. */
export function Problems({ findings }: { findings: readonly FileFinding[] }) {
  // That it is empty one sees.
  const loud = findings.filter(({ level, unfilled }) => (level === '错误' || level === '提醒') && !unfilled);
  if (loud.length === 0) return null;
  return (
    <ul class="problems">
      {loud.map(({ id, level, message, expected, actual, difference, hint }) => (
        <li key={id} class={level === '错误' ? 'wrong' : ''}>
          <b>{level}</b> {message}
          {expected && `，应为 ${expected}`}
          {actual && `，实为 ${actual}`}
          {difference && `，相差 ${difference}`}
          {hint && <small>{hint}</small>}
        </li>
      ))}
    </ul>
  );
}
