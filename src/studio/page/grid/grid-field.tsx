import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Field } from '../../api.js';
import { FieldHeading } from '../fields/field-heading.js';
import { pathKey } from '../state/paths.js';
import { useView } from '../state/view.js';
import { GridHead } from './grid-head.js';
import { moveInGrid } from './grid-keys.js';
import { GridRow } from './grid-row.js';
import { pastedCells, useLines } from './lines.js';
import { useUsedColumns } from './used-columns.js';

/** Rows of columns: 科目, indicators, units. A range of Excel or WPS pastes from the cell that has the keyboard. */
export function GridField({ field }: { field: Field }) {
  const { session } = useView();
  const heading = useId();
  const all = useSignal(false);
  const columns = field.columns ?? [];
  const used = useUsedColumns(field);
  const shown = all.value ? columns.map((_, at) => at) : used;
  const lines = useLines(field);
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = pastedCells(event, field, lines, row, shown.slice(shown.indexOf(column)));
    if (cells.length === 0) return;
    session.typeAll(cells);
    void session.save();
  };
  return (
    <section
      class={`field ${field.missing ? 'missing' : ''}`}
      aria-labelledby={heading}
      data-field={pathKey(field.path)}
    >
      <FieldHeading field={field} id={heading}>
        {used.length < columns.length && (
          <button
            type="button"
            class="plain"
            aria-pressed={all.value}
            onClick={() => {
              all.value = !all.value;
            }}
          >
            {all.value ? '只显示用到的栏' : `显示全部 ${columns.length} 栏`}
          </button>
        )}
      </FieldHeading>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the inputs inside */}
      <div class="grid" onKeyDown={moveInGrid}>
        <table aria-labelledby={heading}>
          <GridHead columns={shown.map((at) => columns[at]!)} />
          <tbody>
            {lines.map((line, at) => (
              <GridRow
                key={line.id}
                {...{ field, line, columns: shown, number: at + 1 }}
                onPaste={(event, column) => paste(event, at, column)}
                onRemove={() => void session.change(line.path, null)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
