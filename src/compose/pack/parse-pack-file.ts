import { z } from 'zod';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { wordIssues } from '../../read/issues/word-issues.js';
import type { SourceText } from '../../read/text/source-text.js';
import { createLocator, type Path } from '../../read/yaml/locate.js';
import { parseYaml } from '../../read/yaml/parse-yaml.js';
import { plainTree } from '../../read/yaml/plain-tree.js';
import { type PackFile, packFileSchema } from './pack-file.js';

/** What a pack.yaml says, and where. */
export interface ParsedPackFile {
  readonly content: PackFile;
  locate(path: Path): Span;
  locateKey(path: Path): Span;
}

/** @throws Failure (模板) with all its mistakes; (数据) where it is no YAML */
export function parsePackFile(source: SourceText): ParsedPackFile {
  const root = parseYaml(source);
  const diagnostics: Diagnostic[] = [];
  const tree = root === null ? {} : plainTree(root, source, diagnostics);
  const locator = createLocator(root, source);
  const result = packFileSchema.safeParse(tree);
  if (!result.success) {
    const schema = z.toJSONSchema(packFileSchema, { io: 'input', unrepresentable: 'any' });
    diagnostics.push(...wordIssues(result.error.issues, { tree, locator, schema }));
  }
  if (!result.success || diagnostics.length > 0) throw new Failure('模板', diagnostics);
  return { content: result.data, locate: locator.value, locateKey: locator.key };
}
