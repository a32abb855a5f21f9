import type { FileCard } from '../../api.js';

/** 通过, 错 2, 缺 23, 提醒 4, 出错说明 5: how a file stands, in words and in a colour. */
export function StateMarks({ card }: { card: FileCard }) {
  const { state, errors, unfilled, reminders, explained } = card;
  if (state === '读不出' || state === '待核对')
    return <span class={`mark ${state === '读不出' ? 'wrong' : ''}`}>{state}</span>;
  return (
    <span class="marks">
      {errors > 0 && <span class="mark wrong">错 {errors}</span>}
      {unfilled > 0 && <span class="mark missing">缺 {unfilled}</span>}
      {errors + unfilled === 0 && <span class="mark done">通过</span>}
      {reminders > 0 && <span class="mark">提醒 {reminders}</span>}
      {explained > 0 && <span class="mark">出错说明 {explained}</span>}
    </span>
  );
}
