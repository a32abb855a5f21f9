import { dirname } from 'node:path';
import type { PublicationFields } from '../../../compose/skeleton/publication-fields.js';
import { Failure } from '../../../kernel/diagnostic.js';
import { rootsAt } from '../../../kernel/roots.js';
import { namedFile } from '../../../read/named-file.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import { readSource } from '../../../read/text/read-source.js';
import type { SourceText } from '../../../read/text/source-text.js';
import type { Outline } from '../../api.js';
import type { EditContext } from '../edits/core-edits.js';
import { valueIn } from '../merge/tree-changes.js';
import { buildOutline } from '../outline/build-outline.js';
import type { Workshop } from '../workshop.js';
import { fileStamp } from './file-stamp.js';
import { parsedTree, treeOf } from './tree-of.js';

/** A pack that every file can be seen with that names none yet. */
const COMMON_PACK = 'base';

/** Outlines of data files, with what last year's files say. */
export class FileOutlines {
  /** The last that was made: a save, its answer and the look after it ask for the same. */
  #last: KnownOutline | undefined;

  constructor(
    private readonly folder: string,
    private readonly workshop: Pick<Workshop, 'fieldsOf' | 'schemaOf'>,
  ) {}

  /** @throws Failure where the text is no YAML, or its pack is wrong */
  outlineOf(source: SourceText): Outline {
    return this.contextOf(source).outline;
  }

  /** @throws Failure where the text is no YAML, or its pack is wrong */
  contextOf(source: SourceText): EditContext {
    const last = this.#last;
    const isSame = last?.source.file === source.file && last.source.text === source.text;
    const tree = isSame ? last.context.tree : parsedTree(source);
    const fields = this.#fieldsOf(source, tree);
    const lastYear = namedFile(tree, ['上年'], source.file)?.path;
    const stamp = lastYear === undefined ? '' : fileStamp(lastYear);
    if (isSame && last.fields === fields && last.stamp === stamp) return last.context;
    const outline = buildOutline(
      fields,
      tree,
      lastYear === undefined ? undefined : this.#read(lastYear, source),
    );
    this.#last = { source, fields, stamp, context: { tree, schema: fields.schema, outline } };
    return this.#last.context;
  }

  /** For editors; of a text that is no YAML that of the common pack. @throws Failure where its pack is wrong */
  schemaOf(source: SourceText): Record<string, unknown> {
    return this.workshop.schemaOf(source.file, packOf(treeOf(source)));
  }

  #fieldsOf({ file }: SourceText, tree: Tree): PublicationFields {
    return this.workshop.fieldsOf(file, packOf(tree));
  }

  /** What cannot be read there is told when the file is looked at. */
  #read(path: string, { file }: SourceText): Tree | undefined {
    try {
      return treeOf(readSource(path, { roots: rootsAt(this.folder, dirname(file)) }));
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }
}

/** An outline, and what it was made from. */
interface KnownOutline {
  readonly source: SourceText;
  readonly fields: PublicationFields;
  /** Of last year's data file. */
  readonly stamp: string;
  readonly context: EditContext;
}

function packOf(tree: Tree | undefined): string {
  const named = valueIn(tree, ['格式']);
  const pack = named instanceof Scalar ? named.text.trim() : '';
  return pack === '' ? COMMON_PACK : pack;
}
