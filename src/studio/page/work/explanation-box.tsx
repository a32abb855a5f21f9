import { useView } from '../state/view.js';

/** Why a figure is what it is: formula, parts, rounding, where else it stands. */
export function ExplanationBox() {
  const view = useView();
  const explained = view.explanation.value;
  if (!explained) return null;
  const { name, value, lines, figures, path } = explained;
  return (
    <section class="explanation" aria-live="polite" aria-label="这个数怎么来的">
      <header>
        <h2>
          {name && <span>{name} </span>}
          {value}
        </h2>
        {path && (
          <button type="button" onClick={() => view.goTo(path)}>
            去它的栏目
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-label="关闭说明"
          onClick={() => {
            view.explanation.value = undefined;
          }}
        >
          ×
        </button>
      </header>
      <ul>
        {lines.map(({ text, depth, path: source }, at) => (
          <li key={at} class={`depth-${Math.min(depth, 4)}`}>
            {source ? (
              <button type="button" class="plain" onClick={() => view.goTo(source)}>
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      {figures.length > 1 && <p class="help">在页面上共印 {figures.length} 处，都已框出。</p>}
    </section>
  );
}
