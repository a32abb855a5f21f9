import { useEffect, useRef } from 'preact/hooks';
import type { OutlineSection } from '../../api.js';
import { FieldView } from '../fields/field-view.js';
import { allSections } from '../state/outline-fields.js';
import { pathKey } from '../state/paths.js';
import { useView } from '../state/view.js';

/** The fields of the section that is open, and the ways to the sections beside it. */
export function SectionForm() {
  const view = useView();
  const section = view.section.value;
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.scrollIntoView({ block: 'end' }), [section?.id]);
  useEffect(
    () => () => {
      view.filling.value = false;
    },
    [view],
  );
  if (!section) return <p class="empty">这种格式没有要填的栏目。</p>;
  const sections = allSections(view.session.outline.value);
  const at = sections.findIndex(({ id }) => id === section.id);
  return (
    <form
      class="section"
      aria-labelledby="section-title"
      onSubmit={(event) => event.preventDefault()}
      onFocusIn={() => {
        view.filling.value = true;
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        view.filling.value = currentTarget.contains(relatedTarget as Node | null);
      }}
    >
      <h2 id="section-title" ref={top}>
        {section.title}
      </h2>
      {section.fields.length === 0 && <p class="help">这一节由程序推算，没有要填的。</p>}
      {section.fields.map((field) => (
        <FieldView key={pathKey(field.path)} field={field} />
      ))}
      <nav class="beside" aria-label="前后各节">
        <SectionLink section={sections[at - 1]} before="← " />
        <SectionLink section={sections[at + 1]} behind=" →" />
      </nav>
    </form>
  );
}

function SectionLink(props: { section: OutlineSection | undefined; before?: string; behind?: string }) {
  const { section, before = '', behind = '' } = props;
  const view = useView();
  if (!section) return <span />;
  return (
    <button type="button" class="plain" onClick={() => view.openSection(section.id)}>
      {before}
      {section.title}
      {behind}
    </button>
  );
}
