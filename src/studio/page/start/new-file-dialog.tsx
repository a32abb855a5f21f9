import { useSignal } from '@preact/signals';
import type { Folder } from '../../api.js';
import { Dialog } from '../dialog.js';
import { ask } from '../state/server.js';
import { attempt, openFile } from '../state/studio.js';

/** 新建: a format by its looks, a year, a name for the file. */
export function NewFileDialog({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const format = useSignal(folder.formats[0]?.name ?? '');
  const year = useSignal(folder.year);
  const named = useSignal<string | undefined>(undefined);
  const file = named.value ?? `${year.value}.yaml`;
  const make = () =>
    attempt(async () => {
      const made = await ask('POST /api/new', { file, format: format.value, year: year.value });
      onClose();
      openFile(made.file);
    });
  return (
    <Dialog title="新建数据文件" onClose={onClose} action="新建" onSubmit={() => void make()}>
      <fieldset class="formats">
        <legend>格式</legend>
        {folder.formats.map(({ name, title }) => (
          <label key={name} class="format">
            <SamplePicture format={name} />
            <span>
              <input
                type="radio"
                name="format"
                value={name}
                checked={format.value === name}
                onChange={() => {
                  format.value = name;
                }}
              />
              {title}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="beside">
        <label>
          决算年度
          <input
            type="number"
            min={2000}
            max={2100}
            required
            value={year.value}
            onInput={({ currentTarget }) => {
              year.value = currentTarget.valueAsNumber;
            }}
          />
        </label>
        <label>
          文件名
          <input
            required
            value={file}
            onInput={({ currentTarget }) => {
              named.value = currentTarget.value;
            }}
          />
        </label>
      </div>
    </Dialog>
  );
}

/** The first page of a made-up bureau's publication, drawn beforehand (scripts/draw-formats.mjs). */
function SamplePicture({ format }: { format: string }) {
  return <img class="picture" src={`/assets/format-${format}.png`} alt="" width={134} height={180} />;
}
