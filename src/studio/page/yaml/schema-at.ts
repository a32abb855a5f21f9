/** What the editor uses of a JSON schema. */
export interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
}

/** A step of a path: a key, or `item` for any item of a list. */
export type Step = { readonly key: string } | 'item';

/** All that the schema says of the value at `path`: several where it leaves a choice, none where it knows nothing. */
export function schemasAt(root: SchemaNode, path: readonly Step[]): readonly SchemaNode[] {
  return path.reduce<readonly SchemaNode[]>(
    (nodes, step) => nodes.flatMap((node) => choicesOf(node).flatMap((choice) => below(choice, step))),
    [root],
  );
}

/** The keys that may stand in the mapping at `path`, each with what it means. */
export function keysAt(root: SchemaNode, path: readonly Step[]): ReadonlyMap<string, SchemaNode> {
  const choices = schemasAt(root, path).flatMap(choicesOf);
  return new Map(choices.flatMap((node) => Object.entries(node.properties ?? {})));
}

/** The values that the schema names for `path`, those that it only gives as examples after the others. */
export function valuesAt(root: SchemaNode, path: readonly Step[]): readonly string[] {
  const choices = schemasAt(root, path).flatMap(choicesOf);
  const named = choices.flatMap((node) => [...(node.enum ?? []), ...(node.examples ?? [])]);
  return [...new Set(named.filter((value) => typeof value === 'string'))];
}

function choicesOf(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf ? [node, ...node.anyOf.flatMap(choicesOf)] : [node];
}

function below(node: SchemaNode, step: Step): readonly SchemaNode[] {
  if (step === 'item')
    return [node.items, ...(node.prefixItems ?? [])].filter((found) => found !== undefined);
  const named = node.properties?.[step.key];
  if (named) return [named];
  const patterns = Object.entries(node.patternProperties ?? {});
  const fitting = patterns.find(([pattern]) => new RegExp(pattern, 'u').test(step.key))?.[1];
  if (fitting) return [fitting];
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
}
