import type { PublicationFields } from '../../../compose/skeleton/publication-fields.js';
import { valueAt } from '../../../kernel/value-at.js';
import { branch } from '../../../read/issues/field-guide.js';
import type { JsonSchema } from '../../../read/report-json-schema.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import type { Field, FieldPath } from '../../api.js';
import { fieldWords } from './field-words.js';
import { formGrid } from './grid.js';
import { formOf, itemsOf, type Member, membersOf, writtenText } from './members.js';

/** A field of the schema at its place in a data file. */
export interface PlacedField extends Member {
  readonly path: FieldPath;
  /** The path, list items marked by []. */
  readonly mark: string;
}

/** Fields with what stands in them, in a data file that a pack will print. */
export class FieldBuilder {
  readonly unit: string;

  constructor(
    private readonly fields: PublicationFields,
    private readonly tree: Tree,
    private readonly lastYear: Tree | undefined,
  ) {
    this.unit = writtenText(valueAt(tree, ['金额单位']) as Tree | undefined)?.trim() || '万元';
  }

  treeAt(path: FieldPath): Tree | undefined {
    return valueAt(this.tree, path) as Tree | undefined;
  }

  /** Whether the publication uses the field, or it is there although nothing prints it. */
  isShown({ mark, path, required }: PlacedField): boolean {
    const { marks } = this.fields;
    return required || marks.isUsed(mark) || marks.isNeeded(mark) || this.treeAt(path) !== undefined;
  }

  field(place: PlacedField): Field {
    switch (formOf(place.schema)) {
      case '单':
        return this.single(place, place.schema);
      case '组':
        return this.group(
          place,
          this.members(place).map((member) => this.field(member)),
        );
      case '列':
        return this.#list(place);
      case '键':
        return this.#grid(place);
    }
  }

  single({ key, path, mark, required }: PlacedField, schema: JsonSchema): Field {
    const isNeeded = required || this.fields.marks.isNeeded(mark);
    const value = writtenText(this.treeAt(path));
    const before = writtenText(this.lastYear && (valueAt(this.lastYear, path) as Tree | undefined));
    const printed = this.fields.printed.get(mark);
    return {
      ...fieldWords(key, schema, isNeeded, this.unit),
      path,
      ...(value !== undefined && { value }),
      missing: value === undefined ? required : value.trim() === '',
      ...this.#none({ path, required }, schema),
      ...(before !== undefined && before !== '' && { lastYear: before }),
      ...(printed && { sentence: { before: lastWords(printed.before), behind: firstWords(printed.behind) } }),
    };
  }

  /** The fields in a group that are to be shown. */
  members({ schema, path, mark }: PlacedField): PlacedField[] {
    const isThere = path.length === 0 || this.treeAt(path) !== undefined;
    return membersOf(schema)
      .map((member) => ({
        ...member,
        required: member.required && isThere,
        path: [...path, member.key],
        mark: mark === '' ? member.key : `${mark}.${member.key}`,
      }))
      .filter((member) => this.isShown(member));
  }

  /** @param fields those of its members that stand in one section */
  group(place: PlacedField, fields: readonly Field[]): Field {
    return { ...this.#words(place), kind: '组', fields, missing: this.#isMissing(place) };
  }

  #list(place: PlacedField): Field {
    const item = itemsOf(place.schema)!;
    if (formOf(item) !== '组') return this.#grid(place);
    const inner = `${place.mark}[]`;
    const nested = membersOf(item).filter(
      ({ key, schema }) =>
        ['列', '键'].includes(formOf(schema)) && this.#isUsedIn(place.path, key, `${inner}.${key}`),
    );
    return nested.length === 0 || hasCode(item) ? this.#grid(place) : this.#items(place, item);
  }

  #isUsedIn(list: FieldPath, key: string, mark: string): boolean {
    const items = this.treeAt(list);
    const { marks } = this.fields;
    return marks.isUsed(mark) || (Array.isArray(items) && items.some((one) => valueAt(one, [key])));
  }

  /** Items that have lists of their own: each is a group. */
  #items(place: PlacedField, item: JsonSchema): Field {
    const items = this.treeAt(place.path);
    const required = membersOf(item).find((member) => member.required)?.key;
    const fields = (Array.isArray(items) ? items : []).map((value: Tree, index) => {
      const title = writtenText(valueAt(value, [required ?? '名称']) as Tree | undefined);
      const path = [...place.path, index];
      return this.field({
        key: title || `第${index + 1}项`,
        schema: item,
        required: true,
        path,
        mark: `${place.mark}[]`,
      });
    });
    return {
      ...this.#words(place),
      kind: '多项',
      fields,
      titleKey: required ?? '名称',
      missing: this.#isMissing(place),
    };
  }

  #grid(place: PlacedField): Field {
    const { schema, path, mark } = place;
    const { marks } = this.fields;
    const { columns, rows, keys } = formGrid(schema, this.treeAt(path), path, mark, {
      unit: this.unit,
      isShown: (own) => marks.isUsed(own) || marks.isNeeded(own),
    });
    const isPlain = keys === 0 && columns.length === 1 && columns[0]!.key.length === 0;
    return {
      ...this.#words(place),
      kind: isPlain ? '列' : '表',
      columns,
      rows,
      ...(keys > 0 && { keys }),
      missing: this.#isMissing(place),
    };
  }

  /** Its name alone stands there, or not even that although it must. */
  #isMissing({ path, required }: PlacedField): boolean {
    const value = this.treeAt(path);
    return value === undefined ? required : writtenText(value)?.trim() === '';
  }

  /** What may be absent is taken away; what must be there is left empty, if it may be. */
  #none({ path, required }: Pick<PlacedField, 'path' | 'required'>, schema: JsonSchema): Pick<Field, 'none'> {
    const value = this.treeAt(path);
    if (value === undefined || !isUnfilled(value)) return {};
    if (!required) return { none: null };
    if (formOf(schema) === '键') return { none: {} };
    return formOf(schema) === '列' && branch(schema, 'items')?.minItems === undefined ? { none: [] } : {};
  }

  #words({ key, schema, path, mark, required }: PlacedField) {
    const { label, help } = fieldWords(key, schema, required, this.unit);
    const isNeeded = required || this.fields.marks.isNeeded(mark);
    return {
      label,
      path,
      required: isNeeded,
      ...this.#none({ path, required }, schema),
      ...(help && { help }),
    };
  }
}

/** Whether nothing stands in it but names; {} and [] say that there is none. */
function isUnfilled(value: Tree): boolean {
  if (value instanceof Scalar) return value.text.trim() === '';
  const inside = Object.values(value);
  return inside.length > 0 && inside.every(isUnfilled);
}

/** Whether items go by codes: such a list is a table, whatever else one item may have. */
function hasCode(item: JsonSchema): boolean {
  return membersOf(item).some(({ key, required }) => key === '编码' && required);
}

/** Of the words before a value, without markup, what belongs to its own sentence. */
function lastWords(text: string): string {
  return plain(text).replace(/^.*[。\n]/s, '');
}

function firstWords(text: string): string {
  return /^[^。\n]*。?/.exec(plain(text))![0];
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trimStart();
}
