import { attempt } from '../state/studio.js';
import type { OpenDialog, View } from '../state/view.js';

/** The panes that F6 goes through. */
const PANES = ['outline', 'middle', 'publication', 'findings'];

/** Each key of the work screen, as it is told to the user, with what it does. */
export const KEYS: readonly { keys: string; does: string }[] = [
  { keys: 'Alt+↓', does: '下一处要填、要改的' },
  { keys: 'Alt+↑', does: '上一处要填、要改的' },
  { keys: 'F6、Shift+F6', does: '在目录、填写、页面、核对信息之间移动' },
  { keys: 'Alt+Y', does: '在填写和 YAML 之间切换，到同一处' },
  { keys: 'Alt+W', does: '这一栏的数怎么来的' },
  { keys: 'Ctrl+S', does: '立即保存（平时自动保存）' },
  { keys: 'Alt+Z、Alt+Shift+Z', does: '撤销上一次保存的改动、重做' },
  { keys: 'Alt+G', does: '生成' },
  { keys: '表格中 ↑ ↓ Enter', does: '上一行、下一行' },
  { keys: 'Alt+/', does: '这张表' },
];

/** Listens until the function that it returns is called. */
export function listenToKeys(view: View): () => void {
  const open = (dialog: OpenDialog) => {
    view.dialog.value = dialog;
  };
  const actions: Readonly<Record<string, () => void>> = {
    'Alt+ArrowDown': () => view.goToOpen(1),
    'Alt+ArrowUp': () => view.goToOpen(-1),
    F6: () => goToPane(1),
    'Shift+F6': () => goToPane(-1),
    'Alt+KeyY': () => view.turnTo(view.shownTab.value === 'YAML' ? '填写' : 'YAML'),
    'Alt+KeyW': () => {
      const path = view.focused.value;
      if (path) void attempt(() => view.explain({ path }));
    },
    'Ctrl+KeyS': () => void view.session.save(),
    'Alt+KeyZ': () => void view.session.undo(),
    'Alt+Shift+KeyZ': () => void view.session.undo('POST /api/redo'),
    'Alt+KeyG': () => open('生成'),
    'Alt+Slash': () => open('按键'),
  };
  const pressed = (event: KeyboardEvent) => {
    const action = actions[keyName(event)];
    if (!action || event.isComposing || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    action();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

/** By the place of the key: Alt+Z is another letter on some keyboards. */
function keyName({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): string {
  return [altKey && 'Alt', (ctrlKey || metaKey) && 'Ctrl', shiftKey && 'Shift', code]
    .filter(Boolean)
    .join('+');
}

function goToPane(step: 1 | -1): void {
  const shown = PANES.map((id) => document.getElementById(id)).filter((pane) => pane?.checkVisibility());
  const here = shown.findIndex((pane) => pane?.contains(document.activeElement));
  shown[(here + step + shown.length) % shown.length]?.focus();
}
