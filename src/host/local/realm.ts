/** What the host needs of the place where the bundle's code runs; `realm-node.ts` makes one under Node, `realm-browser.ts` in a page. */
export interface Realm {
  readonly global: Record<string, unknown>;
  run(code: string): void;
  /** Gives a function that makes the bundle's own copies of plain values; opaque objects pass as they are. */
  makeCopier(isOpaque: (value: object) => boolean): (value: unknown) => unknown;
}

/**
 * Source of the copier, run inside the realm so that arrays, dates and errors are of the bundle's own kind
 * (`instanceof Date` holds there).
 */
export const copierSource = `(function (isOpaque) {
  const tag = (value) => Object.prototype.toString.call(value).slice(8, -1);
  return function copy(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return Array.from(value, copy);
    if (isOpaque(value)) return value;
    if (tag(value) === 'Date') return new Date(value.getTime());
    if (tag(value) === 'Error') return new Error(value.message);
    const copied = {};
    for (const key of Object.keys(value)) copied[key] = copy(value[key]);
    return copied;
  };
})`;

/** Makes the realm's clock the host's: `new Date()` and `Date.now()` ask it. */
export const clockSource = `(function (now) {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(now());
      else super(...parts);
    }
    static now() {
      return now();
    }
  };
})`;
