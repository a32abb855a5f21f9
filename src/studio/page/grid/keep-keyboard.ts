/**
 * After `action` has taken away the row with the keyboard, the row that now stands at its place gets it, or the last.
 * @param host a table or list with its rows
 */
export async function keepKeyboard(
  host: HTMLElement | null,
  row: number,
  action: Promise<void>,
): Promise<void> {
  await action;
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const rows = [...(host?.querySelectorAll('tbody > tr, ol > li') ?? [])];
    const next = rows[Math.min(row, rows.length - 1)];
    next?.querySelector<HTMLElement>('input,textarea,select')?.focus();
  });
}
