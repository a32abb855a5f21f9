import type { Session } from '../state/session.js';
import { connected, session } from '../state/studio.js';
import { type OpenDialog, useView } from '../state/view.js';

/** Which file, whether all is saved, and what can be done with it. */
export function WorkHeader({ readOnly }: { readOnly: boolean }) {
  const view = useView();
  const open = (dialog: OpenDialog) => {
    view.dialog.value = dialog;
  };
  const { saved, file, disk } = view.session;
  const left = view.open.value.length;
  return (
    <header class="top">
      <a href="#/" aria-label="返回文件列表">
        ← 文件
      </a>
      <h1>{file}</h1>
      <span class="saving" role="status">
        {savingText(view.session, readOnly)}
      </span>
      <span class="actions">
        <button type="button" disabled={left === 0} title="Alt+↓" onClick={() => view.goToOpen(1)}>
          下一处要填{left > 0 && `（${left}）`}
        </button>
        <button
          type="button"
          title="Alt+Z"
          disabled={readOnly || disk.saving.value || saved.value.undoable === 0}
          onClick={() => void view.session.undo()}
        >
          撤销
        </button>
        <button
          type="button"
          title="Alt+Shift+Z"
          disabled={readOnly || disk.saving.value || saved.value.redoable === 0}
          onClick={() => void view.session.undo('POST /api/redo')}
        >
          重做
        </button>
        <button type="button" disabled={readOnly} onClick={() => open([])}>
          导入
        </button>
        <button type="button" title="Alt+/" onClick={() => open('按键')}>
          快捷键
        </button>
        <button type="button" class="primary" title="Alt+G" disabled={readOnly} onClick={() => open('生成')}>
          生成
        </button>
      </span>
    </header>
  );
}

function savingText({ disk: { saving, refused }, typed }: Session, readOnly: boolean): string {
  if (readOnly) return '只读';
  if (refused.value !== undefined) return `没有保存：${refused.value}`;
  if (saving.value) return '正在保存……';
  if (typed.count.value > 0) return `${typed.count.value} 处还没有保存`;
  return connected.value && session.value ? '已保存' : '';
}
