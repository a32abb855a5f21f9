/** What can have the keyboard. */
const FOCUSABLE = 'input,textarea,select,button,a[href],summary,[tabindex="0"]';

/** An element that something stands in, and at which place. */
interface Place {
  readonly holder: Element;
  readonly index: number;
}

/**
 * Keeps the keyboard on the page: where the control that has it is taken away, or can no longer be used, what stands at its
 * place gets it, or else what stands nearest. A closed dialog gives it back by itself.
 */
export function keepFocus(): void {
  let last: HTMLElement | undefined;
  let places: readonly Place[] = [];
  const forget = (element: EventTarget | null) => {
    if (element === last && isUsable(last)) last = undefined;
  };
  addEventListener('focusin', ({ target }) => {
    last = target as HTMLElement;
    places = placesOf(last);
  });
  // One may go away from a control on purpose; that it was taken away is seen when that is done.
  addEventListener('focusout', ({ target }) => queueMicrotask(() => forget(target)));
  const look = () => {
    if (!last || isUsable(last) || ![document.body, last].includes(document.activeElement as HTMLElement))
      return;
    last = undefined;
    nearest(places)?.focus();
  };
  const watched = { childList: true, subtree: true, attributeFilter: ['disabled'] };
  new MutationObserver(look).observe(document.body, watched);
}

/** Of another screen, the main part takes the keyboard where nothing has it: Tab goes on from there. */
export function takeKeyboard(main: HTMLElement | null): void {
  if (document.activeElement === document.body) main?.focus({ preventScroll: true });
}

function isUsable(element: HTMLElement | undefined): boolean {
  return element?.isConnected === true && !element.matches(':disabled');
}

/** From the inside out, as far as the dialog around it. */
function placesOf(element: Element): readonly Place[] {
  const places: Place[] = [];
  for (let child = element; child.parentElement && !child.matches('body,dialog'); child = child.parentElement)
    places.push({ holder: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  return places;
}

function nearest(places: readonly Place[]): HTMLElement | undefined {
  for (const [depth, { holder, index }] of places.entries()) {
    if (!holder.isConnected) continue;
    const same = samePlace(places.slice(0, depth + 1));
    if (same) return same;
    const children = [...holder.children];
    const behind = children.slice(index).flatMap(controlsIn);
    const found = behind[0] ?? children.slice(0, index).flatMap(controlsIn).at(-1);
    if (found) return found;
  }
  return undefined;
}

/** What now stands where it stood: of a row that was taken away, the same control of the one that has come up. */
function samePlace(places: readonly Place[]): HTMLElement | undefined {
  const outermost: Element | undefined = places.at(-1)?.holder;
  const found = places.reduceRight((element, { index }) => element?.children[index], outermost);
  return found && isControl(found) ? found : undefined;
}

/** Those that can be used, the element itself among them. */
function controlsIn(element: Element): readonly HTMLElement[] {
  return [element, ...element.querySelectorAll(FOCUSABLE)].filter(isControl);
}

function isControl(element: Element): element is HTMLElement {
  return element.matches(FOCUSABLE) && isUsable(element as HTMLElement) && element.checkVisibility();
}
