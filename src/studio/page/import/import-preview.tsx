import type { Signal } from '@preact/signals';
import type { ImportConflict, ImportResult } from '../../api.js';
import { Problems } from '../fields/problems.js';

/** Of each conflict that is decided, by its name: which side holds. */
export type Sides = ReadonlyMap<string, '表里的' | '原来的'>;

/** What an import would change, and what it cannot decide. */
export function ImportPreview({ result, sides }: { result: ImportResult; sides: Signal<Sides> }) {
  const { changes, conflicts, same, left, tables, unknown, findings } = result;
  return (
    <div class="preview" aria-live="polite">
      <p>
        {[
          tables.length > 0 && `读到 ${tables.join('、')}`,
          `改 ${changes.length} 处`,
          same > 0 && `${same} 处相同`,
          conflicts.length > 0 && `${conflicts.length} 处两边都改过`,
        ]
          .filter(Boolean)
          .join('；')}
        。
      </p>
      {unknown.length > 0 && <p class="wrong">不认识的表，没有读：{unknown.join('、')}。</p>}
      <Problems findings={findings} />
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.name} conflict={conflict} sides={sides} />
      ))}
      {changes.length > 0 && (
        <table class="changes">
          <thead>
            <tr>
              <th scope="col">栏目</th>
              <th scope="col">原来</th>
              <th scope="col">改为</th>
              <th scope="col">出处</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, before, after, place }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                <td>{after}</td>
                <td>{place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left.length > 0 && (
        <p class="detail">
          表里没有、还要填的：{left.map(({ name, count }) => `${name}（${count}）`).join('、')}
        </p>
      )}
    </div>
  );
}

function ConflictChoice({ conflict, sides }: { conflict: ImportConflict; sides: Signal<Sides> }) {
  const { name, ours, theirs, place, last } = conflict;
  const choices = [
    ['表里的', theirs, place],
    ['原来的', ours, '数据文件'],
  ] as const;
  return (
    <fieldset class="clash">
      <legend>{name}</legend>
      {last !== undefined && <p class="detail">上次导入的是 {last}</p>}
      {choices.map(([side, value, where]) => (
        <label key={side}>
          <input
            type="radio"
            name={name}
            checked={sides.value.get(name) === side}
            onChange={() => {
              sides.value = new Map([...sides.value, [name, side]]);
            }}
          />
          {side}：{value}
          <small>{where}</small>
        </label>
      ))}
    </fieldset>
  );
}
