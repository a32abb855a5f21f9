import type { Field } from '../../api.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';

/** Beside the name of a field: that it has to be filled in, and the way to say that this bureau has none of it. */
export function ToBeFilled({ field }: { field: Field }) {
  const { session } = useView();
  const { label, missing, none, path } = field;
  return (
    <>
      {missing && <span class="required">{none === undefined ? '必填' : '待填'}</span>}
      {none !== undefined && !folder.value?.readOnly && (
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
