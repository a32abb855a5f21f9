type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const CONTROLS = 'input,textarea,select';

/** ↑, ↓ and Enter move to the same column of the next row; ← and → leave an input at the ends of its text. */
export function moveInGrid(event: KeyboardEvent): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const control = event.target as Control;
  const step = stepOf(event, control);
  const cell = control.closest('td');
  const row = cell?.closest('tr');
  if (!step || !cell || !row) return;
  const [right, down] = step;
  const rows = [...(row.parentElement?.children ?? [])];
  const target = rows[rows.indexOf(row) + down]?.children[[...row.children].indexOf(cell) + right];
  const next = target?.querySelector<Control>(CONTROLS);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function stepOf(
  { key, shiftKey }: KeyboardEvent,
  control: Control,
): readonly [right: number, down: number] | undefined {
  if (control instanceof HTMLSelectElement) return undefined;
  const { value, selectionStart, selectionEnd } = control;
  const collapsed = selectionStart === selectionEnd;
  const lines = control instanceof HTMLTextAreaElement && value.includes('\n');
  if (key === 'Enter' && !(control instanceof HTMLTextAreaElement)) return [0, shiftKey ? -1 : 1];
  if (key === 'ArrowDown' && !lines) return [0, 1];
  if (key === 'ArrowUp' && !lines) return [0, -1];
  if (key === 'ArrowLeft' && collapsed && selectionStart === 0) return [-1, 0];
  if (key === 'ArrowRight' && collapsed && selectionEnd === value.length) return [1, 0];
  return undefined;
}
