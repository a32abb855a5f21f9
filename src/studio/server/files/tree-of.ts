import { Failure } from '../../../kernel/diagnostic.js';
import type { Tree } from '../../../read/scalar.js';
import type { SourceText } from '../../../read/text/source-text.js';
import { parseYaml } from '../../../read/yaml/parse-yaml.js';
import { plainTree } from '../../../read/yaml/plain-tree.js';

/** What a data file says; an empty one says nothing. @throws Failure where it is no YAML */
export function parsedTree(source: SourceText): Tree {
  const root = parseYaml(source);
  return root === null ? {} : plainTree(root, source, []);
}

/** The same; undefined for a text that is no YAML. */
export function treeOf(source: SourceText): Tree | undefined {
  try {
    return parsedTree(source);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
