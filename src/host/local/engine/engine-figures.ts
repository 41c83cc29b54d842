/** Charts over the sheets and conditional formats, as the engine draws them. */

import type { Area } from '../../../layout/workbook-value.ts';
import { EngineSheets } from './engine-sheets.ts';
import type { ChartDefinition, ConditionalFormat, EngineStyle, Figure, Zone } from './library.ts';

/** Where a chart stands: the cell under its first corner, counted from 1, and pixels from there. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rule of conditional formatting in the library's own words. */
export interface FormatRule {
  readonly operator: string;
  readonly values: readonly string[];
  readonly style: EngineStyle;
}

export class EngineFigures extends EngineSheets {
  chartIds(id: number): readonly string[] {
    return this.getters.getChartIds(String(id));
  }

  /** Puts a chart on a sheet, in place of the one with that name. */
  putChart(id: number, name: string, definition: ChartDefinition, place: ChartPlace): void {
    const sheetId = String(id);
    const known = this.chartIds(id).includes(name);
    const figureId = known ? this.getters.getFigureIdFromChartId(name) : `figure-${name}`;
    const { width, height } = place;
    const anchor = { col: place.column - 1, row: place.row - 1, offset: { x: place.x, y: place.y } };
    const chart = { sheetId, chartId: name, figureId, definition };
    if (known) {
      this.dispatch('UPDATE_CHART', chart);
      this.dispatch('UPDATE_FIGURE', { sheetId, figureId, ...anchor, width, height });
    } else this.dispatch('CREATE_CHART', { ...chart, ...anchor, size: { width, height } });
  }

  removeChart(id: number, name: string): void {
    this.dispatch('DELETE_FIGURE', { sheetId: String(id), figureId: this.getters.getFigureIdFromChartId(name) });
  }

  chartPlace(id: number, name: string): ChartPlace {
    const figure = this.getters.getFigure(String(id), this.getters.getFigureIdFromChartId(name)) as Figure;
    const { col, row, offset, width, height } = figure;
    return { row: row + 1, column: col + 1, x: offset.x, y: offset.y, width, height };
  }

  /** "'Tên tab'!B2:B9", as definitions of charts name their data. */
  rangeName(id: number, area: Area): string {
    const range = this.getters.getRangeFromZone(String(id), zoneOf(area));
    return this.getters.getRangeString(range, 'no sheet');
  }

  conditionalFormats(id: number): readonly ConditionalFormat[] {
    return this.getters.getConditionalFormats(String(id));
  }

  /** Areas of a rule as they now are, after rows came and went. */
  conditionalAreas(id: number, format: ConditionalFormat): Area[] {
    return format.ranges.map((text) => areaOfZone(this.getters.getRangeFromSheetXC(String(id), text).zone));
  }

  addConditionalFormat(
    id: number,
    name: string,
    { operator, values, style }: FormatRule,
    areas: readonly Area[],
  ): void {
    const sheetId = String(id);
    this.dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      cf: { id: name, rule: { type: 'CellIsRule', operator, values, style } },
      ranges: areas.map((area) => this.getters.getRangeDataFromZone(sheetId, zoneOf(area))),
    });
  }

  removeConditionalFormat(id: number, name: string): void {
    this.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId: String(id), id: name });
  }
}

export function zoneOf(area: Area): Zone {
  return {
    top: area.row - 1,
    left: area.column - 1,
    bottom: area.row + area.rows - 2,
    right: area.column + area.columns - 2,
  };
}

export function areaOfZone(zone: Zone): Area {
  return {
    row: zone.top + 1,
    column: zone.left + 1,
    rows: zone.bottom - zone.top + 1,
    columns: zone.right - zone.left + 1,
  };
}
