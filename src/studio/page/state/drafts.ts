import { signal } from '@preact/signals';

/** What was typed at one place and is not yet in the file. */
export interface DraftText {
  readonly value: string;
  /** `sha256` of the file that it was typed over. */
  readonly base: string;
}

/** All that was typed over one file. */
export interface Drafts {
  /** By the JSON of their paths. */
  readonly values: Readonly<Record<string, DraftText>>;
  /** The whole text, where the YAML itself is edited. */
  readonly text?: DraftText;
}

/** Names this tab in the store; a lock of that name is held as long as the tab lives. */
const tab = crypto.randomUUID();
let giveUp: (() => void) | undefined;
navigator.locks?.request(tab, () => new Promise<void>((done) => (giveUp = done)));

/** With the version of {@link Drafts}. */
const PREFIX = 'gen-report 2';

function storeKey(folder: string, file: string, owner: string): string {
  return JSON.stringify([PREFIX, folder, file, owner]);
}

/** Keeps the drafts of one file where neither a closed tab nor a stopped server loses them. */
export function keepDrafts(folder: string, file: string, drafts: Drafts): void {
  const key = storeKey(folder, file, tab);
  const empty = Object.keys(drafts.values).length === 0 && !drafts.text;
  if (empty) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(drafts));
}

/** The drafts of tabs that are no longer there, which are this tab's from now on. */
export async function adoptDrafts(folder: string, file: string): Promise<readonly Drafts[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const alive = new Set(held.map(({ name }) => name));
  return Object.keys(localStorage).flatMap((key) => {
    const [prefix, ofFolder, ofFile, owner] = partsOf(key);
    if (prefix !== PREFIX || ofFolder !== folder || ofFile !== file || alive.has(owner)) return [];
    const found = JSON.parse(localStorage.getItem(key) ?? '') as Drafts;
    localStorage.removeItem(key);
    return [found];
  });
}

function partsOf(key: string): string[] {
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    return [];
  }
}

/** Whether another tab takes the drafts of this one, which can save nothing any more. */
export const handedOver = signal(false);

/** Leaves this tab's drafts to the tab that the program has opened since. */
export function handOver(folder: string, file: string, drafts: Drafts): void {
  if (handedOver.value) return;
  handedOver.value = true;
  giveUp?.();
  keepDrafts(folder, file, drafts);
}
