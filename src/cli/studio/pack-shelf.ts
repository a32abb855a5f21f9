import { dirname } from 'node:path';
import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { packSeenFrom } from '../../compose/pack/find-pack.js';
import { listPacks } from '../../compose/pack/list-packs.js';
import { keyOfChain, type PackChain, readChain } from '../../compose/pack/pack-chain.js';
import { fieldsOfPack, type PublicationFields } from '../../compose/skeleton/publication-fields.js';
import { editorSchema } from '../../read/editor-schema.js';
import type { FormatChoice } from '../../studio/api.js';

/** What packs ask of data files, by their files: each is read once in a process. */
const known = new Map<string, PublicationFields>();

/** Packs with what they ask of data files; one whose pack.yaml has changed is read again. */
export class PackShelf {
  /** That which the others extend is the first: whoever does not know which is theirs has that. */
  formats(): readonly FormatChoice[] {
    const packs = listPacks().toSorted((one, other) => one.extends.length - other.extends.length);
    return packs.map(({ template, title }) => ({ name: template, title }));
  }

  /** @throws Failure (模板) where there is no such pack or it has mistakes */
  fieldsOf(file: string, pack: string): PublicationFields {
    return fieldsOfChain(chainFor(file, pack));
  }

  /** @throws Failure (模板) where there is no such pack or it has mistakes */
  schemaOf(file: string, pack: string): Record<string, unknown> {
    return editorSchema(declaredFieldsOf(chainFor(file, pack))) as Record<string, unknown>;
  }
}

/** @throws Failure (模板) where it has mistakes */
export function fieldsOfChain(chain: PackChain): PublicationFields {
  const key = keyOfChain(chain);
  const fields = known.get(key) ?? fieldsOfPack(chain);
  known.set(key, fields);
  return fields;
}

/** A pack as a data file names it. */
function chainFor(file: string, pack: string): PackChain {
  return readChain(packSeenFrom(dirname(file), pack));
}
