/** Locks, properties, cache, utilities, session, log, pages. */

import type { HostContext } from '../context.ts';
import { chartsService } from './charts.ts';
import { htmlService } from './html.ts';

type Properties = GoogleAppsScript.Properties.Properties;
type Lock = GoogleAppsScript.Lock.Lock;
type Cache = GoogleAppsScript.Cache.Cache;

const largestProperty = 9 * 1024;
const largestCacheValue = 100 * 1024;
const longestCacheSeconds = 21_600;

export function otherServices(context: HostContext): Record<string, object> {
  const { server } = context;
  const stores = {
    document: propertiesService(context),
    user: propertiesService(context),
    script: propertiesService(context),
  };
  const lock = lockService(context);
  const cache = cacheService(context);
  return {
    Charts: chartsService(context),
    HtmlService: htmlService(context),
    LockService: server.serve<GoogleAppsScript.Lock.LockService>('LockService', { getDocumentLock: () => lock }),
    PropertiesService: server.serve<GoogleAppsScript.Properties.PropertiesService>('PropertiesService', {
      getDocumentProperties: () => stores.document,
      getUserProperties: () => stores.user,
      getScriptProperties: () => stores.script,
    }),
    CacheService: server.serve<GoogleAppsScript.Cache.CacheService>('CacheService', {
      getDocumentCache: () => cache,
      getScriptCache: () => cache,
      getUserCache: () => cache,
    }),
    Utilities: server.serve<GoogleAppsScript.Utilities.Utilities>('Utilities', {
      formatDate: (date: GoogleAppsScript.Base.Date | Date, zone: string, pattern: string) =>
        formatDate(date as Date, zone, pattern),
      getUuid: () => uuid(context),
      sleep: () => undefined,
    }),
    Session: server.serve<GoogleAppsScript.Base.Session>('Session', {
      getActiveUserLocale: () => context.userLocale,
      getScriptTimeZone: () => 'Asia/Ho_Chi_Minh',
    }),
    Logger: server.serve<GoogleAppsScript.Base.Logger>('Logger', {
      log: (message: unknown) => {
        context.screen.log.push(String(message));
        return undefined as never;
      },
    }),
  };
}

/** One run at a time here: the lock is free unless `busy` plays somebody else's run. */
function lockService(context: HostContext): Lock {
  let held = false;
  const take = (): boolean => {
    held = held || !context.busy();
    return held;
  };
  return context.server.serve<Lock>('Lock', {
    tryLock: take,
    waitLock: () => {
      if (!take()) throw new Error('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => held,
    releaseLock: () => {
      held = false;
    },
  });
}

function propertiesService(context: HostContext): Properties {
  const stored = new Map<string, string>();
  const put = (key: string, value: unknown): void => {
    const text = String(value);
    if (text.length > largestProperty) throw new Error('Argument too large: value');
    stored.set(key, text);
  };
  const service: Properties = context.server.serve<Properties>('Properties', {
    getProperty: (key: string) => stored.get(key) ?? null,
    getProperties: () => Object.fromEntries(stored),
    getKeys: () => [...stored.keys()],
    setProperty: (key: string, value: string) => {
      put(key, value);
      return service;
    },
    setProperties: (values: Record<string, string>, deleteOthers = false) => {
      if (deleteOthers) stored.clear();
      for (const [key, value] of Object.entries(values)) put(key, value);
      return service;
    },
    deleteProperty: (key: string) => {
      stored.delete(key);
      return service;
    },
    deleteAllProperties: () => {
      stored.clear();
      return service;
    },
  });
  return service;
}

function cacheService(context: HostContext): Cache {
  const stored = new Map<string, { readonly text: string; readonly until: number }>();
  return context.server.serve<Cache>('Cache', {
    get: (key: string) => {
      const found = stored.get(key);
      return found && found.until > context.now() ? found.text : null;
    },
    put: (key: string, value: string, seconds: number = 600) => {
      if (value.length > largestCacheValue) throw new Error('Argument too large: value');
      stored.set(key, { text: String(value), until: context.now() + Math.min(seconds, longestCacheSeconds) * 1000 });
    },
    remove: (key: string) => {
      stored.delete(key);
    },
  });
}

function uuid(context: HostContext): string {
  const hex = (length: number): string => Array.from({ length }, () => (context.newId() % 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

/** Patterns of yyyy, MM, M, dd, d, HH, mm, ss and quoted text; anything else throws. */
function formatDate(date: Date, zone: string, pattern: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(date.getTime());
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const known: Readonly<Record<string, string>> = {
    yyyy: part('year').padStart(4, '0'),
    MM: part('month'),
    M: String(Number(part('month'))),
    dd: part('day'),
    d: String(Number(part('day'))),
    HH: part('hour'),
    mm: part('minute'),
    ss: part('second'),
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (word: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    const text = known[word];
    if (text === undefined) throw new Error(`not implemented in the local host: "${word}" in Utilities.formatDate`);
    return text;
  });
}
