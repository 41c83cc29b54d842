import { describe, expect, it } from 'vitest';
import {
  type LocalHost,
  type LocalHostOptions,
  openLocalHost,
  type Question,
  type ScreenChange,
} from '../../../src/host/local/index.ts';

const prelude = `var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; var ui = SpreadsheetApp.getUi();
  function file(name) { return HtmlService.createHtmlOutputFromFile(name); }`;

/** A host whose bundle is a function `go` with the given body, and the changes of the screen that it hears. */
function hostOf(
  body: string,
  options: Partial<LocalHostOptions> = {},
): { host: LocalHost; changes: readonly ScreenChange[] } {
  const changes: ScreenChange[] = [];
  const host = openLocalHost({
    bundle: `function go() { ${prelude} ${body} }`,
    onScreen: (change) => changes.push(change),
    ...options,
  });
  return { host, changes };
}

function run(body: string, options: Partial<LocalHostOptions> = {}): unknown {
  return hostOf(body, options).host.call('go');
}

const files = { Start: '<p>Bắt đầu</p>', Sidebar: '<p>Bảng theo dõi</p>' };

describe('pages', () => {
  it('are files of the script by name, and a missing one is named', () => {
    expect(run('return file("Start").getContent()', { files })).toBe('<p>Bắt đầu</p>');
    expect(() => run('file("start")', { files })).toThrow('No HTML file named start was found.');
    expect(() => run('file("toString")', { files })).toThrow('No HTML file named toString was found.');
  });

  it('are made of text, with title and size, and built up by chained calls', () => {
    const body = `var page = HtmlService.createHtmlOutput("<p>a").append("b</p>").setTitle("Tên").setWidth(640).setHeight(480);
      return [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), HtmlService.createHtmlOutput().getWidth()]`;
    expect(run(body)).toEqual(['<p>ab</p>', 'Tên', 640, 480, null]);
  });

  it('are objects of the service: their fields cannot be set and templates are refused', () => {
    expect(() => run('file("Start").title = "x"', { files })).toThrow('HtmlOutput.title cannot be set');
    expect(() => run('HtmlService.createTemplateFromFile("Start")', { files })).toThrow(
      'not implemented in the local host: HtmlService.createTemplateFromFile',
    );
  });
});

describe('sidebars and dialogs', () => {
  it('open with their title and html, a sidebar in place of the one before', () => {
    const { host, changes } = hostOf(
      'ui.showSidebar(file("Start")); ui.showSidebar(file("Sidebar").setTitle("CCHC").setWidth(500))',
      { files },
    );
    host.call('go');
    const sidebar = { title: 'CCHC', html: files.Sidebar };
    expect(host.screen.sidebar).toEqual(sidebar);
    expect(changes).toEqual([
      { kind: 'sidebar', title: '', html: files.Start },
      { kind: 'sidebar', ...sidebar },
    ]);
  });

  it('open as they were when shown, modal or not, in their size or the usual one', () => {
    const body = `var page = file("Start").setWidth(700).setHeight(500); ui.showModalDialog(page, "Bắt đầu");
      ui.showModelessDialog(file("Sidebar").setTitle("khác"), "Bảng"); page.setContent("sau")`;
    const { host, changes } = hostOf(body, { files });
    host.call('go');
    expect(host.screen.dialogs).toEqual([
      { modal: true, title: 'Bắt đầu', html: files.Start, width: 700, height: 500 },
      { modal: false, title: 'Bảng', html: files.Sidebar, width: 600, height: 400 },
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(['dialog', 'dialog']);
  });

  it('are refused unless the page is an HtmlOutput', () => {
    expect(() => run('ui.showSidebar("<p>a</p>")')).toThrow("(string) don't match the method signature");
    expect(() => run('ui.showModalDialog(undefined, "a")')).toThrow("don't match the method signature");
  });
});

describe('questions', () => {
  it('are put to the person with their buttons, while the script waits', () => {
    const asked: Question[] = [];
    const person = {
      alert: (question: Question) => {
        asked.push(question);
        return 'NO';
      },
      prompt: (question: Question) => {
        asked.push(question);
        return { button: 'OK', text: '2025' };
      },
    };
    const body = `var year = ui.prompt("CCHC", "Năm?", ui.ButtonSet.OK_CANCEL); ui.alert("Xong"); ui.alert("Xong", ui.ButtonSet.OK);
      return [year.getSelectedButton() === ui.Button.OK, year.getResponseText(), ui.alert("CCHC", "Chắc?", ui.ButtonSet.YES_NO) === ui.Button.NO]`;
    expect(run(body, { person })).toEqual([true, '2025', true]);
    expect(asked).toEqual([
      { title: 'CCHC', text: 'Năm?', buttons: 'OK_CANCEL' },
      { text: 'Xong', buttons: 'OK' },
      { text: 'Xong', buttons: 'OK' },
      { title: 'CCHC', text: 'Chắc?', buttons: 'YES_NO' },
    ]);
  });

  it('with a title and no buttons are refused', () => {
    expect(() => run('ui.alert("CCHC", "Chắc?")')).toThrow("(String,String) don't match the method signature");
  });
});

describe('toasts', () => {
  it('stay five seconds unless told otherwise', () => {
    const { host, changes } = hostOf('book.toast("a"); book.toast("b", "Tên", -1)');
    host.call('go');
    expect(changes).toEqual([
      { kind: 'toast', text: 'a', seconds: 5 },
      { kind: 'toast', title: 'Tên', text: 'b', seconds: -1 },
    ]);
  });
});

describe('the selection', () => {
  const area = (row: number, column: number, rows = 1, columns = 1): object => ({ row, column, rows, columns });
  const newId = (): number => 7;

  it('is shown when a script sets it, in each of the ways, a new tab among them', () => {
    const body = `var other = book.insertSheet("B"); book.setActiveSheet(sheet); other.getRange("B2:C3").activate();
      sheet.activate(); book.setActiveSelection("B!D4"); SpreadsheetApp.setActiveRange(sheet.getRange("A5"));
      other.setActiveSelection("E6"); book.setCurrentCell(other.getRange("F7"))`;
    const { host, changes } = hostOf(body, { newId });
    host.call('go');
    expect(changes).toEqual([
      { kind: 'show', sheet: 7, area: area(1, 1) },
      { kind: 'show', sheet: 0, area: area(1, 1) },
      { kind: 'show', sheet: 7, area: area(2, 2, 2, 2) },
      { kind: 'show', sheet: 0, area: area(1, 1) },
      { kind: 'show', sheet: 7, area: area(4, 4) },
      { kind: 'show', sheet: 0, area: area(5, 1) },
      { kind: 'show', sheet: 7, area: area(6, 5) },
      { kind: 'show', sheet: 7, area: area(7, 6) },
    ]);
  });

  it('cannot be set in a hidden tab', () => {
    expect(() => run('book.insertSheet("B").hideSheet().activate()')).toThrow('activating a hidden tab');
    expect(run('return book.insertSheet("B").hideSheet().showSheet().activate().getName()')).toBe('B');
  });

  it('that a person makes is found active by scripts and raises nothing', () => {
    const body =
      'return [book.getActiveRange().getA1Notation(), SpreadsheetApp.getCurrentCell().getA1Notation(), book.getSelection().getActiveSheet().getName()]';
    const { host, changes } = hostOf(body);
    host.select(0, { row: 3, column: 2, rows: 2, columns: 2 });
    expect(host.call('go')).toEqual(['B3:C4', 'B3', 'Sheet1']);
    expect(changes).toEqual([]);
  });
});

describe('edits that a person makes in the page of the engine', () => {
  it('fire onEdit with the values of a single cell or with the range alone', () => {
    const bundle =
      'var seen = []; function onEdit(e) { seen.push([e.range.getA1Notation(), "value" in e, e.value]); } function edits() { return seen; }';
    const host = openLocalHost({ bundle });
    host.edited(0, { row: 2, column: 1, rows: 1, columns: 1 }, { value: '5', oldValue: '4' });
    host.edited(0, { row: 2, column: 1, rows: 2, columns: 3 });
    expect(host.call('edits')).toEqual([
      ['A2', true, '5'],
      ['A2:C3', false, null],
    ]);
  });
});

describe('functions that pages call', () => {
  it('are the public top-level functions of the bundle, and none of the runtime', () => {
    const bundle = 'function open() { return 1; } function hidden_() { return 2; } var o = { inner: function () {} };';
    const host = openLocalHost({ bundle });
    expect(host.call('open')).toBe(1);
    for (const name of ['hidden_', 'o.inner', 'inner', 'parseInt', 'HtmlService'])
      expect(() => host.call(name), name).toThrow(`Script function not found: ${name}`);
  });
});

describe('the lock of the document', () => {
  const body = `var lock = LockService.getDocumentLock(); var seen = [lock.hasLock(), lock.tryLock(10), lock.hasLock()];
    try { lock.waitLock(10); seen.push("got it"); } catch (e) { seen.push(e.message); } lock.releaseLock(); return seen.concat(lock.hasLock())`;

  it('is free, and held until it is given back', () => {
    expect(run(body)).toEqual([false, true, true, 'got it', false]);
  });

  it('cannot be taken while somebody else holds it', () => {
    expect(run(body, { busy: () => true })).toEqual([
      false,
      false,
      false,
      'Lock timeout: another process was holding the lock for too long.',
      false,
    ]);
  });
});
