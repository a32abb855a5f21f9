import { type Tab, useView } from '../state/view.js';

const TABS: readonly Tab[] = ['填写', 'YAML', '页面'];

/** 填写 and YAML; on a narrow screen the page is a third. */
export function Tabs() {
  const view = useView();
  const { shownTab, session, beside } = view;
  return (
    <nav class="tabs" aria-label="怎样看这一节">
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          class={name === '页面' ? 'narrow-only' : ''}
          aria-pressed={shownTab.value === name}
          disabled={name === '填写' && !session.saved.value.outline}
          onClick={() => view.turnTo(name)}
        >
          {name}
        </button>
      ))}
      <button
        type="button"
        class="wide-only"
        aria-pressed={beside.value}
        onClick={() => {
          beside.value = !beside.value;
        }}
      >
        旁边显示页面
      </button>
    </nav>
  );
}
