import type { ComponentChildren } from 'preact';
import type { Field } from '../../api.js';
import { pathKey } from '../state/paths.js';
import { useView } from '../state/view.js';
import { Problems } from './problems.js';
import { ToBeFilled } from './to-be-filled.js';

interface FieldHeadingProps {
  readonly field: Field;
  readonly id: string;
  readonly children?: ComponentChildren;
}

/** What stands above a table, a list or several items: the name, what it is, what is wrong with the whole. */
export function FieldHeading({ field, id, children }: FieldHeadingProps) {
  const view = useView();
  const { label, help, path } = field;
  return (
    <>
      <h3>
        <span id={id}>{label}</span>
        {children}
        <ToBeFilled field={field} />
      </h3>
      {help && help !== label && <p class="help">{help}</p>}
      <Problems findings={view.findingsByPath.value.get(pathKey(path)) ?? []} />
    </>
  );
}
