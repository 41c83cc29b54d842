/** What was stored by older versions of the product, brought up to date step by step. */

type Stored = Readonly<Record<string, unknown>>;

/** By the version that a step starts from: a pure function to the next version. */
const steps: Readonly<Record<number, (stored: Stored) => Stored>> = {
  /** Version 2 remembers the figures of issued reports. */
  1: (stored) => ({ ...stored, version: 2, reports: {} }),
};

/** A stored document of an older version as one of the given version; null when no way leads there. */
export function migrate(stored: Stored, version: number): Stored | null {
  let current = stored;
  while (current.version !== version) {
    const step = steps[Number(current.version)];
    if (step === undefined) return null;
    current = step(current);
  }
  return current;
}
