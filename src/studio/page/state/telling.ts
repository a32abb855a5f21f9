import { signal } from '@preact/signals';

/** What was told last, for a while. */
export const told = signal<string | undefined>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something that asks for no answer. */
export function announce(message: string): void {
  told.value = message;
  clearTimeout(timer);
  timer = setTimeout(() => (told.value = undefined), 8000);
}
