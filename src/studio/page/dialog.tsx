import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** What the button says that does it; without it there is only one to close. */
  readonly action?: string;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly onSubmit?: () => void;
  readonly children: ComponentChildren;
}

/** A window over the page: the browser keeps the keyboard in it, gives it back afterwards, and closes it by Esc. */
export function Dialog({
  title,
  onClose,
  action,
  disabled = false,
  wide = false,
  onSubmit,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement;
    dialog.current?.showModal();
    return () => before.focus();
  }, []);
  return (
    <dialog ref={dialog} class={wide ? 'wide' : ''} aria-labelledby={heading} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div class="content">{children}</div>
        <footer>
          <button type="button" onClick={onClose}>
            {action === undefined ? '关闭' : '取消'}
          </button>
          {action !== undefined && (
            <button type="submit" class="primary" disabled={disabled}>
              {action}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
