/**
 * Charts over a sheet. Their frame and data live in the engine, which draws them; what it does not know (Google's
 * type, options, headers) stands in attachments, one a range, so that it moves, and is taken back, with the rest.
 */

import type { Area } from '../../layout/workbook-value.ts';
import type { HostContext } from './context.ts';
import { areaOfZone, type ChartPlace } from './engine/engine-figures.ts';
import type { ChartDefinition } from './engine/library.ts';

export type ChartKind = 'BAR' | 'COLUMN' | 'PIE' | 'LINE';
export type HiddenStrategy = 'IGNORE_BOTH' | 'IGNORE_ROWS' | 'IGNORE_COLUMNS' | 'SHOW_BOTH';

/** A chart as scripts describe it; all ranges are on its own sheet. */
export interface ChartSpec {
  readonly kind: ChartKind;
  /** Side by side: the first column holds the labels, each other column is a series. */
  readonly ranges: readonly Area[];
  /** Rows of headings above the data; -1 finds out. */
  readonly headers: number;
  readonly hidden: HiddenStrategy;
  readonly options: Readonly<Record<string, unknown>>;
  readonly place: Pick<ChartPlace, 'row' | 'column' | 'x' | 'y'>;
}

type StoredSpec = Omit<ChartSpec, 'ranges' | 'place'>;

/** Google's own size. */
const defaultSize = { width: 600, height: 371 } as const;

/** Options that are drawn. */
const drawnOptions = new Set([
  'title',
  'width',
  'height',
  'legend',
  'legend.position',
  'colors',
  'isStacked',
  'pieHole',
]);
/** Options that are remembered and not drawn: fonts, gaps and axes. */
const keptOptions =
  /^(fontName|fontSize|backgroundColor|titleTextStyle|subtitle|bar|chartArea|hAxis|vAxis|vAxes|hAxes|series|annotations|pieSliceText|pieSliceTextStyle|tooltip|legend)(\.|$)/;

/** Throws on an option whose meaning the host does not know. */
export function checkOption(name: string): void {
  if (!drawnOptions.has(name) && !keptOptions.test(name))
    throw new Error(`not implemented in the local host: the chart option "${name}"`);
}

/** Puts a chart on a sheet, in place of the one with that id. */
export function putChart(context: HostContext, sheet: number, id: number, spec: ChartSpec): void {
  const { engine } = context;
  const { kind, ranges, headers, hidden, options } = spec;
  const stored: StoredSpec = { kind, headers, hidden, options };
  const name = nameOf(context, sheet, id);
  engine.settle();
  engine.putChart(sheet, name, definitionOf(context, sheet, spec), { ...spec.place, ...sizeOf(options) });
  const old = attachmentsOf(context, sheet, name).map((item) => item.id);
  const data = { chart: name, hidden: hidden === 'SHOW_BOTH', spec: JSON.stringify(stored) };
  const added = ranges.map((area) => ({ area, data }));
  engine.changeAttachments('chart', sheet, added, old);
}

export function removeChart(context: HostContext, sheet: number, id: number): void {
  const name = nameOf(context, sheet, id);
  const old = attachmentsOf(context, sheet, name).map((item) => item.id);
  context.engine.removeChart(sheet, name);
  context.engine.changeAttachments('chart', sheet, [], old);
}

/** Ids of the charts of a sheet in the order of their making, those that a person has put there among them. */
export function chartIds(context: HostContext, sheet: number): number[] {
  return context.engine.chartIds(sheet).flatMap((name) => {
    const id = idOf(name);
    return id === undefined ? [] : [id];
  });
}

/** Our charts have names that are no numbers, since the engine puts those first; charts of a person are numbered. */
const namePattern = /^(?:chart-)?(\d+)$/;

function idOf(name: string): number | undefined {
  const digits = namePattern.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function nameOf(context: HostContext, sheet: number, id: number): string {
  return context.engine.chartIds(sheet).find((name) => idOf(name) === id) ?? `chart-${id}`;
}

/**
 * The chart as it now is: where a person has moved it to, over the ranges that rows have come to or gone from. One
 * that a person has made, or that has lost all its rows, has no ranges here.
 */
export function chartSpec(context: HostContext, sheet: number, id: number): ChartSpec {
  const { engine } = context;
  const name = nameOf(context, sheet, id);
  const items = attachmentsOf(context, sheet, name);
  const stored = items[0] ? (JSON.parse(String(items[0].data.spec)) as StoredSpec) : unknownSpec;
  const { width, height, ...place } = engine.chartPlace(sheet, name);
  return {
    ...stored,
    options: { ...stored.options, width, height },
    ranges: items.map(({ range }) => areaOfZone(range.zone)),
    place,
  };
}

const unknownSpec: StoredSpec = { kind: 'COLUMN', headers: -1, hidden: 'IGNORE_BOTH', options: {} };

function attachmentsOf(context: HostContext, sheet: number, name: string) {
  return context.engine.attachments('chart', sheet).filter(({ data }) => data.chart === name);
}

function sizeOf(options: ChartSpec['options']): { width: number; height: number } {
  return {
    width: Number(options.width ?? defaultSize.width),
    height: Number(options.height ?? defaultSize.height),
  };
}

function definitionOf(context: HostContext, sheet: number, spec: ChartSpec): ChartDefinition {
  const { kind, options } = spec;
  const columns = spec.ranges.flatMap((area) =>
    Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 })),
  );
  const [labels, ...series] = columns;
  if (!labels || series.length === 0)
    throw new Error('not implemented in the local host: a chart without a column of labels and one of numbers');
  const titled = spec.headers === -1 ? hasHeadings(context, sheet, series) : spec.headers > 0;
  const colors = Array.isArray(options.colors) ? Array.from(options.colors, String) : [];
  return {
    type: kind === 'PIE' ? 'pie' : kind === 'LINE' ? 'line' : 'bar',
    title: { text: String(options.title ?? '') },
    legendPosition: legendOf(options),
    dataSource: {
      type: 'range',
      dataSets: series.map((area, i) => ({ dataSetId: String(i), dataRange: context.engine.rangeName(sheet, area) })),
      dataSetsHaveTitle: titled,
      labelRange: context.engine.rangeName(sheet, labels),
    },
    dataSetStyles:
      kind === 'PIE'
        ? {}
        : Object.fromEntries(
            series.flatMap((_, i) => (colors[i] ? [[String(i), { backgroundColor: colors[i] }]] : [])),
          ),
    ...(kind === 'PIE' && colors.length > 0 ? { slicesColors: colors } : {}),
    ...(kind === 'PIE' && Number(options.pieHole) > 0
      ? { isDoughnut: true, pieHolePercentage: Math.round(Number(options.pieHole) * 100) }
      : {}),
    ...(kind === 'BAR' || kind === 'COLUMN'
      ? { stacked: Boolean(options.isStacked), ...(kind === 'BAR' ? { horizontal: true } : {}) }
      : {}),
    ...(kind === 'LINE' ? { stacked: false, cumulative: false, labelsAsText: true } : {}),
  };
}

/** True when text stands over every series. */
function hasHeadings(context: HostContext, sheet: number, series: readonly Area[]): boolean {
  return series.every(({ row, column }) => typeof context.engine.read(sheet, row, column).value === 'string');
}

function legendOf(options: ChartSpec['options']): string {
  const { legend } = options;
  const inside = typeof legend === 'object' && legend !== null ? (legend as { position?: unknown }).position : legend;
  const position = String(options['legend.position'] ?? inside ?? 'right');
  return ['top', 'bottom', 'left', 'right', 'none'].includes(position) ? position : 'right';
}
