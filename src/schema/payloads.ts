/** What the dialogs and the command line may ask of the add-in: one checked payload for each call of the white list. */
import * as z from 'zod/mini';
import type { Grid } from '../import/grid.ts';
import type { PackedGrid } from '../import/packed-grid.ts';

/** Checked by hand too: the library's own checks of dates and whole numbers would make the script 4 KB longer. */
const isoDate = z.custom<string>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const year = z.custom<number>((value) => Number.isInteger(value) && Number(value) >= 2000 && Number(value) <= 2100);
const text = z.custom<string>((value) => typeof value === 'string' && value.length <= 50_000);
const percent = z.custom<number>((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100);
const optionalText = z.optional(text);

/** Checked by hand: a schema for each cell of a large table costs more than reading the table. */
const grid = z.custom<Grid | PackedGrid>((value) => {
  const { rows, firstRow } = (value ?? {}) as Partial<Grid>;
  if (rows === undefined) return isPacked((value ?? {}) as Partial<PackedGrid>);
  return (
    typeof firstRow === 'number' &&
    Array.isArray(rows) &&
    rows.every(
      (row) =>
        Array.isArray(row) &&
        row.every((cell) => typeof cell?.text === 'string' && cell.rowSpan >= 1 && cell.columnSpan >= 1),
    )
  );
});

function isPacked({ firstRow, width, cells, spans, numbers }: Partial<PackedGrid>): boolean {
  const lists = (value: unknown, fits: (list: readonly unknown[]) => boolean): boolean =>
    Array.isArray(value) && value.every((list) => Array.isArray(list) && fits(list));
  const counts = (length: number) => (list: readonly unknown[]) =>
    list.length === length && list.every((count) => Number.isInteger(count));
  return (
    typeof firstRow === 'number' &&
    Number.isInteger(width) &&
    Number(width) <= 1000 &&
    lists(cells, (texts) => texts.every((text) => typeof text === 'string' || text === 0)) &&
    lists(spans, counts(4)) &&
    lists(numbers, counts(2))
  );
}

const startPayload = z.object({
  year,
  agency: optionalText,
  parent: optionalText,
  place: optionalText,
  planDate: z.optional(isoDate),
  formVersion: optionalText,
  calendar: optionalText,
});

const figureLine = z.object({ line: z.number(), code: text, value: text, note: text });

const markLine = z.object({
  line: z.number(),
  section: text,
  tt: text,
  task: optionalText,
  row: optionalText,
  status: optionalText,
  doneOn: optionalText,
  evidence: optionalText,
  planned: optionalText,
  mark: optionalText,
});

const textsByKey = z.record(z.string(), text);

const waiverLine = z.object({ line: z.number(), rule: text, codes: z.array(text), reason: text, by: text });

export const payloads = {
  settings: z.object({}),
  saveSettings: z.object({ texts: textsByKey, by: optionalText }),
  systemCheck: z.object({ repair: z.optional(z.array(text)) }),
  sampleData: z.object({
    remove: z.optional(z.boolean()),
    sure: z.optional(z.boolean()),
    settings: z.optional(textsByKey),
    plan: z.optional(grid),
    body: z.optional(z.string()),
    marks: z.optional(z.array(markLine)),
    period: optionalText,
    figures: z.optional(z.array(figureLine)),
  }),
  start: startPayload,
  previewImport: z.object({ grid, body: z.optional(z.string()) }),
  importPlan: z.object({ grid, year: z.optional(year), body: z.optional(z.string()) }),
  foreignTabs: z.object({ look: z.optional(z.boolean()) }),
  importTab: z.object({
    tab: optionalText,
    year: z.optional(year),
    body: z.optional(z.string()),
    preview: z.optional(z.boolean()),
  }),
  enterFigures: z.object({ period: text, lines: z.array(figureLine) }),
  enterMarks: z.object({ lines: z.array(markLine) }),
  quarterPlans: z.object({}),
  freezeQuarter: z.object({ quarter: text, by: optionalText }),
  rates: z.object({ period: text, unit: z.optional(z.enum(['item', 'task', 'row'])), asOf: z.optional(isoDate) }),
  check: z.object({
    period: text,
    narrative: z.optional(z.object({ name: text, text: z.string() })),
    waivers: z.optional(z.array(waiverLine)),
  }),
  overview: z.object({ period: optionalText, rate: z.optional(percent) }),
  dashboard: z.object({ period: optionalText }),
  explainRate: z.object({
    period: text,
    of: z.enum(['year', 'period']),
    section: optionalText,
    unit: optionalText,
  }),
  goTo: z.object({ sheet: z.number(), a1: text }),
  explain: z.object({ period: text, code: text }),
  report: z.object({ period: text, by: optionalText }),
  buildAppendix: z.object({}),
  readPhrases: z.object({ kind: z.enum(['deadline', 'target', 'number']), year, lines: z.array(text) }),
  undo: z.object({}),
  undoable: z.object({}),
  history: z.object({ limit: z.optional(z.number()) }),
  sinceReport: z.object({ period: text }),
} as const;

export type Payloads = { readonly [name in keyof typeof payloads]: z.infer<(typeof payloads)[name]> };

/** The payload of a call when it has the right shape, else the path of the first thing that is wrong. */
export function readPayload<K extends keyof Payloads>(
  name: K,
  value: unknown,
): { readonly ok: true; readonly payload: Payloads[K] } | { readonly ok: false; readonly path: string } {
  const parsed = payloads[name].safeParse(value);
  if (parsed.success) return { ok: true, payload: parsed.data as Payloads[K] };
  return { ok: false, path: parsed.error.issues[0]?.path.join('.') ?? '' };
}
