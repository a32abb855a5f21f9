import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Code } from '../../api.js';
import { nameOfCode } from '../state/code-names.js';
import { ask } from '../state/server.js';
import { attempt } from '../state/studio.js';
import { commonAttributes, type ScalarProps } from './scalar-props.js';
import { useDraft } from './use-draft.js';

/** After the last letter, in milliseconds, before the catalogue is asked. */
const PAUSE = 150;

/** A code of the catalogue: typed, or searched by a word of its name. */
export function CodeInput(props: ScalarProps) {
  const { value, listeners, type } = useDraft(props.path, props.saved);
  const found = useSignal<readonly Code[]>([]);
  const marked = useSignal(-1);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const list = useId();
  const close = () => {
    clearTimeout(timer.current);
    found.value = [];
    marked.value = -1;
  };
  const search = (q: string) => {
    clearTimeout(timer.current);
    if (q.trim() === '') return close();
    timer.current = setTimeout(() => {
      const asked = { q: q.trim(), ...(props.codes && { kind: props.codes }) };
      void attempt(async () => {
        found.value = (await ask('GET /api/codes', asked)).slice(0, 12);
        marked.value = -1;
      });
    }, PAUSE);
  };
  const choose = ({ code }: Code) => {
    type(code);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { length } = found.value;
    if (length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found.value[marked.value];
    if (step) marked.value = (marked.value + step + length) % length;
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class="combobox">
      <input
        {...commonAttributes(props)}
        {...listeners}
        class="code"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.value.length > 0}
        aria-controls={list}
        aria-activedescendant={marked.value < 0 ? undefined : `${list}-${marked.value}`}
        value={value}
        autocomplete="off"
        placeholder="编码或名称"
        onInput={(event) => {
          listeners.onInput(event);
          if (!event.isComposing) search(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => {
          listeners.onCompositionEnd(event);
          search(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          listeners.onBlur();
          close();
        }}
      />
      {found.value.length === 0 && <small class="code-name">{nameOfCode(value, props.codes)}</small>}
      <span
        id={list}
        class="options"
        role="listbox"
        aria-label="科目"
        tabIndex={-1}
        hidden={found.value.length === 0}
      >
        {found.value.map((code, at) => (
          <span
            key={code.code}
            id={`${list}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === marked.value}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(code);
            }}
          >
            <b>{code.code}</b> {code.name}
            <small>{[...code.above, code.remark].filter(Boolean).join(' › ')}</small>
          </span>
        ))}
      </span>
    </span>
  );
}
