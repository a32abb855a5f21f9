import type { Session } from '../state/session.js';
import { connected } from '../state/studio.js';
import { type OpenDialog, useView } from '../state/view.js';

/** Which file, whether all is saved, and what can be done with it. */
export function WorkHeader({ readOnly }: { readOnly: boolean }) {
  const view = useView();
  const open = (dialog: OpenDialog) => {
    view.dialog.value = dialog;
  };
  const { session } = view;
  const { undoable, redoable } = session.saved.value;
  const left = view.open.value.length;
  return (
    <header class="top">
      <a href="#/" aria-label="返回文件列表">
        ← 文件
      </a>
      <h1>{session.file}</h1>
      <span class="saving" role="status">
        {savingText(session, readOnly)}
      </span>
      <span class="actions">
        <button type="button" disabled={left === 0} title="Alt+↓" onClick={() => view.goToOpen(1)}>
          下一处要填{left > 0 && `（${left}）`}
        </button>
        <StepButton name="撤销" keys="Alt+Z" none={readOnly || undoable === 0} step={() => session.undo()} />
        <StepButton
          name="重做"
          keys="Alt+Shift+Z"
          none={readOnly || redoable === 0}
          step={() => session.undo('POST /api/redo')}
        />
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

interface StepButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly none: boolean;
  readonly step: () => Promise<void>;
}

/** It keeps the keyboard where nothing is left: one more press shall do nothing, not what stands beside it. */
function StepButton({ name, keys, none, step }: StepButtonProps) {
  return (
    <button type="button" title={keys} aria-disabled={none} onClick={() => !none && void step()}>
      {name}
    </button>
  );
}

function savingText({ disk: { saving, refused }, typed }: Session, readOnly: boolean): string {
  if (readOnly) return '只读';
  if (refused.value !== undefined) return `没有保存：${refused.value}`;
  if (saving.value) return '正在保存……';
  if (typed.count.value > 0) return `${typed.count.value} 处还没有保存`;
  return connected.value ? '已保存' : '';
}
