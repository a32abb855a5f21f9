import { useId } from 'preact/hooks';
import type { Field, FieldKind, FieldPath } from '../../api.js';
import { GridField } from '../grid/grid-field.js';
import { isUnfilled } from '../state/outline-fields.js';
import { liesIn, pathKey } from '../state/paths.js';
import { folder } from '../state/studio.js';
import { useView } from '../state/view.js';
import { LastYear } from './last-year.js';
import { ListField } from './list-field.js';
import { Problems } from './problems.js';
import { ScalarInput } from './scalar-input.js';
// biome-ignore lint/suspicious/noImportCycles: see there
import { SeveralField } from './several-field.js';
import { ToBeFilled } from './to-be-filled.js';

/** A field with its name, what it is, and what is wrong with it. */
export function FieldView({ field }: { field: Field }) {
  const view = useView();
  if (view.onlyUnfilled.value && !isUnfilled(field) && !concerned(view.open.value, field)) return null;
  switch (field.kind) {
    case '组':
      return (
        <fieldset class="group" data-field={pathKey(field.path)}>
          <legend>
            {field.label}
            <ToBeFilled field={field} />
          </legend>
          {field.help && field.help !== field.label && <p class="help">{field.help}</p>}
          <Problems findings={view.findingsByPath.value.get(pathKey(field.path)) ?? []} />
          {field.fields?.map((inner) => (
            <FieldView key={inner.path.at(-1)} field={inner} />
          ))}
        </fieldset>
      );
    case '表':
      return <GridField field={field} />;
    case '列':
      return <ListField field={field} />;
    case '多项':
      return <SeveralField field={field} />;
    default:
      return <ScalarField field={field} />;
  }
}

/** Whether something open lies in the field. */
function concerned(open: readonly FieldPath[], { path }: Field): boolean {
  return open.some((one) => liesIn(one, path));
}

/** Of these several stand beside each other. */
const SHORT: ReadonlySet<FieldKind> = new Set(['金额', '数', '选', '日期', '码']);

function ScalarField({ field }: { field: Field }) {
  const view = useView();
  const id = useId();
  const { path, kind, label, unit, missing, help, value = '', lastYear } = field;
  const sentence = sentenceAround(field);
  const titles = titlesOf(field);
  const findings = view.findingsByPath.value.get(pathKey(path)) ?? [];
  const wrong = findings.some(({ level }) => level === '错误');
  return (
    <div class={['field', missing && 'missing', SHORT.has(kind) && 'short'].filter(Boolean).join(' ')}>
      <div class="name">
        <label for={id}>
          {label}
          {unit && <span class="unit">（{unit}）</span>}
        </label>
        <ToBeFilled field={field} />
      </div>
      {help && help !== label && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {sentence?.before && <p class="sentence">……{sentence.before}</p>}
      <ScalarInput
        {...{ path, id, wrong, titles }}
        kind={titles ? '选' : kind}
        saved={value}
        describedBy={help && help !== label ? `${id}-help` : undefined}
        choices={titles ? [...titles.keys()] : field.choices}
        codes={field.codes}
        example={field.example}
      />
      {sentence?.behind && <p class="sentence">{sentence.behind}……</p>}
      {lastYear && (
        <LastYear path={path} text={lastYear} now={value} long={kind === '长文' || kind === '文'} />
      )}
      <Problems findings={findings} />
    </div>
  );
}

/** Formats go by their titles; a pack of one's own stays as it is written. */
function titlesOf({ path }: Field): ReadonlyMap<string, string> | undefined {
  if (path.length !== 1 || path[0] !== '格式') return undefined;
  return new Map(folder.value?.formats.map(({ name, title }) => [name, title]));
}

/** So many characters before a value make a sentence that it continues; fewer stand before a name or a number. */
const LEAD = 5;

/** The sentence that a text continues. */
function sentenceAround({ kind, sentence }: Field): Field['sentence'] {
  const goesOn = kind === '长文' || (kind === '文' && (sentence?.before.length ?? 0) >= LEAD);
  return goesOn ? sentence : undefined;
}
