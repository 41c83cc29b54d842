import { beforeEach, expect, test, vi } from 'vitest';
import { openLocalHost } from '../../../src/host/local/index.ts';

const bundle = `
function onEdit(e) { SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('D1').setValue('sửa ' + e.range.getA1Notation()); }
function fillThree() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');
  sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
  sheet.getRange('A1').setNote('ghi chú');
  sheet.getRange('C1').setFormula('=SUM(A1:B2)');
}
function addTab() { SpreadsheetApp.getActive().insertSheet('Thêm').getRange('A1').setValue('x'); }
`;

/** The library talks to the console about commands that take long. */
beforeEach(() => void vi.spyOn(console, 'debug').mockReturnValue(undefined));

/** A workbook as it stands in the page: commands of a person go straight to the model. */
function open() {
  const host = openLocalHost({ bundle });
  const { engineModel: model } = host;
  const sheetId = model.getters.getSheetIds()[0] as string;
  const switches = (model as unknown as { config: { custom: { switches: { page: { newStep: boolean } } } } }).config
    .custom.switches;
  return {
    host,
    type: (row: number, col: number, content: string) => model.dispatch('UPDATE_CELL', { sheetId, row, col, content }),
    runMenu: (name: string) => {
      switches.page.newStep = true;
      host.select(Number(sheetId), { row: 1, column: 1, rows: 1, columns: 1 });
      host.runMenu(name);
    },
    undo: () => model.dispatch('REQUEST_UNDO'),
    redo: () => model.dispatch('REQUEST_REDO'),
    cells: () => host.workbook().sheets[0]?.values ?? [],
    notes: () => host.workbook().sheets[0]?.notes ?? [],
    tabs: () => host.workbook().sheets.map(({ name }) => name),
  };
}

test('one undo takes back a whole run of a script, its notes too', () => {
  const page = open();
  page.type(0, 0, '7');
  page.runMenu('fillThree');
  expect(page.cells()).toEqual([
    [1, 2, 10],
    [3, 4, null],
  ]);
  page.undo();
  expect(page.cells()).toEqual([[7]]);
  expect(page.notes()).toEqual([]);
});

test('one redo brings the whole run back, formulas worked out', () => {
  const page = open();
  page.runMenu('fillThree');
  page.undo();
  page.redo();
  expect(page.cells()).toEqual([
    [1, 2, 10],
    [3, 4, null],
  ]);
  expect(page.notes()).toEqual([{ row: 1, column: 1, text: 'ghi chú' }]);
});

test('what onEdit writes is taken back with the edit', () => {
  const page = open();
  page.type(0, 0, '7');
  const sheet = page.host.workbook().sheets[0]?.id ?? 0;
  page.host.edited(sheet, { row: 1, column: 1, rows: 1, columns: 1 }, { value: '7' });
  expect(page.cells()).toEqual([[7, null, null, 'sửa A1']]);
  page.undo();
  expect(page.cells()).toEqual([]);
});

test('two runs are two steps', () => {
  const page = open();
  page.runMenu('fillThree');
  page.runMenu('addTab');
  page.undo();
  expect(page.tabs()).toEqual(['Sheet1']);
  expect(page.cells()).toHaveLength(2);
  page.undo();
  expect(page.cells()).toEqual([]);
});

test('a script runs on after a tab that it had made was taken back', () => {
  const page = open();
  page.runMenu('addTab');
  page.undo();
  page.runMenu('addTab');
  expect(page.tabs()).toEqual(['Sheet1', 'Thêm']);
});

test('tabs that a person adds have ids that scripts can use', () => {
  const page = open();
  const { engineModel: model } = page.host;
  const ids = (model as unknown as { uuidGenerator: { smallUuid(): string } }).uuidGenerator;
  model.dispatch('CREATE_SHEET', { sheetId: ids.smallUuid(), name: 'Của tôi', position: 1 });
  expect(page.host.workbook().sheets[1]?.id).toEqual(expect.any(Number));
  expect(page.tabs()).toEqual(['Sheet1', 'Của tôi']);
});
