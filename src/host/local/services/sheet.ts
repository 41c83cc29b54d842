/** The Sheet service. */

import type { Area } from '../../../layout/workbook-value.ts';
import { parseA1 } from '../a1.ts';
import { readFormulas, writeValues } from '../cells.ts';
import { defaultColumnWidth, defaultRowHeight, type HostContext, mapArea, show } from '../context.ts';
import { cellAttachments, moveToRows } from '../links.ts';
import { sheetCharts } from './charts.ts';
import { sheetConditionalFormats } from './conditional-formats.ts';
import { sheetMetadata } from './metadata.ts';
import { sheetProtection } from './protection.ts';
import { rangeListService } from './range-list.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Dimension = 'ROW' | 'COL';

export function sheetService(context: HostContext, id: number): Sheet {
  const { engine } = context;
  const check = (): void => {
    if (!engine.hasSheet(id)) throw new Error(`Sheet ${id} not found`);
  };
  const extent = (): { rows: number; columns: number } => {
    check();
    engine.settle();
    return engine.contentExtent(id);
  };
  const insert = (dimension: Dimension, index: number, count: number, likeBefore: boolean): Sheet => {
    check();
    const size = dimension === 'ROW' ? engine.rows(id) : engine.columns(id);
    if (index < 1 || index > size + 1 || count < 1) throw new Error('Those rows or columns are out of bounds.');
    engine.insert(id, dimension, index, count, likeBefore);
    return service;
  };
  const remove = (dimension: Dimension, index: number, count: number): Sheet => {
    check();
    const size = dimension === 'ROW' ? engine.rows(id) : engine.columns(id);
    if (index < 1 || count < 1 || index + count - 1 > size) throw new Error('Those rows or columns are out of bounds.');
    const frozen = dimension === 'ROW' ? engine.frozen(id).rows : engine.frozen(id).columns;
    if (count >= size) throw new Error('You cannot delete all the rows or columns on the sheet.');
    if (frozen > 0 && index <= frozen + 1 && index + count - 1 >= size)
      throw new Error('Sorry, it is not possible to delete all non-frozen rows or columns.');
    engine.remove(id, dimension, index, count);
    return service;
  };
  const resize = (dimension: Dimension, start: number, count: number, size: number): Sheet => {
    check();
    if (!(size > 0)) throw new Error('Sizes must be greater than 0.');
    engine.resize(id, dimension, new Map(span(start, count).map((index) => [index, Math.round(size)])));
    return service;
  };
  const hide = (dimension: Dimension, start: number, count: number, hidden: boolean): void => {
    check();
    engine.hide(
      id,
      dimension,
      span(start, count).filter((index) => engine.isHidden(id, dimension, index) !== hidden),
      hidden,
    );
  };
  const at = (area: Area) => {
    check();
    return context.services.range({ sheet: id, area });
  };

  const service: Sheet = context.server.serve<Sheet>('Sheet', {
    getName: () => {
      check();
      return engine.sheetName(id);
    },
    setName: (name: string) => {
      check();
      const other = engine.sheetByName(name);
      if (other !== undefined && other !== id)
        throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
      engine.renameSheet(id, name);
      return service;
    },
    getSheetId: () => id,
    getIndex: () => engine.sheetIds().indexOf(id) + 1,
    getParent: () => context.services.spreadsheet(),
    getRange: (row: number | string, column?: number, rows: number = 1, columns: number = 1) => {
      check();
      if (typeof row === 'number') return at({ row, column: column as number, rows, columns });
      const named = engine.names().find((one) => one.name.toLowerCase() === row.toLowerCase());
      const found =
        parseA1(row, engine.rows(id), engine.columns(id)) ?? (named?.sheet === id ? { area: named.area } : undefined);
      if (!found) throw new Error('Range not found');
      if ('sheet' in found && found.sheet !== undefined && engine.sheetByName(found.sheet) !== id)
        throw new Error('Range not found');
      return at(found.area);
    },
    getRangeList: (a1: string[]) =>
      rangeListService(
        context,
        Array.from(a1, (text) => service.getRange(text)),
      ),
    getDataRange: () => {
      const { rows, columns } = extent();
      return at({ row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
    },
    getLastRow: () => extent().rows,
    getLastColumn: () => extent().columns,
    getMaxRows: () => engine.rows(id),
    getMaxColumns: () => engine.columns(id),
    appendRow: (values: unknown[]) => {
      const row = extent().rows + 1;
      if (row > engine.rows(id)) engine.insert(id, 'ROW', row, 1, true);
      if (values.length > engine.columns(id))
        engine.insert(id, 'COL', engine.columns(id) + 1, values.length - engine.columns(id), true);
      writeValues(context, { sheet: id, area: { row, column: 1, rows: 1, columns: values.length } }, [values]);
      return service;
    },

    insertRows: (index: number, count: number = 1) => {
      insert('ROW', index, count, false);
    },
    insertRowsBefore: (index: number, count: number) => insert('ROW', index, count, false),
    insertRowsAfter: (index: number, count: number) => insert('ROW', index + 1, count, true),
    insertRowBefore: (index: number) => insert('ROW', index, 1, false),
    insertRowAfter: (index: number) => insert('ROW', index + 1, 1, true),
    deleteRow: (index: number) => remove('ROW', index, 1),
    deleteRows: (index: number, count: number) => {
      remove('ROW', index, count);
    },
    insertColumnsBefore: (index: number, count: number) => insert('COL', index, count, false),
    insertColumnsAfter: (index: number, count: number) => insert('COL', index + 1, count, true),
    deleteColumn: (index: number) => remove('COL', index, 1),
    deleteColumns: (index: number, count: number) => {
      remove('COL', index, count);
    },
    moveRows: (rows: GoogleAppsScript.Spreadsheet.Range, destination: number) => {
      moveRows(context, id, rows.getRow(), rows.getNumRows(), destination);
    },

    setFrozenRows: (count: number) => {
      check();
      context.cutPanes.delete(id);
      engine.freeze(id, 'ROWS', count);
    },
    setFrozenColumns: (count: number) => {
      check();
      context.cutPanes.delete(id);
      engine.freeze(id, 'COLUMNS', count);
    },
    getFrozenRows: () => engine.frozen(id).rows,
    getFrozenColumns: () => engine.frozen(id).columns,
    hideRows: (start: number, count: number = 1) => hide('ROW', start, count, true),
    showRows: (start: number, count: number = 1) => hide('ROW', start, count, false),
    hideColumns: (start: number, count: number = 1) => hide('COL', start, count, true),
    showColumns: (start: number, count: number = 1) => hide('COL', start, count, false),
    isColumnHiddenByUser: (column: number) => engine.isHidden(id, 'COL', column),
    isRowHiddenByUser: (row: number) => engine.isHidden(id, 'ROW', row),
    hideSheet: () => {
      check();
      const others = engine.sheetIds().filter((other) => other !== id && engine.isVisible(other));
      if (others.length === 0) throw new Error("You can't hide all the sheets in a document.");
      engine.setVisible(id, false);
      if (context.activeSheet === id) context.activeSheet = others[0] as number;
      return service;
    },
    showSheet: () => {
      check();
      engine.setVisible(id, true);
      return service;
    },
    isSheetHidden: () => !engine.isVisible(id),
    setColumnWidth: (column: number, width: number) => resize('COL', column, 1, width),
    setColumnWidths: (start: number, count: number, width: number) => resize('COL', start, count, width),
    getColumnWidth: (column: number) => engine.columnSize(id, column) ?? defaultColumnWidth,
    setRowHeight: (row: number, height: number) => resize('ROW', row, 1, height),
    setRowHeights: (start: number, count: number, height: number) => resize('ROW', start, count, height),
    setRowHeightsForced: (start: number, count: number, height: number) => resize('ROW', start, count, height),
    getRowHeight: (row: number) => engine.rowSize(id, row) ?? defaultRowHeight,

    clear: (options?: object) => {
      if (options !== undefined) throw new Error('not implemented in the local host: Sheet.clear with options');
      check();
      clearCells(context, id, { content: true, look: true });
      return service;
    },
    clearContents: () => {
      check();
      clearCells(context, id, { content: true, look: false });
      return service;
    },
    clearFormats: () => {
      check();
      clearCells(context, id, { content: false, look: true });
      return service;
    },
    setTabColor: (color: string | null) => {
      check();
      engine.setTabColor(id, color);
      return service;
    },
    getTabColor: () => engine.tabColor(id),
    setHiddenGridlines: (hidden: boolean) => {
      check();
      engine.setGridlines(id, !hidden);
      return service;
    },
    /** Nobody can make a filter here. */
    getFilter: () => null,
    ...sheetCharts(context, id),
    ...sheetConditionalFormats(context, id),
    ...sheetMetadata(context, id, () => service),
    ...sheetProtection(context, id),
    activate: () => {
      check();
      show(context, { sheet: id, area: { row: 1, column: 1, rows: 1, columns: 1 } });
      return service;
    },
    setActiveRange: (range: Range) => range.activate(),
    setActiveSelection: (given: Range | string) =>
      (typeof given === 'string' ? service.getRange(given) : given).activate(),
    setCurrentCell: (cell: Range) => cell.activateAsCurrentCell(),
  });
  return service;
}

function span(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => start + i);
}

function clearCells(context: HostContext, id: number, { content, look }: { content: boolean; look: boolean }): void {
  const { engine } = context;
  const { rows, columns } = engine.usedExtent(id);
  const used = { row: 1, column: 1, rows, columns };
  const change = { ...(content ? { content: { value: null } } : {}), ...(look ? { style: null, format: null } : {}) };
  engine.write(id, mapArea(used, (row, column) => ({ row, column, ...change })).flat());
  if (!look) return;
  engine.setBorders(id, [{ row: 1, column: 1, rows: engine.rows(id), columns: engine.columns(id) }], 'clear');
}

/** Moves rows before the row `destination` (as counted before the move), values, looks and heights. */
function moveRows(context: HostContext, id: number, start: number, count: number, destination: number): void {
  const { engine } = context;
  if (destination >= start && destination <= start + count) return;
  const area = { row: start, column: 1, rows: count, columns: engine.columns(id) };
  if (readFormulas(context, { sheet: id, area }).some((row) => row.some((formula) => formula !== '')))
    throw new Error('not implemented in the local host: Sheet.moveRows over formulas');
  if (engine.merges(id).some((merge) => merge.row < start + count && start < merge.row + merge.rows))
    throw new Error('not implemented in the local host: Sheet.moveRows over merged cells');
  const cells = mapArea(area, (row, column) => ({
    content: { value: engine.read(id, row, column).value },
    look: engine.look(id, row, column),
  }));
  const heights = span(start, count).map((row) => engine.rowSize(id, row));
  const carried = cellAttachments(context, { sheet: id, area });
  engine.insert(id, 'ROW', destination, count, false);
  const target = { ...area, row: destination };
  const edits = mapArea(target, (row, column) => {
    const cell = cells[row - destination]?.[column - 1];
    return {
      row,
      column,
      content: cell?.content ?? { value: null },
      style: cell?.look.style ?? null,
      format: cell?.look.format ?? null,
    };
  });
  engine.write(id, edits.flat());
  engine.resize(id, 'ROW', new Map(heights.map((height, i) => [destination + i, height])));
  moveToRows(context, id, carried, (row) => row - start + destination);
  engine.remove(id, 'ROW', destination < start ? start + count : start, count);
}
