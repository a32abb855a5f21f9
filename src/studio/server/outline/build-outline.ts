import type { PublicationFields } from '../../../compose/skeleton/publication-fields.js';
import { valueAt } from '../../../kernel/value-at.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import type { Field, FieldPath, Outline, OutlinePart, OutlineSection } from '../../api.js';
import { FieldBuilder, type PlacedField } from './field-builder.js';
import { formOf, singleBranch, writtenText } from './members.js';

/** Sections that are no headings of the publication. */
const BASIC = { id: '基本信息', title: '基本信息' };
const CHECKS = { id: '核对与说明', title: '核对与说明' };
const UNPRINTED = { id: '不印的栏目', title: '本格式不印的栏目' };

/** Members of groups that nothing prints are shown down to this depth; those that are there are shown anyway. */
const UNPRINTED_DEPTH = 2;

/**
 * The fields of a data file in the order of the publication, each in the section that first uses it.
 * @param lastYear last year's data file, where this one names it
 */
export function buildOutline(fields: PublicationFields, tree: Tree, lastYear?: Tree): Outline {
  return new OutlineBuilder(fields, tree, lastYear).outline();
}

class OutlineBuilder {
  readonly #builder: FieldBuilder;
  /** By id of the section, its fields. */
  readonly #placed = new Map<string, Field[]>();

  constructor(
    private readonly fields: PublicationFields,
    private readonly tree: Tree,
    lastYear: Tree | undefined,
  ) {
    this.#builder = new FieldBuilder(fields, tree, lastYear);
  }

  outline(): Outline {
    const { schema } = this.fields;
    const top = this.#builder.members({ key: '', schema, required: true, path: [], mark: '' });
    const all = this.#topLevel();
    const body = all.findIndex((place) => place.required && formOf(place.schema) !== '单');
    for (const [index, place] of all.entries()) {
      const isLead = index < body && formOf(place.schema) === '单';
      if (isLead && this.#isOffered(place)) this.#put(BASIC.id, place, []);
      else if (top.some(({ key }) => key === place.key)) this.#place(place, [], index < body);
      else if (this.#isOffered(place)) this.#put(index < body ? BASIC.id : CHECKS.id, place, []);
    }
    return { parts: this.#parts() };
  }

  #topLevel(): PlacedField[] {
    const { schema } = this.fields;
    const required = new Set(schema.required);
    return Object.entries(schema.properties ?? {}).map(([key, own]) => ({
      key,
      schema: own as PlacedField['schema'],
      required: required.has(key),
      path: [key],
      mark: key,
    }));
  }

  /** Whether the field serves this pack, printed or not. */
  #isOffered({ mark, path }: PlacedField): boolean {
    if (this.#builder.treeAt(path) !== undefined) return true;
    return !this.#isUnprinted(mark);
  }

  #isUnprinted(mark: string): boolean {
    return this.fields.unprinted.some((one) => mark === one || mark.startsWith(`${one}.`));
  }

  /** Puts a field, or those in a group, where the publication comes to them. */
  #place(place: PlacedField, groups: readonly PlacedField[], early: boolean): void {
    const single = singleBranch(place.schema);
    const value = this.#builder.treeAt(place.path);
    if (single && !(value !== undefined && !(value instanceof Scalar && value.text !== '')))
      this.#put(this.#sectionOf(place, early), place, groups, this.#builder.single(place, single));
    if (single && value instanceof Scalar && value.text !== '') return;
    if (formOf(place.schema) !== '组') {
      this.#put(this.#sectionOf(place, early), place, groups);
      return;
    }
    for (const member of this.#builder.members(place)) this.#place(member, [...groups, place], early);
  }

  #sectionOf({ mark, path }: PlacedField, early: boolean): string {
    const heading = this.fields.marks.headingOf(mark);
    if (heading !== undefined) return heading < 0 ? BASIC.id : String(heading);
    if (early || this.fields.marks.isUsed(mark)) return BASIC.id;
    return this.#isUnprinted(mark) || path.length > UNPRINTED_DEPTH ? UNPRINTED.id : CHECKS.id;
  }

  #put(section: string, place: PlacedField, groups: readonly PlacedField[], field?: Field): void {
    const into = this.#placed.get(section) ?? [];
    this.#placed.set(section, into);
    insert(into, groups, field ?? this.#builder.field(place), this.#builder);
  }

  #parts(): OutlinePart[] {
    const parts: OutlinePart[] = [];
    const open = (id: string, title: string) => {
      const sections: OutlineSection[] = [];
      parts.push({ id, title, sections });
      return sections;
    };
    const add = (sections: OutlineSection[], id: string, title: string, level: number) => {
      const fields = this.#placed.get(id) ?? [];
      sections.push({ id, title, level, fields, missing: countMissing(fields) });
    };
    let sections = open(BASIC.id, BASIC.title);
    add(sections, BASIC.id, BASIC.title, 2);
    for (const [index, { level, title }] of this.fields.headings.entries()) {
      const id = String(index);
      const words = this.#titleOf(title);
      if (level === 1) sections = open(`部分${id}`, words);
      if (level > 1 || this.#placed.has(id)) add(sections, id, words, Math.max(level, 2));
    }
    for (const { id, title } of [CHECKS, UNPRINTED])
      if (this.#placed.has(id)) add(open(`部分${id}`, title), id, title, 2);
    return parts;
  }

  #titleOf(pieces: PublicationFields['headings'][number]['title']): string {
    const words = pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.path === '') return '';
      const value = valueAt(this.tree, piece.path.split('.')) as Tree | undefined;
      return writtenText(value) ?? (piece.path.includes('[]') ? '……' : '');
    });
    return words.join('').replace(/（）/g, '').replace(/\s+/g, ' ').trim();
  }
}

/** Puts a field into the groups that hold it, which are made as they are needed. */
function insert(fields: Field[], groups: readonly PlacedField[], field: Field, builder: FieldBuilder): void {
  const [group, ...rest] = groups;
  if (!group) {
    fields.push(field);
    return;
  }
  const last = fields.at(-1);
  const isOpen = last?.kind === '组' && samePath(last.path, group.path);
  const own = (isOpen ? last.fields : []) as Field[];
  if (!isOpen) {
    fields.push(builder.group(group, own));
  }
  insert(own, rest, field, builder);
}

function samePath(one: FieldPath, other: FieldPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

/** Fields, and cells of rows, that must be filled in and are not. */
function countMissing(fields: readonly Field[]): number {
  return fields.reduce((sum, field) => sum + missingIn(field), 0);
}

function missingIn({ fields = [], columns = [], rows = [], missing }: Field): number {
  const cells = rows.flatMap(({ values, paths }) =>
    columns.filter(
      ({ required }, index) =>
        paths[index] !== null &&
        (values[index] === null ? required : values[index] !== undefined && values[index]!.trim() === ''),
    ),
  );
  return (missing ? 1 : 0) + cells.length + countMissing(fields);
}
