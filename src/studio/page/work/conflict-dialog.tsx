import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Clash } from '../../api.js';
import { Dialog } from '../dialog.js';
import type { SaveConflict } from '../state/file-on-disk.js';
import { pathKey } from '../state/paths.js';
import { useView } from '../state/view.js';

/** 「文件已在别处改过」: what both sides have changed, for the user to choose. */
export function ConflictDialog({ conflict }: { conflict: SaveConflict }) {
  return conflict.text === undefined ? (
    <FieldConflict conflict={conflict} />
  ) : (
    <TextConflict conflict={conflict} />
  );
}

function FieldConflict({ conflict }: { conflict: SaveConflict }) {
  const { session } = useView();
  const later = useLater();
  const { stale } = conflict;
  const theirs = useSignal<ReadonlySet<string>>(new Set());
  const choose = ({ path }: Clash, other: boolean) => {
    const rest = [...theirs.value].filter((key) => key !== pathKey(path));
    theirs.value = new Set(other ? [...rest, pathKey(path)] : rest);
  };
  const settle = () => {
    const ours = stale.clashes.filter(({ path }) => !theirs.value.has(pathKey(path)));
    return session.disk.settle(
      conflict,
      ours.map(({ path }) => path),
    );
  };
  return (
    <Dialog
      title="文件已在别处改过"
      wide
      onClose={later}
      action="照所选的写入"
      onSubmit={() => void settle()}
    >
      <p>{stale.message}。下面各处两边都改了，各选一个；其余的改动两边都保留。</p>
      {stale.clashes.map((clash) => (
        <fieldset key={pathKey(clash.path)} class="clash">
          <legend>{clash.label}</legend>
          <p class="detail">原来：{clash.base || '（空）'}</p>
          <label>
            <input
              type="radio"
              name={pathKey(clash.path)}
              checked={!theirs.value.has(pathKey(clash.path))}
              onChange={() => choose(clash, false)}
            />
            这里填的：{wordsOf(clash, clash.yours)}
            {isGone(clash) && '（连同这一项放回去）'}
          </label>
          <label>
            <input
              type="radio"
              name={pathKey(clash.path)}
              checked={theirs.value.has(pathKey(clash.path))}
              onChange={() => choose(clash, true)}
            />
            别处改的：{wordsOf(clash, clash.theirs)}
          </label>
        </fieldset>
      ))}
    </Dialog>
  );
}

/** An item in which something is typed here, and which is taken away elsewhere. */
function isGone({ path, base, theirs }: Clash): boolean {
  return typeof path.at(-1) === 'number' && base !== '' && theirs === '';
}

function wordsOf({ path }: Clash, text: string): string {
  return text || (typeof path.at(-1) === 'number' ? '（删去）' : '（空）');
}

/** Both texts beside each other; what stands on the right is written. */
function TextConflict({ conflict }: { conflict: SaveConflict }) {
  const { session } = useView();
  const later = useLater();
  const host = useRef<HTMLDivElement>(null);
  const result = useRef(conflict.text ?? '');
  useEffect(() => {
    const closed = import('../yaml/merge-editor.js').then(({ openMergeEditor }) =>
      openMergeEditor(host.current!, conflict.stale.theirs.text, result.current, (text) => {
        result.current = text;
      }),
    );
    return () => void closed.then((close) => close());
  }, [conflict]);
  const settle = () => session.disk.settleText(conflict, result.current);
  return (
    <Dialog
      title="文件已在别处改过"
      wide
      onClose={later}
      action="把右边的写入"
      onSubmit={() => void settle()}
    >
      <p>
        {conflict.stale.message}
        。左边是别处改过的，右边是这里的：点箭头把左边的一处取到右边，也可以直接改右边。
      </p>
      <div ref={host} class="merge" />
    </Dialog>
  );
}

/** Writes nothing: what is typed stays typed, and the next save asks again. */
function useLater(): () => void {
  const { session } = useView();
  return () => session.disk.putOff();
}
