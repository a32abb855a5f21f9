import { useId } from 'preact/hooks';
import type { Field } from '../../api.js';
import { pastedCells, pathInLine, useLines } from '../grid/lines.js';
import { pathKey } from '../state/paths.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';
import { FieldHeading } from './field-heading.js';
import { ScalarInput } from './scalar-input.js';

/** A list of texts; several lines pasted into one become as many. */
export function ListField({ field }: { field: Field }) {
  const { session } = useView();
  const heading = useId();
  const lines = useLines(field);
  const readOnly = folder.value?.readOnly ?? false;
  const paste = (event: ClipboardEvent, at: number) => {
    const cells = pastedCells(event, field, lines, at, [0]);
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
      <FieldHeading field={field} id={heading} />
      <ol class="list">
        {lines.map((line, at) => (
          <li
            key={line.id}
            onFocusIn={() => line.row === undefined && session.hold(line.path)}
            onFocusOut={() => line.row === undefined && session.release()}
          >
            <ScalarInput
              path={pathInLine(field, line, 0)}
              kind={field.columns?.[0]?.kind === '文件' ? '文件' : '长文'}
              saved={field.rows?.[line.row ?? -1]?.values[0] ?? ''}
              name={`${field.label} 第 ${at + 1} 项`}
              onPaste={(event) => paste(event, at)}
            />
            {line.row !== undefined && !readOnly && (
              <button
                type="button"
                class="plain"
                aria-label={`删去第 ${at + 1} 项`}
                onClick={() => void session.change(line.path, null)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
