/** What the add-in keeps in the workbook's hidden tab: one JSON document with an integer version. */
import * as z from 'zod/mini';
import { migrate } from './migrations/index.ts';

/** Version that this build writes and the newest that it reads. */
export const storeVersion = 2;

const section = z.object({ code: z.string(), title: z.string(), parent: z.nullable(z.string()) });

const frozenRow = z.object({
  id: z.string(),
  section: z.string(),
  tt: z.string(),
  taskNumber: z.number(),
  /** Short key of the row's texts, by which it is known again when its id is lost. */
  texts: z.string(),
});

const frozenSet = z.object({
  quarter: z.string(),
  frozenAt: z.string(),
  by: z.string(),
  rows: z.array(frozenRow),
});

const waiver = z.object({
  rule: z.string(),
  codes: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  on: z.string(),
  figures: z.nullable(z.record(z.string(), z.string())),
});

const storeShape = z.object({
  version: z.literal(storeVersion),
  /** Ids of our tabs by what they are; a generated report has the key of its period. */
  tabs: z.record(z.string(), z.number()),
  /** Sections of the plan in its order. */
  sections: z.array(section),
  /** Header of the plan's column of money, which may name its unit ("Kinh phí (triệu đồng)"). */
  budgetHeader: z.string(),
  /** How often the plan was read into this workbook. */
  planVersion: z.number(),
  frozen: z.array(frozenSet),
  /** The plan's own text, "" when it was not given: what reports cite is held against it. */
  planText: z.string(),
  /** Findings that a person explained, by period. */
  waivers: z.record(z.string(), z.array(waiver)),
  /** The last issued report of each period: what stood in the form, by code. */
  reports: z.record(
    z.string(),
    z.object({ at: z.string(), by: z.string(), figures: z.record(z.string(), z.string()) }),
  ),
  /** Only while the workbook holds the sample department: the settings that it had before, null when it was not ours. */
  sample: z.optional(
    z.object({
      settings: z.nullable(z.record(z.string(), z.string())),
      /** Short keys of the rows as the sample left them, by tab. */
      rows: z.record(z.string(), z.string()),
    }),
  ),
});

export type Store = z.infer<typeof storeShape>;

export const emptyStore: Store = {
  version: storeVersion,
  tabs: {},
  sections: [],
  planVersion: 0,
  frozen: [],
  planText: '',
  budgetHeader: '',
  waivers: {},
  reports: {},
};

export type StoreReading =
  | { readonly kind: 'store'; readonly store: Store }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' };

/** Reads the stored document: this version's or an older one's store, a newer one (never touched), or damage. */
export function readStore(text: string): StoreReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version !== 'number') return { kind: 'damaged' };
  if (version > storeVersion) return { kind: 'newer', version };
  const parsed = storeShape.safeParse(migrate(json as Record<string, unknown>, storeVersion));
  return parsed.success ? { kind: 'store', store: parsed.data } : { kind: 'damaged' };
}
