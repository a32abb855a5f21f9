import { signal } from '@preact/signals';
import type { Folder, Look, StudioEvent } from '../../api.js';
import { handedOver } from './drafts.js';
import { ask, Declined, listen, Unreachable } from './server.js';
import { Session } from './session.js';
import { announce } from './telling.js';

/** The folder, as far as it is known. */
export const folder = signal<Folder | undefined>();
/** The open file; none on the start screen. */
export const session = signal<Session | undefined>();
/** Whether the server answers. */
export const connected = signal(true);

/** Reads the folder, opens what the address or the command line names, and listens to what happens. */
export async function openStudio(): Promise<void> {
  let told: Promise<unknown> | undefined;
  listen(
    (event) => {
      // What goes wrong with one event keeps no later one from being heard.
      told = Promise.allSettled([told]).then(() => attempt(() => happened(event)));
    },
    (is) => {
      if (is && !connected.value) void attempt(comeBack);
      connected.value = is;
    },
  );
  addEventListener('hashchange', () => void attempt(followAddress));
  addEventListener('storage', () => void session.value?.adopt());
  addEventListener('beforeunload', (event) => {
    if ((session.value?.typed.count.value ?? 0) > 0 && !handedOver.value) event.preventDefault();
  });
  await attempt(async () => {
    const known = await ask('GET /api/folder', {});
    if (location.hash === '' && known.open !== undefined)
      history.replaceState(null, '', addressIn(known.open));
    const file = fileInAddress();
    if (file !== '') await attempt(() => show(known, file));
    folder.value = known;
  });
}

/** Does what asks the server; a refusal is told. */
export async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Unreachable) connected.value = false;
    else if (error instanceof Declined)
      announce([error.message, error.refusal.hint].filter(Boolean).join(''));
    else throw error;
    return undefined;
  }
}

/** The work screen of a file; the browser's way back leads to where one was. */
export function openFile(file: string): void {
  location.hash = addressIn(file);
}

function addressIn(file: string): string {
  return `#/${encodeURIComponent(file)}`;
}

function fileInAddress(): string {
  return decodeURIComponent(location.hash.replace(/^#\/?/, ''));
}

async function followAddress(): Promise<void> {
  const file = fileInAddress();
  if (session.value?.file === file) return;
  await session.value?.save();
  if (file !== '') return show(folder.value!, file);
  session.value = undefined;
  folder.value = await ask('GET /api/folder', {});
}

/** The file at once, what the checks say of it when they have. */
async function show({ folder: path }: Folder, file: string): Promise<void> {
  const opened = await Session.open(path, file);
  session.value = opened;
  void attempt(() => look(opened));
}

async function look(open: Session): Promise<void> {
  await looked(open, await ask('GET /api/look', { file: open.file }));
  open.stage.value = undefined;
}

/**
 * A look may be the first to see that the file has changed elsewhere: the fields are told before its findings, for what is
 * typed then would meet what was there before.
 */
async function looked(open: Session, look: Look): Promise<void> {
  await open.changedElsewhere(look.sha256);
  open.look.value = look;
}

/** Events are taken one after the other. */
async function happened(event: StudioEvent): Promise<void> {
  const open = session.value;
  if (event.type === '文件夹') folder.value = await ask('GET /api/folder', {});
  else if (event.type === '先见' && event.look.file === open?.file) await looked(open, event.look);
  else if (event.type === '看过' && event.look.file === open?.file) {
    await looked(open, event.look);
    open.stage.value = undefined;
  } else if (event.type === '进行' && event.file === open?.file) open.stage.value = event.stage;
  else if (event.type === '保存' && event.file === open?.file) await open.changedElsewhere(event.sha256);
}

/** After the server was away: what is typed goes to it, what it knows comes here. */
async function comeBack(): Promise<void> {
  const open = session.value;
  if (!open) return;
  await open.save();
  await look(open);
}
