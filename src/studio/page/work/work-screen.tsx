import { useEffect, useMemo } from 'preact/hooks';
import { FileDrop } from '../import/file-drop.js';
import { ImportDialog } from '../import/import-dialog.js';
import { takeKeyboard } from '../keep-focus.js';
import type { Session } from '../state/session.js';
import { folder } from '../state/studio.js';
import { type OpenDialog, View, ViewProvider } from '../state/view.js';
import { TextPane } from '../yaml/text-pane.js';
import { ConflictDialog } from './conflict-dialog.js';
import { FindingsPane } from './findings-pane.js';
import { GenerateDialog } from './generate-dialog.js';
import { listenToKeys } from './keys.js';
import { KeysDialog } from './keys-dialog.js';
import { OutlinePane } from './outline-pane.js';
import { PublicationPane } from './publication-pane.js';
import { SectionForm } from './section-form.js';
import { Tabs } from './tabs.js';
import { WorkHeader } from './work-header.js';

/** One data file: left what it has, middle what is filled in, right the page, below what is told of it. */
export function WorkScreen({ session }: { session: Session }) {
  const view = useMemo(() => new View(session), [session]);
  useEffect(() => listenToKeys(view), [view]);
  const open = (dialog?: OpenDialog) => {
    view.dialog.value = dialog;
  };
  const close = () => open();
  const dialog = view.dialog.value;
  const known = folder.value!;
  return (
    <ViewProvider value={view}>
      <FileDrop disabled={known.readOnly} onFiles={open}>
        <div class={`work ${view.beside.value ? '' : 'alone'}`} data-tab={view.shownTab.value}>
          <WorkHeader readOnly={known.readOnly} />
          <OutlinePane />
          <main ref={takeKeyboard} class="middle" id="middle" tabIndex={-1}>
            <Tabs />
            {view.shownTab.value === 'YAML' ? <TextPane /> : <SectionForm />}
          </main>
          <PublicationPane />
          <FindingsPane readOnly={known.readOnly} />
        </div>
        {dialog === '生成' && <GenerateDialog onClose={close} />}
        {dialog === '按键' && <KeysDialog onClose={close} />}
        {typeof dialog === 'object' && (
          <ImportDialog folder={known} into={session} sources={dialog} onClose={close} />
        )}
        {session.disk.conflict.value && <ConflictDialog conflict={session.disk.conflict.value} />}
      </FileDrop>
    </ViewProvider>
  );
}
