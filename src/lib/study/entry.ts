/**
 * What a plain object holds under a name that comes from a file: of a column, a node, an answer. Only its own properties count:
 * every object has a `constructor` and a `toString`, and a column may be called so.
 *
 * @example entryOf({ a: 1 }, 'constructor') // undefined
 */
export function entryOf<T>(
  object: Readonly<Record<string, T>> | null | undefined,
  name: string,
): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
