import type { Field } from '../../api.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';

/** Of what a data file begins with and this bureau does not have: an empty field is a gap, a field taken away is none. */
export function NotHere({ field }: { field: Field }) {
  const { session } = useView();
  const { missing, required, path } = field;
  if (!missing || required || folder.value?.readOnly) return null;
  return (
    <button type="button" class="plain" onClick={() => void session.change(path, null)}>
      没有这一项
    </button>
  );
}
