import type { Folder } from '../../api.js';

/** The data file that takes what is imported; with a format and a year it is made. */
export interface ImportPlace {
  readonly file: string;
  readonly format?: string;
  readonly year?: number;
}

interface TargetChoiceProps {
  readonly folder: Folder;
  readonly target: ImportPlace;
  readonly onChange: (target: ImportPlace) => void;
}

/** Into a file that is there, or a new one. */
export function TargetChoice({ folder, target, onChange }: TargetChoiceProps) {
  const { files, formats } = folder;
  const fresh = target.format !== undefined;
  return (
    <div class="beside">
      <label>
        导入到
        <select
          value={fresh ? '' : target.file}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? newTarget(folder) : { file: value })
          }
        >
          {files.map(({ file, name }) => (
            <option key={file} value={file}>
              {[file, name].filter(Boolean).join(' ')}
            </option>
          ))}
          <option value="">新的数据文件</option>
        </select>
      </label>
      {fresh && (
        <>
          <label>
            文件名
            <input
              required
              value={target.file}
              onInput={({ currentTarget }) => onChange({ ...target, file: currentTarget.value })}
            />
          </label>
          <label>
            格式
            <select
              value={target.format}
              onChange={({ currentTarget }) => onChange({ ...target, format: currentTarget.value })}
            >
              {formats.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label>
            决算年度
            <input
              type="number"
              required
              min={2000}
              max={2100}
              value={target.year}
              onInput={({ currentTarget }) => onChange({ ...target, year: currentTarget.valueAsNumber })}
            />
          </label>
        </>
      )}
    </div>
  );
}

/** A data file that is not there yet. */
export function newTarget({ year, formats }: Folder): ImportPlace {
  return { file: `${year}.yaml`, format: formats[0]?.name ?? '', year };
}
