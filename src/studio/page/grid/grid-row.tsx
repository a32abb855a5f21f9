import { useComputed } from '@preact/signals';
import type { Field, FieldColumn, FieldPath } from '../../api.js';
import { ScalarInput } from '../fields/scalar-input.js';
import { pathKey, rowOfCell } from '../state/paths.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';
import { type FieldLine, pathInLine } from './lines.js';

interface GridRowProps {
  readonly field: Field;
  readonly line: FieldLine;
  /** Indices of those that are shown. */
  readonly columns: readonly number[];
  /** From 1. */
  readonly number: number;
  readonly onPaste: (event: ClipboardEvent, column: number) => void;
  readonly onRemove: () => void;
}

/** A row of a table. A new one, and one whose key is typed, is saved when the keyboard has left it. */
export function GridRow({ field, line, columns, number, onPaste, onRemove }: GridRowProps) {
  const { session } = useView();
  const fresh = line.row === undefined;
  const values = line.row === undefined ? [] : (field.rows?.[line.row]?.values ?? []);
  const hold = ({ target }: FocusEvent) => {
    const key = (target as HTMLElement).dataset.field;
    if (fresh) session.hold(line.path);
    else if (key !== undefined && rowOfCell(JSON.parse(key) as FieldPath) !== undefined)
      session.hold(JSON.parse(key) as FieldPath);
  };
  const release = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!fresh || !(currentTarget as HTMLElement).contains(relatedTarget as Node | null)) session.release();
  };
  return (
    <tr class={fresh ? 'fresh' : ''} data-field={pathKey(line.path)} onFocusIn={hold} onFocusOut={release}>
      <th scope="row">{number}</th>
      {columns.map((column) => (
        <GridCell
          key={column}
          path={pathInLine(field, line, column)}
          column={field.columns![column]!}
          saved={values[column] ?? ''}
          name={`第 ${number} 行 ${field.columns![column]!.label || field.label}`}
          onPaste={(event) => onPaste(event, column)}
        />
      ))}
      <td class="row-actions">
        {!fresh && !folder.value?.readOnly && (
          <button type="button" class="plain" aria-label={`删去第 ${number} 行`} onClick={onRemove}>
            ×
          </button>
        )}
      </td>
    </tr>
  );
}

interface GridCellProps {
  readonly path: FieldPath;
  readonly column: FieldColumn;
  readonly saved: string;
  readonly name: string;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function GridCell({ path, column, saved, name, onPaste }: GridCellProps) {
  const view = useView();
  const key = pathKey(path);
  const told = useComputed(() => {
    const findings = view.findingsByPath.value.get(key);
    return findings?.map(({ level, message }) => `${level} ${message}`).join('；');
  });
  return (
    <td
      class={[column.kind === '长文' && 'long', told.value && 'told-of'].filter(Boolean).join(' ')}
      title={told.value}
    >
      <ScalarInput
        {...{ path, saved, name, onPaste }}
        kind={column.kind}
        choices={column.choices}
        codes={column.codes}
        wrong={told.value?.startsWith('错误') ?? false}
      />
    </td>
  );
}
