/** Work in progress in the browser's own storage, one draft for each workbook that was started from. */

import type { WorkbookValue } from '../../../layout/workbook-value.ts';

export interface Draft {
  /** What the work began with: the sample, a file, an empty workbook. */
  readonly origin: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly workbook: WorkbookValue;
}

export interface Keeper {
  put(draft: Draft): Promise<void>;
  get(origin: string): Promise<Draft | null>;
  /** The newest draft of another origin. */
  newestBut(origin: string): Promise<Draft | null>;
  remove(origin: string): Promise<void>;
}

/** What this window of the browser has open, so that a reload comes back to it. */
export interface OpenedHere {
  /** What the page was served to open. */
  readonly served: string;
  /** Origin of the workbook that is open instead. */
  readonly origin: string;
}

const storeName = 'drafts';
const openedKey = 'cchc.opened';
const mostDrafts = 5;

/** Opens the storage; null where the browser has none to give. */
export async function openKeeper(): Promise<Keeper | null> {
  let database: IDBDatabase;
  try {
    const opening = indexedDB.open('cchc', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'origin' });
    database = await done(opening);
  } catch {
    return null;
  }
  const store = (mode: IDBTransactionMode) => database.transaction(storeName, mode).objectStore(storeName);
  const all = async () => {
    const drafts = (await done(store('readonly').getAll())) as Draft[];
    return drafts.sort((a, b) => b.at - a.at);
  };
  return {
    async put(draft) {
      await done(store('readwrite').put(draft));
      for (const { origin } of (await all()).slice(mostDrafts)) await done(store('readwrite').delete(origin));
    },
    get: async (origin) => ((await done(store('readonly').get(origin))) as Draft | undefined) ?? null,
    newestBut: async (origin) => (await all()).find((draft) => draft.origin !== origin) ?? null,
    remove: async (origin) => void (await done(store('readwrite').delete(origin))),
  };
}

/** Remembers it for this window alone, where the browser lets it. */
export function rememberOpened(opened: OpenedHere): void {
  try {
    sessionStorage.setItem(openedKey, JSON.stringify(opened));
  } catch {
    // Without it a reload opens what is served and offers the newest other draft.
  }
}

/** The origin that was open in this window when it was served the same; else what is served. */
export function openedLast(served: string): string {
  try {
    const opened = JSON.parse(sessionStorage.getItem(openedKey) ?? 'null') as OpenedHere | null;
    return opened?.served === served ? opened.origin : served;
  } catch {
    return served;
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
