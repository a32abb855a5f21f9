import { afterEach, beforeEach, vi } from 'vitest';

/** What the page's state asks of a browser: its store, and timers that a test lets run off. @returns the store */
export function inBrowser(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('localStorage', storage());
    vi.stubGlobal('location', { search: '' });
    vi.stubGlobal('navigator', {});
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** Its keys are properties, as those of a browser's are. */
function storage(): Record<string, unknown> {
  const store: Record<string, unknown> = Object.create({
    getItem: (key: string) => store[key] ?? null,
    setItem: (key: string, value: string) => {
      store[key] = value;
    },
    removeItem: (key: string) => {
      delete store[key];
    },
  });
  return store;
}
