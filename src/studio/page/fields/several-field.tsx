import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Field } from '../../api.js';
import { useIds } from '../grid/use-ids.js';
import { isUnfilled } from '../state/outline-fields.js';
import { liesIn, pathKey } from '../state/paths.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';
import { FieldHeading } from './field-heading.js';
// biome-ignore lint/suspicious/noImportCycles: an item is a group of fields, which may have items of their own
import { FieldView } from './field-view.js';

/** Items of several fields each: projects with a self-evaluation. A new one begins with its name. */
export function SeveralField({ field }: { field: Field }) {
  const heading = useId();
  const items = field.fields ?? [];
  const ids = useIds(items.map(({ label }) => label));
  return (
    <section
      class={`field ${field.missing ? 'missing' : ''}`}
      aria-labelledby={heading}
      data-field={pathKey(field.path)}
    >
      <FieldHeading field={field} id={heading} />
      {items.map((item, at) => (
        <Item key={ids[at]} item={item} alone={items.length === 1} />
      ))}
      {field.titleKey !== undefined && !folder.value?.readOnly && (
        <NewItem field={field} titleKey={field.titleKey} />
      )}
    </section>
  );
}

/** Closed as long as nothing in it is to be done: there may be dozens, of a hundred fields each. */
function Item({ item, alone }: { item: Field; alone: boolean }) {
  const view = useView();
  const open = useSignal(alone || isUnfilled(item));
  const sought = view.focused.value !== undefined && liesIn(view.focused.value, item.path);
  const shown = open.value || sought;
  return (
    <details
      class="item"
      open={shown}
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{item.label}</summary>
      {shown && (
        <>
          <FieldView field={item} />
          {!folder.value?.readOnly && (
            <button type="button" class="plain" onClick={() => void view.session.change(item.path, null)}>
              删去“{item.label}”
            </button>
          )}
        </>
      )}
    </details>
  );
}

function NewItem({ field, titleKey }: { field: Field; titleKey: string }) {
  const view = useView();
  const id = useId();
  const title = useSignal('');
  const add = async () => {
    const path = [...field.path, field.fields?.length ?? 0];
    await view.session.change(path, { [titleKey]: title.value.trim() });
    title.value = '';
    view.goTo(path);
  };
  return (
    <div class="new-item">
      <label for={id}>再加一项，{titleKey}</label>
      <input
        id={id}
        value={title.value}
        onInput={({ currentTarget }) => {
          title.value = currentTarget.value;
        }}
      />
      <button type="button" disabled={title.value.trim() === ''} onClick={() => void add()}>
        增加
      </button>
    </div>
  );
}
