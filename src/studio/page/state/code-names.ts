import { type ReadonlySignal, signal } from '@preact/signals';
import type { CodeKind } from '../../api.js';
import { ask } from './server.js';

const names = new Map<string, ReadonlySignal<string>>();

/** What the catalogue calls a code; empty until it is known, and where no 科目 has it. */
export function nameOfCode(code: string, kind: CodeKind | undefined): ReadonlySignal<string> {
  const key = `${kind} ${code}`;
  const known = names.get(key);
  if (known) return known;
  const name = signal('');
  names.set(key, name);
  if (/^\d{3,7}$/.test(code)) {
    const asked = { q: code, ...(kind && { kind }) };
    ask('GET /api/codes', asked).then(
      (codes) => {
        name.value = codes.find((found) => found.code === code)?.name ?? '';
      },
      // Without an answer it is asked again the next time that the code is shown.
      () => names.delete(key),
    );
  }
  return name;
}
