import { useLayoutEffect, useRef } from 'preact/hooks';
import { isNumberText, numberTyped, withThousands } from './amount-text.js';
import { CodeInput } from './code-input.js';
import { commonAttributes, type ScalarProps } from './scalar-props.js';
import { useDraft } from './use-draft.js';

/** One value of the data file, in the control that suits its kind. */
export function ScalarInput(props: ScalarProps) {
  switch (props.kind) {
    case '选':
      return <ChoiceInput {...props} />;
    case '码':
      return <CodeInput {...props} />;
    case '长文':
      return <LongInput {...props} />;
    case '金额':
    case '数':
      return <NumberInput {...props} />;
    default:
      return <PlainInput {...props} />;
  }
}

function PlainInput(props: ScalarProps) {
  const { value, listeners } = useDraft(props.path, props.saved);
  return (
    <input
      {...commonAttributes(props)}
      {...listeners}
      value={value}
      placeholder={exampleOf(props)}
      autocomplete="off"
    />
  );
}

function LongInput(props: ScalarProps) {
  const { value, listeners } = useDraft(props.path, props.saved);
  const rows = Math.min(14, Math.max(2, Math.ceil(value.length / 38)));
  return (
    <textarea
      {...commonAttributes(props)}
      {...listeners}
      value={value}
      rows={rows}
      placeholder={exampleOf(props)}
    />
  );
}

/** Shows thousands for reading, and what really stands in the file while it is typed into. */
function NumberInput(props: ScalarProps) {
  const { value, listeners, hasKeyboard, type } = useDraft(props.path, props.saved);
  const none = !isNumberText(value);
  const shown = hasKeyboard || props.kind === '数' ? value : withThousands(value);
  const input = useRef<HTMLInputElement>(null);
  // As in a cell of Excel: what is typed next takes the place of the number.
  useLayoutEffect(() => {
    if (hasKeyboard) input.current?.select();
  }, [hasKeyboard]);
  return (
    <input
      ref={input}
      {...commonAttributes({ ...props, wrong: none || props.wrong === true })}
      {...listeners}
      class="number"
      value={shown}
      inputMode="decimal"
      autocomplete="off"
      title={none ? '要写一个数，写好才保存' : undefined}
      placeholder={exampleOf(props)}
      onBlur={() => {
        const right = numberTyped(value);
        if (right !== value) type(right);
        listeners.onBlur();
      }}
    />
  );
}

function ChoiceInput(props: ScalarProps) {
  const { value, listeners, type } = useDraft(props.path, props.saved);
  const { readOnly, ...attributes } = commonAttributes(props);
  const choices = props.choices ?? [];
  return (
    <select
      {...attributes}
      disabled={readOnly}
      value={value}
      onFocus={listeners.onFocus}
      onBlur={listeners.onBlur}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    >
      <option value="">（未选）</option>
      {value !== '' && !choices.includes(value) && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {props.titles?.get(choice) ?? choice}
        </option>
      ))}
    </select>
  );
}

function exampleOf({ example }: ScalarProps): string | undefined {
  return example === undefined ? undefined : `例：${example}`;
}
