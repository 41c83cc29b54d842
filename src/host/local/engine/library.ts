/**
 * The spreadsheet library: loaded once, given the one thing Node 20 lacks, kept quiet, and typed as far as it is used.
 * The library's own plugins are extended through its registries (`plugins.ts`); its files stay as they are.
 */

import * as library from '@odoo/o-spreadsheet';
import type { EngineLocale } from '../locale.ts';

type Grouped = { groupBy?: (items: Iterable<unknown>, key: (item: unknown) => PropertyKey) => object };

const groups = Object as unknown as Grouped;
groups.groupBy ??= (items, key) => {
  const grouped: Record<PropertyKey, unknown[]> = Object.create(null);
  for (const item of items) {
    const name = key(item);
    const group = grouped[name] ?? [];
    group.push(item);
    grouped[name] = group;
  }
  return grouped;
};

/** Rows and columns count from 0 here and nowhere else outside this folder. */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** Look of a cell. The library draws what it knows and carries the rest along. */
export interface EngineStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'overflow' | 'wrap' | 'clip';
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontSize?: number;
  /** Unknown to the library. */
  readonly fontFamily?: string;
  /** Unknown to the library, which aligns such text left. */
  readonly justified?: boolean;
}

export type LiteralValue = string | number | boolean | null;

export interface CompiledFormula {
  toFormulaString(getters: EngineGetters): string;
}

export type EngineCell =
  | {
      readonly id: number;
      readonly isFormula: false;
      readonly content: string;
      readonly parsedValue: LiteralValue;
      readonly style: EngineStyle | undefined;
      readonly format: string | undefined;
    }
  | {
      readonly id: number;
      readonly isFormula: true;
      readonly compiledFormula: CompiledFormula;
      readonly style: EngineStyle | undefined;
      readonly format: string | undefined;
    };

export interface EvaluatedCell {
  readonly type: string;
  readonly value: LiteralValue;
  readonly format?: string;
  readonly formattedValue: string;
  readonly message?: string;
}

export interface EngineRange {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly unboundedZone: unknown;
}

export interface BorderSide {
  readonly style: string;
  readonly color: string;
}

export interface CellBorder {
  readonly top?: BorderSide;
  readonly left?: BorderSide;
  readonly bottom?: BorderSide;
  readonly right?: BorderSide;
}

export interface ValidationRule {
  readonly id: string;
  readonly ranges: readonly EngineRange[];
  readonly criterion: { readonly type: string; readonly values: readonly string[]; readonly displayStyle?: string };
  readonly isBlocking?: boolean;
  readonly help?: string;
}

export interface Attachment {
  readonly id: number;
  readonly kind: 'note' | 'protection' | 'unprotected' | 'link' | 'chart' | 'metadata';
  readonly range: EngineRange;
  readonly data: Readonly<Record<string, string | boolean>>;
}

/** A chart: its kind, its look and the ranges that it shows, as the library has it. */
export interface ChartDefinition {
  readonly type: string;
  readonly dataSource: {
    readonly type: 'range';
    readonly dataSets: readonly { readonly dataSetId: string; readonly dataRange: string }[];
    readonly dataSetsHaveTitle: boolean;
    readonly labelRange?: string;
  };
  readonly [name: string]: unknown;
}

/** The frame of a chart on its sheet. */
export interface Figure {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly rule: {
    readonly type: string;
    readonly operator?: string;
    readonly values?: readonly string[];
    readonly style?: EngineStyle;
  };
  readonly ranges: readonly string[];
}

/** What the library and our plugins answer. */
export interface EngineGetters {
  getLocale(): EngineLocale;
  getSheetIds(): readonly string[];
  getSheetName(id: string): string;
  getSheetIdByName(name: string): string | undefined;
  isSheetVisible(id: string): boolean;
  getSheet(id: string): {
    readonly color?: string;
    readonly rows: readonly { readonly cells: Record<number, number> }[];
  };
  getNumberRows(id: string): number;
  getNumberCols(id: string): number;
  getCell(position: Position): EngineCell | undefined;
  getCells(sheetId: string): readonly EngineCell[];
  getCellPosition(id: number): Position;
  getEvaluatedCell(position: Position): EvaluatedCell;
  getEvaluatedCellsPositions(sheetId: string): readonly Position[];
  evaluateCompiledFormula(sheetId: string, formula: CompiledFormula): EvaluatedCell | EvaluatedCell[][];
  getMerges(sheetId: string): readonly Zone[];
  getCellBorder(position: Position): CellBorder | null;
  getDataValidationRules(sheetId: string): readonly ValidationRule[];
  getPaneDivisions(sheetId: string): { readonly xSplit: number; readonly ySplit: number };
  getGridLinesVisibility(sheetId: string): boolean;
  getUserRowSize(sheetId: string, row: number): number | undefined;
  getSetColumnSize(sheetId: string, column: number): number | undefined;
  isColHiddenByUser(sheetId: string, column: number): boolean;
  isRowHiddenByUser(sheetId: string, row: number): boolean;
  getNamedRanges(): readonly { readonly name: string; readonly range: EngineRange }[];
  getRangeFromZone(sheetId: string, zone: Zone): EngineRange;
  getRangeDataFromZone(sheetId: string, zone: Zone): unknown;
  getRangeString(range: EngineRange, forSheetId: string): string;
  getRangeFromSheetXC(sheetId: string, text: string): EngineRange;
  getChartIds(sheetId: string): readonly string[];
  getChartDefinition(chartId: string): ChartDefinition;
  getFigureIdFromChartId(chartId: string): string;
  getFigure(sheetId: string, figureId: string): Figure | undefined;
  getConditionalFormats(sheetId: string): readonly ConditionalFormat[];
  getCellConditionalFormatStyle(position: Position): EngineStyle | undefined;
  getChartRuntime(chartId: string): unknown;
  getAttachments(): readonly Attachment[];
  placeCell(position: Position & { readonly cellId: number | undefined }): void;
}

export interface DispatchResult {
  readonly isSuccessful: boolean;
  readonly reasons: readonly string[];
}

export interface EngineModel {
  readonly getters: EngineGetters;
  dispatch(type: string, payload?: object): DispatchResult;
}

export interface Command {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** A class of the library's plugins, as far as ours build on it. */
// biome-ignore lint/suspicious/noExplicitAny: the library does not export these classes' types
export type PluginClass = (new (config: any) => any) & { readonly getters: readonly string[] };

export interface PluginRegistry {
  get(name: string): PluginClass;
  contains(name: string): boolean;
  add(name: string, plugin: PluginClass): PluginRegistry;
  replace(name: string, plugin: PluginClass): PluginRegistry;
}

interface Library {
  readonly Model: new (data: object, config: object, messages: readonly never[], ids: object) => EngineModel;
  readonly registries: {
    readonly corePluginRegistry: PluginRegistry;
    readonly coreViewsPluginRegistry: PluginRegistry;
    readonly featurePluginRegistry: PluginRegistry;
    readonly inverseCommandRegistry: { add(type: string, inverse: (command: object) => readonly object[]): unknown };
    readonly functionRegistry: { contains(name: string): boolean };
  };
  readonly coreTypes: Set<string>;
  /** Commands after which charts, or conditional formats and charts, are worked out anew. */
  readonly invalidateCFEvaluationCommands: Set<string>;
  readonly CorePlugin: PluginClass;
  readonly CoreViewPlugin: PluginClass;
  addFunction(name: string, description: object): unknown;
  tokenize(formula: string, locale: EngineLocale): readonly { readonly type: string; readonly value: string }[];
  readonly helpers: {
    arg(definition: string, description?: string): object;
    isNumber(text: string, locale: EngineLocale): boolean;
    isDateTime(text: string, locale: EngineLocale): boolean;
    formatValue(value: LiteralValue, options: { format?: string | undefined; locale: EngineLocale }): string;
    toXC(column: number, row: number): string;
    readonly UuidGenerator: new () => { uuidv4(): string };
  };
  readonly EvaluationError: new (message: string, value?: string) => object;
  readonly constants: object;
}

export const engineLibrary = library as unknown as Library;

/** Runs a call into the library without its talk on the console. */
export function quietly<T>(call: () => T): T {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return call();
  } finally {
    console.debug = debug;
  }
}
