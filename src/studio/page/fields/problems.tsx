import type { FileFinding } from '../../api.js';

/** What is told of a field, under it. */
export function Problems({ findings }: { findings: readonly FileFinding[] }) {
  const loud = findings.filter(({ level }) => level === '错误' || level === '提醒');
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
