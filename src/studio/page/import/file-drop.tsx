import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface FileDropProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** Takes files that are dropped anywhere on what is inside. */
export function FileDrop({ disabled, onFiles, children }: FileDropProps) {
  const over = useSignal(false);
  const carriesFiles = ({ dataTransfer }: DragEvent) => !disabled && dataTransfer?.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same files can be chosen by a button
    <div
      class={`drop ${over.value ? 'over' : ''}`}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={({ relatedTarget }) => {
        if (relatedTarget === null) over.value = false;
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        over.value = false;
        onFiles([...event.dataTransfer!.files]);
      }}
    >
      {children}
      {over.value && <p class="drop-here">放开鼠标，导入这些文件</p>}
    </div>
  );
}
