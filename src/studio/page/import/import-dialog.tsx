import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Folder, ImportResult } from '../../api.js';
import { Dialog } from '../dialog.js';
import { ask } from '../state/server.js';
import type { Session } from '../state/session.js';
import { attempt, openFile } from '../state/studio.js';
import { announce } from '../state/telling.js';
import { base64Of } from './base64.js';
import { FileChoice } from './file-choice.js';
import { ImportPreview, type Sides } from './import-preview.js';
import { type ImportPlace, newTarget, TargetChoice } from './target-choice.js';

interface ImportDialogProps {
  readonly folder: Folder;
  /** Known where a file is open. */
  readonly into?: Session;
  readonly sources: readonly File[];
  readonly onClose: () => void;
}

/** 导入: what the tables would change is shown before anything is written. */
export function ImportDialog({ folder, into, sources, onClose }: ImportDialogProps) {
  const files = useSignal(sources);
  const target = useSignal<ImportPlace>(
    into ? { file: into.file } : folder.files[0] ? { file: folder.files[0].file } : newTarget(folder),
  );
  const preview = useSignal<ImportResult | undefined>(undefined);
  const sides = useSignal<Sides>(new Map());
  const busy = useSignal(false);
  const run = async (apply: boolean) => {
    busy.value = true;
    const result = await attempt(async () => {
      await into?.save();
      const read = await Promise.all(
        files.value.map(async (file) => ({ name: file.name, base64: await base64Of(file) })),
      );
      const chosen = (side: string) =>
        [...sides.value].flatMap(([name, one]) => (one === side ? [name] : []));
      const version = preview.value?.sha256;
      return await ask('POST /api/import', {
        ...target.value,
        ...(version !== undefined && apply && { sha256: version }),
        sources: read,
        apply,
        accept: chosen('表里的'),
        keep: chosen('原来的'),
      });
    });
    busy.value = false;
    if (!result) return;
    preview.value = result;
    if (!result.applied) return;
    announce(`已导入 ${result.changes.length} 处。`);
    onClose();
    if (into) await attempt(() => into.disk.reload());
    else openFile(target.value.file);
  };
  useEffect(() => {
    if (into && files.value.length > 0) void run(false);
  }, []);
  const known = preview.value;
  const open = known?.conflicts.filter(({ name }) => !sides.value.has(name)).length ?? 0;
  const isSettled = known?.changes.length === 0 && known.conflicts.length === 0;
  return (
    <Dialog
      title="导入 Excel、Word"
      wide
      onClose={onClose}
      action={busy.value ? '正在读……' : known ? '写入数据文件' : '看看会改什么'}
      disabled={busy.value || files.value.length === 0 || open > 0 || isSettled}
      onSubmit={() => void run(known !== undefined)}
    >
      <div class="beside">
        <p>{files.value.map(({ name }) => name).join('、') || '还没有选文件。'}</p>
        <FileChoice
          label="选文件……"
          onFiles={(chosen) => {
            files.value = chosen;
            preview.value = undefined;
          }}
        />
      </div>
      {!into && (
        <TargetChoice
          folder={folder}
          target={target.value}
          onChange={(chosen) => {
            target.value = chosen;
            preview.value = undefined;
          }}
        />
      )}
      {known && <ImportPreview result={known} sides={sides} />}
    </Dialog>
  );
}
