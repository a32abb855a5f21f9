import type { Field, FieldPath, Outline, OutlineSection } from '../../api.js';

/** All fields of the outline, those inside groups among them, in its order. */
export function fieldsOf(outline: Outline | undefined): readonly Field[] {
  return allSections(outline).flatMap(({ fields }) => fields.flatMap(withInner));
}

/** All sections, in the order of the publication. */
export function allSections(outline: Outline | undefined): readonly OutlineSection[] {
  return outline?.parts.flatMap(({ sections }) => sections) ?? [];
}

/** A field, and what it has inside when it is a group. */
export function withInner(field: Field): readonly Field[] {
  return [field, ...(field.fields?.flatMap(withInner) ?? [])];
}

/** The section in which `path` is filled in: that of the field, or of the table or group around it. */
export function sectionOfPath(outline: Outline | undefined, path: FieldPath): OutlineSection | undefined {
  const holds = (section: OutlineSection) =>
    Math.max(0, ...section.fields.flatMap(withInner).map((field) => shared(field.path, path)));
  const sections = allSections(outline);
  const best = Math.max(0, ...sections.map(holds));
  return best === 0 ? undefined : sections.find((section) => holds(section) === best);
}

/** How many steps of `field` lead to `path`; 0 where it leads elsewhere. */
function shared(field: FieldPath, path: FieldPath): number {
  return field.every((step, at) => step === path[at]) ? field.length : 0;
}

/** Whether a field or anything in it is still to be filled in. */
export function isUnfilled(field: Field): boolean {
  return withInner(field).some(({ missing }) => missing);
}
