/** Charts of a sheet and their builder. */

import {
  type ChartKind,
  type ChartSpec,
  chartIds,
  chartSpec,
  checkOption,
  type HiddenStrategy,
  putChart,
  removeChart,
} from '../charts.ts';
import { enumeration, type HostContext } from '../context.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ContainerInfo = GoogleAppsScript.Spreadsheet.ContainerInfo;

/** A chart that is being built; `id` once it stands on a sheet, `place` once it has been set. */
interface Draft extends Omit<ChartSpec, 'place'> {
  readonly id: number | null;
  readonly place: ChartSpec['place'] | null;
}

const drafts = new WeakMap<object, Draft>();
const kinds: readonly ChartKind[] = ['BAR', 'COLUMN', 'PIE', 'LINE'];
const strategies: readonly HiddenStrategy[] = ['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'];

/** The service `Charts`: its enumerations only. */
export function chartsService(context: HostContext): object {
  return context.server.serve<object>('Charts', {
    ChartType: enumeration(...kinds),
    ChartHiddenDimensionStrategy: enumeration(...strategies),
    ChartMergeStrategy: enumeration('MERGE_COLUMNS', 'MERGE_ROWS'),
  } as object);
}

/** What a Sheet says and does about its charts. */
export function sheetCharts(context: HostContext, sheet: number): Partial<Sheet> {
  const standing = (chart: Chart): { readonly draft: Draft; readonly id: number } => {
    const draft = draftOf(chart);
    if (draft.id === null || !chartIds(context, sheet).includes(draft.id))
      throw new Error('The chart does not exist on this sheet.');
    return { draft, id: draft.id };
  };
  return {
    newChart: () =>
      builderService(context, sheet, {
        id: null,
        kind: 'COLUMN',
        ranges: [],
        headers: -1,
        hidden: 'IGNORE_BOTH',
        options: {},
        place: null,
      }),
    insertChart: (chart: Chart) => {
      let id = context.newId();
      while (context.engine.sheetIds().some((one) => chartIds(context, one).includes(id))) id = context.newId();
      putChart(context, sheet, id, specOf(draftOf(chart)));
    },
    updateChart: (chart: Chart) => {
      const { draft, id } = standing(chart);
      putChart(context, sheet, id, specOf(draft));
    },
    removeChart: (chart: Chart) => removeChart(context, sheet, standing(chart).id),
    getCharts: () =>
      chartIds(context, sheet).map((id) => chartService(context, sheet, { ...chartSpec(context, sheet, id), id })),
  };
}

function draftOf(chart: Chart): Draft {
  const draft = typeof chart === 'object' && chart !== null ? drafts.get(chart) : undefined;
  if (!draft)
    throw new Error(`The parameters (${typeof chart}) don't match the method signature: an EmbeddedChart is expected.`);
  return draft;
}

function specOf(draft: Draft): ChartSpec {
  const { place, id: _, ...rest } = draft;
  if (!place) throw new Error('not implemented in the local host: a chart without setPosition');
  return { ...rest, place };
}

function chartService(context: HostContext, sheet: number, draft: Draft): Chart {
  const service = context.server.serve<Chart>('EmbeddedChart', {
    getChartId: () => draft.id,
    getContainerInfo: () => containerService(context, draft),
    getRanges: () => draft.ranges.map((area) => context.services.range({ sheet, area })),
    getNumHeaders: () => draft.headers,
    getHiddenDimensionStrategy: () => draft.hidden as never,
    getOptions: () =>
      context.server.serve<GoogleAppsScript.Charts.ChartOptions>('ChartOptions', {
        get: (name: string) => draft.options[name] ?? null,
      }),
    modify: () => builderService(context, sheet, draft),
  });
  drafts.set(service, draft);
  return service;
}

function containerService(context: HostContext, { place }: Draft): ContainerInfo {
  return context.server.serve<ContainerInfo>('ContainerInfo', {
    getAnchorRow: () => place?.row ?? 1,
    getAnchorColumn: () => place?.column ?? 1,
    getOffsetX: () => place?.x ?? 0,
    getOffsetY: () => place?.y ?? 0,
  });
}

function builderService(context: HostContext, sheet: number, start: Draft): Builder {
  let draft = start;
  const change = (part: Partial<Draft>): Builder => {
    draft = { ...draft, ...part };
    return service;
  };
  const service: Builder = context.server.serve<Builder>('EmbeddedChartBuilder', {
    setChartType: (kind: unknown) => change({ kind: memberOf(kinds, kind, 'the chart type') }),
    getChartType: () => draft.kind as never,
    addRange: (range: Range) => {
      if (range.getSheet().getSheetId() !== sheet)
        throw new Error('not implemented in the local host: a chart over ranges of another sheet');
      const area = {
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      };
      return change({ ranges: [...draft.ranges, area] });
    },
    clearRanges: () => change({ ranges: [] }),
    getRanges: () => draft.ranges.map((area) => context.services.range({ sheet, area })),
    setNumHeaders: (headers: number) => {
      if (![-1, 0, 1].includes(headers))
        throw new Error(`not implemented in the local host: a chart with ${headers} rows of headings`);
      return change({ headers });
    },
    setHiddenDimensionStrategy: (strategy: unknown) =>
      change({ hidden: memberOf(strategies, strategy, 'the strategy for hidden rows and columns') }),
    setMergeStrategy: (strategy: unknown) => {
      memberOf(['MERGE_COLUMNS'], strategy, 'the merge strategy');
      return service;
    },
    setOption: (name: string, value: unknown) => {
      checkOption(name);
      return change({ options: { ...draft.options, [name]: value } });
    },
    setPosition: (row: number, column: number, x: number, y: number) => {
      context.services.range({ sheet, area: { row, column, rows: 1, columns: 1 } });
      return change({ place: { row, column, x, y } });
    },
    getContainer: () => containerService(context, draft),
    build: () => chartService(context, sheet, draft),
  });
  return service;
}

function memberOf<T extends string>(members: readonly T[], given: unknown, what: string): T {
  const found = members.find((member) => member === given);
  if (!found) throw new Error(`not implemented in the local host: ${what} "${String(given)}"`);
  return found;
}
