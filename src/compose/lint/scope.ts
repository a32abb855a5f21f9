import { nearestName } from '../../kernel/nearest-name.js';
import { type DataShape, nameShape } from '../data-shape.js';

/** A value that a path names: its shape, and how it is called from the root of the data. */
export interface NamedValue {
  readonly shape: DataShape;
  /** From the root, list items marked by []: 绩效.项目[].名称. Empty for the root and for what is no data. */
  readonly path: string;
}

/** What the paths of a piece of template are read against; the counterpart of Handlebars' context stack. */
export interface Scope extends NamedValue {
  /** Where `../` leads; absent at the top of a template and of every partial. */
  readonly parent?: Scope;
  /** Names given by `as |名|`, innermost first. */
  readonly blockParams: readonly Readonly<Record<string, NamedValue>>[];
  /** `@` variables, without the sign. */
  readonly variables: Readonly<Record<string, DataShape>>;
  /** Body that stands for `{{> @partial-block}}`. */
  readonly partialBlock?: { readonly body: hbs.AST.Program; readonly scope: Scope };
}

/** Why a path leads nowhere. */
export class PathMistake {
  constructor(
    readonly message: string,
    readonly hint?: string,
  ) {}
}

/** Follows a path as Handlebars will. */
export function resolvePath(
  path: hbs.AST.PathExpression,
  scope: Scope,
  root: NamedValue,
): NamedValue | PathMistake {
  const parts = path.parts;
  if (path.data) return resolveVariable(parts, scope, root);
  let from = scope;
  for (let depth = path.depth; depth > 0; depth -= 1) {
    if (!from.parent) return new PathMistake(`${path.original} 超出了最外层`, '部件里不能用 ../，可用 @root');
    from = from.parent;
  }
  const scoped = path.depth > 0 || /^(\.|this\b)/.test(path.original);
  const given = scoped
    ? undefined
    : scope.blockParams.find((names) => Object.hasOwn(names, parts[0] ?? ''))?.[parts[0]!];
  return given ? descend(given, parts.slice(1)) : descend(from, parts);
}

function resolveVariable(parts: readonly string[], scope: Scope, root: NamedValue): NamedValue | PathMistake {
  const [name = '', ...rest] = parts;
  if (name === 'root') return descend(root, rest);
  const shape = Object.hasOwn(scope.variables, name) ? scope.variables[name] : undefined;
  if (shape && rest.length === 0) return { shape, path: '' };
  const known = ['root', ...Object.keys(scope.variables)].map((one) => `@${one}`);
  return new PathMistake(`没有 @${parts.join('.')}`, `这里可用 ${known.join('、')}`);
}

function descend(from: NamedValue, parts: readonly string[]): NamedValue | PathMistake {
  let { shape, path } = from;
  let optional = shape.optional ?? false;
  for (const part of parts) {
    const next = child(shape, part, path);
    if (next instanceof PathMistake) return next;
    path = next.field ?? below(path, part, shape);
    shape = next;
    optional ||= shape.optional ?? false;
  }
  return { shape: optional ? { ...shape, optional: true } : shape, path };
}

function below(path: string, part: string, shape: DataShape): string {
  if (/^\d+$/.test(part) && shape.type === 'list') return `${path}[]`;
  return path === '' ? part : `${path}.${part}`;
}

function child(shape: DataShape, part: string, path: string): DataShape | PathMistake {
  const where = path === '' ? '数据' : path.replaceAll('[]', '各项');
  switch (shape.type) {
    case 'object': {
      const field = Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined;
      if (field) return field;
      const nearest = nearestName(part, Object.keys(shape.fields));
      const hint = nearest ? `是否应为 ${nearest}` : `这里有：${Object.keys(shape.fields).join('、')}`;
      return new PathMistake(`${where}里没有“${part}”`, hint);
    }
    case 'record':
      return { ...shape.value, optional: true };
    case 'list':
      if (/^\d+$/.test(part)) return { ...shape.item, optional: true };
      return new PathMistake(`${where}是列表，不能直接取“${part}”`, '用 {{#each}} 或 {{#列举}} 逐项取');
    default:
      return new PathMistake(`${where}是${nameShape(shape)}，其下没有“${part}”`);
  }
}
