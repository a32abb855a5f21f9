import type { Field } from '../../api.js';
import { withInner } from '../state/outline-fields.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';

/** Beside the name of a field: that it has to be filled in, and the way to say that this bureau has none of it. */
export function ToBeFilled({ field }: { field: Field }) {
  const { session } = useView();
  const { label, missing, none, path } = field;
  const isOffered = none !== undefined && (field.kind !== '组' || missing || hasGapItself(field));
  return (
    <>
      {missing && <span class="required">{none === undefined ? '必填' : '待填'}</span>}
      {isOffered && !folder.value?.readOnly && (
        <button
          type="button"
          class="plain"
          aria-label={`没有这一项：${label}`}
          onClick={() => void session.change(path, none)}
        >
          没有这一项
        </button>
      )}
    </>
  );
}

/** Whether something in a group is lacking of which alone one cannot say that there is none. */
function hasGapItself(group: Field): boolean {
  return withInner(group).some((inner) => inner !== group && inner.missing && inner.none === undefined);
}
