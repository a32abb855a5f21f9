/**
 * Shows the reason of a figure that is pointed at, tapped or reached with the keyboard. All figures are one tab stop:
 * arrow keys go on along the lines (←, →) or straight over them (↑, ↓), Home and End to the first and last; Enter goes into the panel
 * and Escape closes it. `root` and `attribute` are names in CSS and HTML; XML parsers read the script as well.
 */
export function reasonsScript(root: string, attribute: string, panel: string): string {
  const names = JSON.stringify({ root, attribute, panel });
  return `//<![CDATA[\n(${SCRIPT})(${names});\n//]]>`;
}

/** Time in which the pointer may go from a figure to the panel, in ms. */
const GRACE = 400;

const SCRIPT = `(names) => {
  const figures = [...document.querySelectorAll(names.root + ' [' + names.attribute + ']')];
  const panel = document.createElement('aside');
  Object.assign(panel, { className: names.panel, hidden: true, tabIndex: -1, ariaLabel: '由来' });
  document.querySelector(names.root).append(panel);
  let stop = figures[0];
  let shown;
  let leaving;
  const figureAt = (node) => node.closest?.('[' + names.attribute + ']');
  const show = (figure) => {
    clearTimeout(leaving);
    if (figure === shown) return;
    shown?.classList.remove('told');
    shown = figure;
    panel.hidden = !figure;
    if (!figure) return;
    figure.classList.add('told');
    panel.textContent = figure.getAttribute(names.attribute);
    panel.scrollTop = 0;
  };
  const focused = () => figures.find((figure) => figure === document.activeElement);
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => show(focused()), ${GRACE});
  };
  const beyond = (figure, down) => {
    const from = figure.getBoundingClientRect();
    const way = ({ top, bottom }) => (down ? top - from.bottom : from.top - bottom) + 1;
    const across = ({ left, right }) => Math.abs(left + right - from.left - from.right);
    const others = figures
      .map((other) => ({ other, box: other.getBoundingClientRect() }))
      .filter(({ box }) => way(box) >= 0);
    const nearest = Math.min(...others.map(({ box }) => way(box)));
    const line = others.filter(({ box }) => way(box) < nearest + from.height / 2);
    return line.sort((a, b) => across(a.box) - across(b.box))[0]?.other;
  };
  const target = (figure, key) => {
    const at = figures.indexOf(figure);
    switch (key) {
      case 'ArrowRight': return figures[at + 1] ?? figure;
      case 'ArrowLeft': return figures[at - 1] ?? figure;
      case 'ArrowDown': return beyond(figure, true) ?? figure;
      case 'ArrowUp': return beyond(figure, false) ?? figure;
      case 'Home': return figures[0];
      case 'End': return figures[figures.length - 1];
      case 'Enter': return panel.hidden ? undefined : panel;
    }
  };
  for (const figure of figures) figure.tabIndex = figure === stop ? 0 : -1;
  document.addEventListener('focusin', ({ target: node }) => {
    const figure = figureAt(node);
    if (figure) {
      stop.tabIndex = -1;
      stop = figure;
      stop.tabIndex = 0;
      show(figure);
    } else if (node !== panel) show(undefined);
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (!relatedTarget) leave();
  });
  document.addEventListener('pointerover', ({ target: node, pointerType }) => {
    if (pointerType === 'touch') return;
    const figure = figureAt(node);
    if (figure) show(figure);
    else if (node === panel) clearTimeout(leaving);
    else if (shown !== focused()) leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (document.activeElement === panel) stop.focus();
      show(undefined);
      return;
    }
    const figure = focused();
    if (!figure || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = target(figure, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next === figure) show(figure);
  });
}`;
