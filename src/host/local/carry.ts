/**
 * Copies a value as google.script.run carries it between a page and the script: primitives, plain objects and arrays.
 * Throws on what does not get through (dates, functions, class instances), naming where it stands.
 */
export function carry(value: unknown, place = 'value'): unknown {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new Error(`google.script.run does not carry ${value} (${place})`);
  }
  if (typeof value !== 'object') throw new Error(`google.script.run does not carry a ${typeof value} (${place})`);
  if (Array.isArray(value)) return Array.from(value, (item, i) => carry(item ?? null, `${place}[${i}]`));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new Error(`google.script.run does not carry a ${kindOf(value)} (${place})`);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, carry(item, `${place}.${key}`)] as const],
    ),
  );
}

/** "Date", "Map", "Error", …: the kind of an object of any realm. */
export function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
