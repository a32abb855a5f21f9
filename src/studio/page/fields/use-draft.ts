import { computed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FieldPath } from '../../api.js';
import { pathKey } from '../state/paths.js';
import { useView } from '../state/view.js';

interface Draft {
  readonly value: string;
  /** For the attributes of an input or textarea. */
  readonly listeners: {
    readonly onInput: (event: InputEventOf) => void;
    readonly onCompositionEnd: (event: { currentTarget: { value: string } }) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
  readonly hasKeyboard: boolean;
  readonly type: (value: string) => void;
}

type InputEventOf = { currentTarget: { value: string }; isComposing?: boolean };

/** What stands in a field: what is typed, or else what is saved. */
export function useDraft(path: FieldPath, saved: string): Draft {
  const view = useView();
  const key = pathKey(path);
  const draft = useMemo(() => computed(() => view.session.typed.values.value.get(key)?.value), [key]);
  // As long as the field has the keyboard it shows what was typed, not what saving has made of it.
  const typed = useSignal<string | undefined>(undefined);
  const hasKeyboard = useSignal(false);
  // Others may have written there since it was saved.
  useSignalEffect(() => {
    if (view.session.disk.others.value > 0 && draft.peek() === undefined) typed.value = undefined;
  });
  const composing = useRef(false);
  const type = (value: string, isComposing = false) => {
    typed.value = value;
    composing.current = isComposing;
    view.session.type(path, value, isComposing);
  };
  // A word ends with its field, also where the input method is not told: else nothing would be saved any more.
  const end = useRef(() => {});
  end.current = () => {
    const word = typed.peek();
    if (composing.current && word !== undefined) type(word);
  };
  useEffect(() => () => end.current(), []);
  return {
    value: typed.value ?? draft.value ?? saved,
    hasKeyboard: hasKeyboard.value,
    type,
    listeners: {
      onInput: ({ currentTarget, isComposing = false }) => type(currentTarget.value, isComposing),
      onCompositionEnd: ({ currentTarget }) => type(currentTarget.value),
      onFocus: () => {
        hasKeyboard.value = true;
        view.focused.value = path;
      },
      onBlur: () => {
        end.current();
        hasKeyboard.value = false;
        typed.value = undefined;
      },
    },
  };
}
