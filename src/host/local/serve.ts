/** Makes the emulated services: counted, strict, and speaking to the bundle in its own kinds of values. */

import type { Realm } from './realm.ts';

export interface ServiceCalls {
  /** All calls of the script; what one service asks of another is none. */
  readonly total: number;
  /** Those of them that only build a value in the script: rules, rich texts, charts before they are set. */
  readonly local: number;
  /** "Range.setValues" and the like. */
  readonly byMethod: Readonly<Record<string, number>>;
}

export interface Server {
  /**
   * A service object of the real type with the given methods; reading any other member of it throws.
   * Methods get and give plain values and services; what they throw reaches the bundle as its own Error.
   */
  serve<T extends object>(name: string, methods: Partial<T>): T;
  toRealm(value: unknown): unknown;
  /** Runs code of the bundle that may only read the spreadsheet, as custom functions do. */
  readingOnly<T>(call: () => T): T;
  isReadingOnly(): boolean;
  calls(): ServiceCalls;
  resetCalls(): void;
}

/** Services whose writing is refused to custom functions; Properties, Cache and the like stay open to them. */
const guarded = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'NamedRange',
  'Protection',
  'DeveloperMetadata',
  'Ui',
  'Menu',
]);
const reading = /^(get|is|can|createTextFinder$|offset$|flush$|new|toString$)/;

/** "DataValidationBuilder.build", "SpreadsheetApp.newRichTextValue": nothing of the spreadsheet is read or written. */
const building = /Builder\.|\.new[A-Z]/;

/** Members that JavaScript itself and test tools ask any object for. */
const silent = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
]);

export function openServer(realm: Realm): Server {
  const services = new WeakSet<object>();
  const toRealm = realm.makeCopier((value) => services.has(value));
  let counts: Record<string, number> = {};
  let readingOnly = 0;
  let within = 0;

  const wrap =
    (name: string, member: string, method: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      const called = `${name}.${member}`;
      if (within === 0) counts[called] = (counts[called] ?? 0) + 1;
      within += 1;
      try {
        if (readingOnly > 0 && guarded.has(name) && !reading.test(member))
          throw new Error(`You do not have permission to call ${called}`);
        return toRealm(method(...args));
      } catch (failure) {
        throw toRealm(failure instanceof Error ? failure : new Error(messageOf(failure)));
      } finally {
        within -= 1;
      }
    };

  const serve = <T extends object>(name: string, methods: Partial<T>): T => {
    const members: Record<string, unknown> = Object.create(null);
    for (const [key, member] of Object.entries(methods))
      members[key] = typeof member === 'function' ? wrap(name, key, member as never) : toRealm(member);
    members.toString ??= () => name;
    const service = new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || silent.has(key) || key in target) return target[key as string];
        throw toRealm(new Error(`not implemented in the local host: ${name}.${key}`));
      },
      set(_, key) {
        throw toRealm(new Error(`${name}.${String(key)} cannot be set`));
      },
    });
    services.add(service);
    return service as T;
  };

  return {
    serve,
    toRealm,
    readingOnly(call) {
      const outside = within;
      readingOnly += 1;
      within = 0;
      try {
        return call();
      } finally {
        readingOnly -= 1;
        within = outside;
      }
    },
    isReadingOnly: () => readingOnly > 0,
    calls() {
      const sum = (entries: readonly (readonly [string, number])[]) =>
        entries.reduce((all, [, count]) => all + count, 0);
      const entries = Object.entries(counts);
      const local = sum(entries.filter(([called]) => building.test(called)));
      return { total: sum(entries), local, byMethod: { ...counts } };
    },
    resetCalls() {
      counts = {};
    },
  };
}

/** The message of whatever was thrown, an Error of any realm or not. */
export function messageOf(failure: unknown): string {
  const { message } = (failure ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(failure);
}
