/** Stands for `__proto__` while zod reads: a sign of the private use area, which no key begins with. */
const HIDDEN = '\uE000__proto__';

/**
 * JSON with its keys called `__proto__` under another name. zod leaves such keys out of what it reads, but a node, a column or an answer may be
 * called so. `shown` gives them back.
 */
export function hidden(json: unknown): unknown {
  return mapped(
    json,
    (key) => (key === '__proto__' ? HIDDEN : key),
    (text) => text,
  );
}

/** What was read of `hidden` JSON, with its keys as they were; in the problems found, their names and places too. */
export function shown<T>(read: T): T {
  const back = (text: string): string => text.replaceAll(HIDDEN, '__proto__');
  return mapped(read, back, back) as T;
}

/** Copies JSON. `Object.fromEntries` makes every key the object's own, `__proto__` too. */
function mapped(json: unknown, key: (name: string) => string, text: (value: string) => string): unknown {
  if (typeof json === 'string') return text(json);
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((one) => mapped(one, key, text));
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [key(name), mapped(value, key, text)]),
  );
}
