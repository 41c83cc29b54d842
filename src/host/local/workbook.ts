/** A whole workbook value in and out of the engine, side tables included. */

import type {
  Area,
  CellLink,
  CellStyle,
  Chart,
  Formula,
  NamedArea,
  Scalar,
  SheetValue,
  Validation,
  WorkbookValue,
} from '../../layout/workbook-value.ts';
import { errorText } from './cells.ts';
import { chartIds, chartSpec, putChart } from './charts.ts';
import type { HostContext } from './context.ts';
import type { Edit } from './engine/engine.ts';
import { areaOfZone } from './engine/engine-figures.ts';
import { putLinks, readLinks } from './links.ts';
import { fromEngineStyle, toEngineStyle } from './looks.ts';

/** Puts the contents of the sheets into an engine whose sheets exist already, in the same order. */
export function fillWorkbook(context: HostContext, workbook: WorkbookValue): void {
  const ids = context.engine.sheetIds();
  workbook.sheets.forEach((sheet, i) => {
    fillSheet(context, ids[i] as number, sheet);
  });
  for (const { name, sheet, area } of workbook.namedAreas ?? []) {
    const id = context.engine.sheetByName(sheet);
    if (id !== undefined) context.engine.setName(name, id, area);
  }
  workbook.sheets.forEach((sheet, i) => {
    if (sheet.hidden) context.engine.setVisible(ids[i] as number, false);
  });
}

function fillSheet(context: HostContext, id: number, sheet: SheetValue): void {
  const { engine } = context;
  engine.write(id, cellEdits(sheet));
  const bordered = borderedAreas(sheet);
  if (bordered.length > 0) engine.setBorders(id, bordered, 'all');
  if (sheet.merges.length > 0) engine.merge(id, sheet.merges);
  engine.resize(id, 'COL', sizes(sheet.columnWidths));
  engine.resize(id, 'ROW', sizes(sheet.rowHeights));
  engine.hide(id, 'COL', sheet.hiddenColumns ?? [], true);
  engine.hide(id, 'ROW', sheet.hiddenRows ?? [], true);
  for (const validation of sheet.validations ?? []) addValidation(context, id, [validation.area], validation);
  if (sheet.notes)
    engine.changeAttachments(
      'note',
      id,
      sheet.notes.map(({ row, column, text }) => ({ area: { row, column, rows: 1, columns: 1 }, data: { text } })),
      [],
    );
  for (const chart of sheet.charts ?? []) fillChart(context, id, chart);
  if (sheet.links) fillLinks(context, id, sheet.links);
  freezePanes(context, id, sheet);
  if (sheet.page) context.pages.set(id, sheet.page);
}

const chartKinds = { bar: 'BAR', column: 'COLUMN', pie: 'PIE' } as const;

function fillChart(context: HostContext, id: number, chart: Chart): void {
  const { kind, title, ranges, colors, row, column, width, height } = chart;
  putChart(context, id, context.newId(), {
    kind: chartKinds[kind],
    ranges,
    headers: 1,
    hidden: 'SHOW_BOTH',
    options: {
      title,
      width,
      height,
      ...(colors === undefined ? {} : { colors: [...colors] }),
      legend: { position: kind === 'pie' ? 'right' : 'none' },
    },
    place: { row, column, x: 0, y: 0 },
  });
}

function fillLinks(context: HostContext, id: number, links: readonly CellLink[]): void {
  const { engine } = context;
  const area = { row: 1, column: 1, rows: engine.rows(id), columns: engine.columns(id) };
  const filled = links.flatMap(({ row, column, tab, a1 }) => {
    const { value } = engine.read(id, row, column);
    return typeof value === 'string' ? [{ row, column, text: value, url: `#gid=${tab}&range=${a1}` }] : [];
  });
  putLinks(context, { sheet: id, area }, filled);
}

/** Links to cells of the spreadsheet; those to the web have no place in a workbook value. */
function exportLinks(context: HostContext, id: number): CellLink[] {
  const { engine } = context;
  const area = { row: 1, column: 1, rows: engine.rows(id), columns: engine.columns(id) };
  return readLinks(context, { sheet: id, area })
    .flatMap(({ row, column, url }) => {
      const [, tab, a1] = /^#gid=(\d+)&range=([A-Z]+\d+(?::[A-Z]+\d+)?)$/.exec(url) ?? [];
      return tab === undefined || a1 === undefined ? [] : [{ row, column, tab: Number(tab), a1 }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Excel lets a frozen pane cut a merged cell, the engine does not: such a pane only passes through. */
function freezePanes(
  context: HostContext,
  id: number,
  { frozenRows = 0, frozenColumns = 0, merges }: SheetValue,
): void {
  const cuts = (at: number, first: (merge: Area) => number, size: (merge: Area) => number) =>
    merges.some((merge) => first(merge) <= at && at < first(merge) + size(merge) - 1);
  const rowsCut = cuts(
    frozenRows,
    (merge) => merge.row,
    (merge) => merge.rows,
  );
  const columnsCut = cuts(
    frozenColumns,
    (merge) => merge.column,
    (merge) => merge.columns,
  );
  if (frozenRows > 0 && !rowsCut) context.engine.freeze(id, 'ROWS', frozenRows);
  if (frozenColumns > 0 && !columnsCut) context.engine.freeze(id, 'COLUMNS', frozenColumns);
  if (rowsCut || columnsCut) {
    context.cutPanes.set(id, { rows: rowsCut ? frozenRows : 0, columns: columnsCut ? frozenColumns : 0 });
  }
}

/** Puts a drop-down on areas, in place of the rules that stand there. */
export function addValidation(
  context: HostContext,
  sheet: number,
  areas: readonly Area[],
  { options, strict, help }: Omit<Validation, 'area'>,
): void {
  const ruleId = `list-${context.newId()}`;
  const criterion = { type: 'isValueInList', values: options, displayStyle: 'arrow' };
  context.engine.addValidation(sheet, ruleId, areas, criterion, strict);
  if (help) context.helpTexts.set(ruleId, help);
}

function cellEdits(sheet: SheetValue): Edit[] {
  const styles = sheet.palette.map(toEngineStyle);
  const formulas = new Map(
    (sheet.formulas ?? []).map((formula) => [`${formula.row},${formula.column}`, formula.formula]),
  );
  const edits: Edit[] = [];
  sheet.values.forEach((row, r) => {
    row.forEach((value, c) => {
      const index = sheet.styles[r]?.[c] ?? 0;
      const formula = formulas.get(`${r + 1},${c + 1}`);
      const style = styles[index] ?? null;
      const format = sheet.palette[index]?.numberFormat ?? null;
      if (value === null && formula === undefined && !style && !format) return;
      edits.push({
        row: r + 1,
        column: c + 1,
        style,
        format,
        content: formula === undefined ? { value } : { formula },
      });
    });
  });
  return edits;
}

/** Runs of bordered cells along the rows. */
function borderedAreas(sheet: SheetValue): Area[] {
  const areas: Area[] = [];
  sheet.styles.forEach((row, r) => {
    let start = -1;
    for (let c = 0; c <= row.length; c += 1) {
      const bordered = c < row.length && Boolean(sheet.palette[row[c] as number]?.border);
      if (bordered && start < 0) start = c;
      if (!bordered && start >= 0) {
        areas.push({ row: r + 1, column: start + 1, rows: 1, columns: c - start });
        start = -1;
      }
    }
  });
  return areas;
}

function sizes(given: readonly (number | null)[]): Map<number, number> {
  return new Map(given.flatMap((size, i) => (size === null ? [] : [[i + 1, size] as const])));
}

/** The whole spreadsheet as a value, formulas with their results. */
export function exportWorkbook(context: HostContext): WorkbookValue {
  const { engine } = context;
  engine.settle();
  const namedAreas = engine
    .names()
    .map(({ name, sheet, area }): NamedArea => ({ name, sheet: engine.sheetName(sheet), area }));
  return {
    sheets: engine.sheetIds().map((id) => exportSheet(context, id)),
    ...(namedAreas.length > 0 ? { namedAreas } : {}),
    locale: engine.locale.code,
    timeZone: context.timeZone,
  };
}

function exportSheet(context: HostContext, id: number): SheetValue {
  const { engine } = context;
  const merges = engine.merges(id);
  const extent = exportExtent(context, id, merges);
  const cells = exportCells(context, id, extent);
  const hiddenColumns = numbers(engine.columns(id)).filter((column) => engine.isHidden(id, 'COL', column));
  const hiddenRows = numbers(engine.rows(id)).filter((row) => engine.isHidden(id, 'ROW', row));
  const notes = engine.attachments('note', id).map(({ range, data }) => ({
    row: range.zone.top + 1,
    column: range.zone.left + 1,
    text: String(data.text),
  }));
  const validations = exportValidations(context, id);
  const inEngine = engine.frozen(id);
  const cut = context.cutPanes.get(id);
  const frozen = { rows: inEngine.rows || (cut?.rows ?? 0), columns: inEngine.columns || (cut?.columns ?? 0) };
  const page = context.pages.get(id);
  const charts = exportCharts(context, id);
  const links = exportLinks(context, id);
  return {
    name: engine.sheetName(id),
    id,
    ...(engine.isVisible(id) ? {} : { hidden: true }),
    ...cells,
    columnWidths: numbers(extent.columns).map((column) => engine.columnSize(id, column)),
    rowHeights: numbers(extent.rows).map((row) => engine.rowSize(id, row)),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    merges: [...merges].sort((a, b) => a.row - b.row || a.column - b.column),
    ...(validations.length > 0 ? { validations } : {}),
    ...(notes.length > 0 ? { notes: notes.sort((a, b) => a.row - b.row || a.column - b.column) } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(frozen.rows ? { frozenRows: frozen.rows } : {}),
    ...(frozen.columns ? { frozenColumns: frozen.columns } : {}),
    ...(page ? { page } : {}),
  };
}

/** Charts of scripts, as far as a workbook value holds them. */
function exportCharts(context: HostContext, id: number): Chart[] {
  return chartIds(context, id).flatMap((chart) => {
    const spec = chartSpec(context, id, chart);
    const kind = (['bar', 'column', 'pie'] as const).find((one) => chartKinds[one] === spec.kind);
    if (!kind || spec.ranges.length === 0) return [];
    const { title, width, height, colors } = spec.options;
    const { row, column } = spec.place;
    return [
      {
        kind,
        title: String(title ?? ''),
        ranges: spec.ranges,
        ...(Array.isArray(colors) ? { colors: colors.map(String) } : {}),
        row,
        column,
        width: Number(width),
        height: Number(height),
      },
    ];
  });
}

/** Cells with anything in or on them, merges, and whatever is sized or hidden by hand. */
function exportExtent(context: HostContext, id: number, merges: readonly Area[]): { rows: number; columns: number } {
  const { engine } = context;
  let { rows, columns } = engine.usedExtent(id);
  for (const merge of merges) {
    rows = Math.max(rows, merge.row + merge.rows - 1);
    columns = Math.max(columns, merge.column + merge.columns - 1);
  }
  for (const row of numbers(engine.rows(id)))
    if (engine.rowSize(id, row) !== null || engine.isHidden(id, 'ROW', row)) rows = Math.max(rows, row);
  for (const column of numbers(engine.columns(id)))
    if (engine.columnSize(id, column) !== null || engine.isHidden(id, 'COL', column))
      columns = Math.max(columns, column);
  return { rows, columns };
}

function exportCells(context: HostContext, id: number, extent: { readonly rows: number; readonly columns: number }) {
  const { engine } = context;
  const palette: CellStyle[] = [{}];
  const indexes = new Map([['{}', 0]]);
  const formulas: Formula[] = [];
  const values: Scalar[][] = [];
  const styles: number[][] = [];
  for (const row of numbers(extent.rows)) {
    const rowValues: Scalar[] = [];
    const rowStyles: number[] = [];
    for (const column of numbers(extent.columns)) {
      const reading = engine.read(id, row, column);
      if (reading.formula !== undefined) formulas.push({ row, column, formula: reading.formula });
      const value = reading.error === undefined ? reading.value : (errorText[String(reading.value)] ?? reading.value);
      rowValues.push(value === '' ? null : value);
      const look = engine.look(id, row, column);
      const border = engine.border(id, row, column);
      const boxed = Boolean(border?.top && border.left && border.bottom && border.right);
      const style = fromEngineStyle(look.style, boxed, look.format);
      const key = JSON.stringify(style);
      const index = indexes.get(key) ?? palette.push(style) - 1;
      indexes.set(key, index);
      rowStyles.push(index);
    }
    values.push(rowValues);
    styles.push(rowStyles);
  }
  return { values, ...(formulas.length > 0 ? { formulas } : {}), styles, palette };
}

function exportValidations(context: HostContext, id: number): Validation[] {
  return context.engine
    .validationRules(id)
    .filter((rule) => rule.criterion.type === 'isValueInList')
    .flatMap((rule) => {
      const help = context.helpTexts.get(rule.id);
      return rule.ranges.map((range) => ({
        area: areaOfZone(range.zone),
        options: [...rule.criterion.values],
        strict: Boolean(rule.isBlocking),
        ...(help ? { help } : {}),
      }));
    })
    .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
