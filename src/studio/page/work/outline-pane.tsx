import type { OutlineSection, SectionState } from '../../api.js';
import { isUnfilled } from '../state/outline-fields.js';
import { useView } from '../state/view.js';

/** Parts and sections in the order of the publication, each with how it stands. */
export function OutlinePane() {
  const view = useView();
  const { session, onlyUnfilled, section } = view;
  const states = session.look.value?.sections ?? {};
  const parts = (session.outline.value?.parts ?? [])
    .map((part) => ({
      ...part,
      sections: part.sections.filter((one) => !onlyUnfilled.value || isOpen(one, states[one.id])),
    }))
    .filter(({ sections }) => sections.length > 0);
  return (
    <nav class="outline" id="outline" aria-label="目录" tabIndex={-1}>
      <label class="filter">
        <input
          type="checkbox"
          checked={onlyUnfilled.value}
          onChange={({ currentTarget }) => {
            onlyUnfilled.value = currentTarget.checked;
          }}
        />
        只看要填的
      </label>
      {onlyUnfilled.value && parts.length === 0 && <p class="empty">都填好了。</p>}
      {parts.map(({ id, title, sections }) => (
        <section key={id}>
          <h2>{title}</h2>
          <ul>
            {sections.map((one) => (
              <li key={one.id} class={`level-${one.level}`}>
                <button
                  type="button"
                  aria-current={section.value?.id === one.id}
                  onClick={() => view.openSection(one.id)}
                >
                  <span>{one.title}</span>
                  <SectionMark section={one} state={states[one.id]} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function SectionMark({ section, state }: { section: OutlineSection; state: SectionState | undefined }) {
  const missing = unfilledIn(section, state);
  const errors = state?.errors ?? 0;
  if (errors > 0) return <span class="mark wrong">错 {errors}</span>;
  if (missing > 0) return <span class="mark missing">缺 {missing}</span>;
  return <span class="mark done">{section.fields.length > 0 ? '完成' : '推算'}</span>;
}

/** Both know of gaps: the outline of fields, the checks of what they need. */
function unfilledIn(section: OutlineSection, state: SectionState | undefined): number {
  return Math.max(section.missing, state?.unfilled ?? 0);
}

function isOpen(section: OutlineSection, state: SectionState | undefined): boolean {
  return unfilledIn(section, state) > 0 || (state?.errors ?? 0) > 0 || section.fields.some(isUnfilled);
}
