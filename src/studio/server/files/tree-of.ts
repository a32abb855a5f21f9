import { Failure } from '../../../kernel/diagnostic.js';
import type { Tree } from '../../../read/scalar.js';
import type { SourceText } from '../../../read/text/source-text.js';
import { parseYaml } from '../../../read/yaml/parse-yaml.js';
import { plainTree } from '../../../read/yaml/plain-tree.js';

/** What a data file says; undefined for a text that is no YAML. An empty one says nothing. */
export function treeOf(source: SourceText): Tree | undefined {
  try {
    const root = parseYaml(source);
    return root === null ? {} : plainTree(root, source, []);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
