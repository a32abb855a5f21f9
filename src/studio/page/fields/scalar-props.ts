import type { CodeKind, FieldKind, FieldPath } from '../../api.js';
import { pathKey } from '../state/paths.js';
import { folder } from '../state/studio.js';

export interface ScalarProps {
  readonly path: FieldPath;
  readonly kind: FieldKind;
  readonly saved: string;
  /** For a screen reader, where no label stands beside it. */
  readonly name?: string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  /** What choices are called, where it is not what is written. */
  readonly titles?: ReadonlyMap<string, string> | undefined;
  readonly codes?: CodeKind | undefined;
  readonly example?: string | undefined;
  readonly wrong?: boolean;
  readonly onPaste?: (event: ClipboardEvent) => void;
}

/** What every control has. */
export function commonAttributes({ path, id, name, describedBy, wrong, onPaste }: ScalarProps) {
  return {
    'data-field': pathKey(path),
    'aria-label': name,
    'aria-describedby': describedBy,
    'aria-invalid': wrong === true,
    id,
    onPaste,
    readOnly: folder.value?.readOnly ?? false,
  };
}
