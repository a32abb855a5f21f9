type Names = readonly (string | undefined)[];

/**
 * Where each item of a list stands in another version of it, by the names of all: it is found by its name, where that is
 * the only one in both; one that has another name by now, or none, by its place, as far as both are equally long; -1 where
 * it is gone.
 */
export function sameItems(own: Names, other: Names): readonly number[] {
  const [owners, others] = [placesByName(own), placesByName(other)];
  return own.map((name, at) => {
    const there = others.get(name) ?? [];
    if (name !== undefined && there.length === 1 && owners.get(name)?.length === 1) return there[0]!;
    if (own.length !== other.length) return -1;
    const isNamedAnew = there.length === 0 && !owners.has(other[at]);
    return isNamedAnew || other[at] === name ? at : -1;
  });
}

function placesByName(names: Names): ReadonlyMap<string | undefined, readonly number[]> {
  const places = new Map<string | undefined, number[]>();
  for (const [at, name] of names.entries()) {
    const known = places.get(name);
    if (known) known.push(at);
    else places.set(name, [at]);
  }
  return places;
}
