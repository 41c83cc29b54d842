/**
 * What pages of the add-in keep in `localStorage`. Their frames have none of their own, since they are of no origin; on
 * Google Sheets they have.
 */
export interface PageStorage {
  all(): Readonly<Record<string, string>>;
  put(key: string, value: string | null): void;
}

const storageKey = 'cchc.pages';

export function openPageStorage(): PageStorage {
  let kept: Record<string, string> = {};
  try {
    kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, string>;
  } catch {
    // Without storage the pages remember for this visit only.
  }
  return {
    all: () => kept,
    put(key, value) {
      const { [key]: _, ...others } = kept;
      kept = value === null ? others : { ...others, [key]: value };
      try {
        localStorage.setItem(storageKey, JSON.stringify(kept));
      } catch {
        // As above.
      }
    },
  };
}
