/**
 * A partial does not know from where in the data its parameters by name came, and one partial is called
 * with many. So every such parameter is accompanied by another that holds its path, under a key that no
 * template can write.
 */
const keyOf = (name: string) => `出处 ${name}`;

/** A parameter by name as the template writes it. */
type Pair = hbs.AST.HashPair;

export function isOrigin({ key }: Pair): boolean {
  return key.startsWith(keyOf(''));
}

/**
 * Makes a partial's call tell where `pair` comes from.
 * @param path of the value in the data
 * @param passedOn whether the value itself is a parameter by name of the template that holds the call
 */
export function passOrigin(call: { hash?: hbs.AST.Hash }, pair: Pair, path: string, passedOn: boolean): void {
  const key = keyOf(pair.key);
  if (!call.hash || call.hash.pairs.some((other) => other.key === key)) return;
  const { loc } = pair;
  const known = { type: 'StringLiteral', value: path, original: path, loc };
  const name = keyOf((pair.value as hbs.AST.PathExpression).original);
  const handedDown = { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
  const value = (passedOn ? handedDown : known) as hbs.AST.Expression;
  call.hash.pairs.push({ type: 'HashPair', key, value, loc } as Pair);
}

/** The path in the data of what a template calls `path`, if that begins with a parameter by name. */
export function originOf(path: string, context: unknown): string | undefined {
  const [name = '', ...rest] = path.split('.');
  if (typeof context !== 'object' || context === null || !Object.hasOwn(context, keyOf(name)))
    return undefined;
  const origin = (context as Readonly<Record<string, unknown>>)[keyOf(name)];
  return typeof origin === 'string' && origin !== '' ? [origin, ...rest].join('.') : undefined;
}
