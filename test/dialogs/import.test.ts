/** The page "Nhập kế hoạch…" in a real browser, over the built script. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/files/xlsx.ts';
import type { LocalHost } from '../../src/host/local/index.ts';
import type { WorkbookValue } from '../../src/layout/workbook-value.ts';
import { runHere } from '../cli/in-process.ts';
import { docxFile, docxTable, p } from '../import/read/docx-file.ts';
import { htmlGrid, seeds } from '../import/support.ts';
import { freshFolder } from '../support/command-line.ts';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';
import { accessFaults, builtPages, openBrowser, picture, showPage } from '../support/pages.ts';
import { planGrid } from '../support/plan-tables.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  ready = startedDepartment().host.workbook();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser.close());

const exampleBytes = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url));
const example = (name: string) => exampleBytes(name).toString('utf8');
/** A workbook that has just been made ready: made once, opened anew for each test. */
let ready: WorkbookValue;
const started = (userLocale = 'vi'): Department => openDepartment({ workbook: ready, files: builtPages(), userLocale });
/** A short mark of all that people can see in the workbook. */
const state = (host: LocalHost): string =>
  createHash('sha256')
    .update(JSON.stringify(host.workbook().sheets.filter((sheet) => sheet.hidden !== true)))
    .digest('hex');

/** Puts something on the page's clipboard event, as Ctrl+V does where the focus is. */
async function paste(page: Page, data: { readonly html?: string; readonly text?: string }): Promise<void> {
  await page.getByRole('textbox').first().focus();
  await page.evaluate(`{
    const { html, text } = ${JSON.stringify(data)};
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (text !== undefined) clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  }`);
}

/** Gives the page a file of the computer. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Trong một tệp trên máy').check();
  await page
    .getByLabel('Tệp có bảng phụ lục')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const summary = async (page: Page) => (await page.locator('.summary').textContent()) ?? '';
const problems = (page: Page) => page.getByRole('alert').textContent();

function addTab({ host }: Department, name: string, rows: readonly (readonly string[])[]): void {
  const app = host.globals['SpreadsheetApp'] as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = app.getActiveSpreadsheet().insertSheet(name);
  sheet.getRange(1, 1, rows.length, rows[0]?.length ?? 1).setValues(rows.map((row) => [...row]));
}

const smallPlan = [
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian hoàn thành'],
  ['1', 'Ban hành kế hoạch', 'Kế hoạch', 'Văn phòng', 'Quý I/2025'],
  ['2', 'Kiểm tra', 'Biên bản', 'Thanh tra', 'Quý II/2025'],
];
const asHtml = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

describe('a pasted table', () => {
  it('is shown first, written when confirmed, and leads on to the sidebar', async () => {
    const { host } = started();
    const before = state(host);
    const { page, requests, errors } = await showPage(browser, host, 'Import');
    await page.getByText('Ô để dán').waitFor();
    await picture(page, 'import-choose');
    expect(await accessFaults(page)).toEqual([]);

    await paste(page, { html: example('000_appendix.html') });
    await page.getByText('47 dòng').first().waitFor();
    await picture(page, 'import-preview');
    expect(await summary(page)).toContain('40 mục · 46 nhiệm vụ · 47 dòng');
    expect(await accessFaults(page)).toEqual([]);
    expect(state(host)).toBe(before);

    await page.getByRole('button', { name: 'Nhập 47 dòng' }).click();
    await page.getByText('Đã nhập 40 mục').first().waitFor();
    await picture(page, 'import-done');
    expect(await accessFaults(page)).toEqual([]);
    expect(state(host)).not.toBe(before);

    await page.getByRole('button', { name: 'Mở bảng theo dõi' }).click();
    await expect.poll(() => host.screen.sidebar?.title).toContain('Bảng theo dõi');
    expect([...requests, ...errors]).toEqual([]);
  });

  it('that is only text is read too', async () => {
    const { page } = await showPage(browser, started().host, 'Import');
    await paste(page, { text: example('004_appendix.tsv') });
    await page.locator('.summary').waitFor();
    expect(await summary(page)).toContain('26 mục · 26 nhiệm vụ · 26 dòng');
  });

  it('that is no plan is refused with what was looked for, and the page stays ready for another', async () => {
    const { host } = started();
    const before = state(host);
    const { page } = await showPage(browser, host, 'Import');
    await paste(page, {
      html: asHtml([
        ['Họ tên', 'Năm sinh'],
        ['An', '1990'],
      ]),
    });
    await page.getByRole('alert').waitFor();
    await picture(page, 'import-no-plan');
    expect(await problems(page)).toContain('Không thấy dòng tiêu đề');

    await paste(page, { html: asHtml(smallPlan) });
    await page.locator('.summary').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(state(host)).toBe(before);
  });

  it('of nothing is refused in the page', async () => {
    const { page } = await showPage(browser, started().host, 'Import');
    await page.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
    await page.getByRole('alert').waitFor();
    expect(await problems(page)).toContain('Không thấy bảng nào');
  });

  it('with doubts shows each beside its words, by kind', async () => {
    const { page } = await showPage(browser, started().host, 'Import');
    const doubtful = [...smallPlan, ['5', 'Tập huấn', 'Lớp học', 'Các phòng', 'Khi có yêu cầu của tỉnh, sớm']];
    await paste(page, { html: asHtml(doubtful) });
    await page.locator('.finding').first().waitFor();
    await picture(page, 'import-doubts');
    const gap = page.locator('.finding', { hasText: 'Số thứ tự không liền' });
    expect(await gap.locator('.original').textContent()).toContain('Nguyên văn dòng 4');
    expect(await gap.locator('.original').textContent()).toContain('Nhiệm vụ: Tập huấn');
    const lead = page.locator('.finding', { hasText: 'giao chung cho' });
    expect(await lead.locator('.original').textContent()).toContain('Chủ trì: Các phòng');

    await page.getByLabel('Loại').selectOption({ label: 'Số thứ tự (1)' });
    expect(await page.locator('.finding').count()).toBe(1);
    expect(await accessFaults(page)).toEqual([]);
  });
});

describe('a file', () => {
  it.each(seeds)('of the appendix of seed %s is imported to the counts of the command line', async (seed) => {
    const name = `${seed}_appendix.html`;
    const { host } = started();
    const { page } = await showPage(browser, host, 'Import');
    await choose(page, name, exampleBytes(name));
    await page.getByRole('button', { name: /^Nhập \d+ dòng$/ }).click();
    await page.getByText('Đã nhập').first().waitFor();

    const out = `${freshFolder()}/f.xlsx`;
    const { stdout } = await runHere(['import', `examples/${name}`, '--year', '2025', '--out', out, '--json']);
    const { items, tasks, rows } = JSON.parse(stdout);
    const done = `Đã nhập ${items} mục, ${tasks} nhiệm vụ, ${rows} dòng`;
    expect(await page.locator('.note.good').textContent()).toContain(done);
  });

  it('of Word is read with its own text for targets, unless that is declined', async () => {
    const { page } = await showPage(browser, started().host, 'Import');
    const bytes = await docxFile(`${p('Tối thiểu 85% hồ sơ được số hóa.')}${docxTable(htmlGrid('000'))}`);
    await choose(page, 'KH.docx', bytes);
    await page.locator('.summary').waitFor();
    const withText = await summary(page);
    await page.getByLabel(/Đọc cả chỉ tiêu/).uncheck();
    await expect.poll(() => summary(page)).not.toBe(withText);
    expect(withText).toContain('40 mục · 46 nhiệm vụ · 47 dòng');
  });

  it('of several tabs offers them, with the likely one chosen', async () => {
    const sheetOf = (name: string, values: readonly (readonly string[])[]) => ({
      name,
      values,
      styles: values.map((row) => row.map(() => 0)),
      palette: [{}],
      columnWidths: [],
      rowHeights: [],
      merges: [],
    });
    const sheets = [sheetOf('Bìa', [['Sở', 'Công Thương']]), sheetOf('Phụ lục', smallPlan)];
    const { page } = await showPage(browser, started().host, 'Import');
    await choose(page, 'KH.xlsx', await writeXlsx({ sheets }));
    await page.locator('.summary').waitFor();
    await picture(page, 'import-tabs');
    expect(await page.getByLabel('Bảng', { exact: true }).inputValue()).toBe('1');
    expect(await summary(page)).toContain('2 mục');

    await page.getByLabel('Bảng', { exact: true }).selectOption('0');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: /^Nhập/ }).count()).toBe(0);
    expect(await problems(page)).toContain('Không thấy dòng tiêu đề');
  });

  it.each([
    ['hỏng.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'hỏng'],
    ['hỏng.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'bị hỏng, không đọc được'],
    ['mật khẩu.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'có mật khẩu'],
    ['ảnh.png', new Uint8Array([0x89, 0x50]), 'Chưa đọc được loại tệp'],
  ])('%s is refused with a sentence and changes nothing', async (name, bytes, words) => {
    const { host } = started();
    const before = state(host);
    const { page, errors } = await showPage(browser, host, 'Import');
    await choose(page, name, bytes);
    await page.getByRole('alert').waitFor();
    await picture(page, `import-${name}`);
    expect(await problems(page)).toContain(words);
    expect(await problems(page)).toContain(name);
    expect(await page.getByLabel('Tệp có bảng phụ lục').isEnabled()).toBe(true);
    expect(state(host)).toBe(before);
    expect(errors).toEqual([]);
  });

  it('of the plan’s own text adds the targets that it names', async () => {
    const { page } = await showPage(browser, started().host, 'Import');
    await page.getByText('Phần chữ của kế hoạch (không bắt buộc)').click();
    await page
      .getByLabel('Tệp có phần chữ của kế hoạch')
      .setInputFiles({ name: 'KH.txt', mimeType: 'text/plain', buffer: exampleBytes('000_plan.txt') });
    await page.getByText('Đã đọc KH.txt').waitFor();
    await paste(page, { html: example('000_appendix.html') });
    await page.locator('.summary').waitFor();
    const targets = Number(/(\d+) chỉ tiêu/.exec(await summary(page))?.[1]);
    expect(targets).toBeGreaterThan(25);
  });
});

describe('a tab of the spreadsheet', () => {
  it('that holds a plan is proposed, and imported by keyboard alone', async () => {
    const department = started();
    addTab(department, 'Nháp', [['Họ tên'], ['An']]);
    addTab(department, 'Phụ lục', smallPlan);
    const { page, errors } = await showPage(browser, department.host, 'Import');
    await page.getByLabel('Trang có bảng phụ lục').waitFor();
    await picture(page, 'import-tab');
    expect(await page.getByLabel('Trang có bảng phụ lục').inputValue()).toBe('Phụ lục');

    const press = async (name: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.textContent')) === name) break;
      }
      await page.keyboard.press('Enter');
    };
    await press('Xem trang này');
    await page.locator('.summary').waitFor();
    await press('Nhập 2 dòng');
    await page.getByText('Đã nhập 2 mục').first().waitFor();
    expect(errors).toEqual([]);
  });

  it('is not asked for where there is none', async () => {
    const { page } = await showPage(browser, started().host, 'Import');
    await page.getByLabel('Trong một trang của bảng tính này').check();
    await page.getByText('không có trang nào ngoài các trang của CCHC').waitFor();
    expect(await page.getByRole('button', { name: 'Xem trang này' }).count()).toBe(0);
  });
});

describe('a plan over a marked one', () => {
  it('shows what becomes of the rows before anything is written', async () => {
    const department = started();
    const { host } = department;
    addTab(department, 'Phụ lục', smallPlan);
    department.ask('importTab', { tab: 'Phụ lục' });
    department.ask('enterMarks', { lines: [{ line: 2, section: 'I', tt: '2', status: 'Hoàn thành' }] });
    const before = state(host);
    const { page } = await showPage(browser, host, 'Import');
    await page.getByLabel('Dán từ Word').check();
    const second = [
      ...smallPlan.slice(0, 1),
      ['1', 'Ban hành kế hoạch', 'Kế hoạch', 'Văn phòng', 'Quý II/2025'],
      ['2', 'Phát động thi đua', 'Giao ước', 'Văn phòng', 'Quý IV/2025'],
    ];
    await paste(page, { html: asHtml(second) });
    await page.getByText('Đọc đè lên kế hoạch đang có').waitFor();
    await picture(page, 'import-again');
    const changes = await page.locator('.change').allTextContents();
    expect(changes.join('\n')).toContain('không còn trong kế hoạch I, TT 2 – đã ghi: Hoàn thành');
    expect(changes.join('\n')).toContain('Thời gian hoàn thành, trước: Quý I/2025 nay: Quý II/2025');
    expect(await accessFaults(page)).toEqual([]);
    expect(state(host)).toBe(before);

    await page.getByRole('button', { name: 'Đọc đè lên kế hoạch đang có' }).click();
    await page.getByText('1 dòng không còn trong kế hoạch').waitFor();
    expect(state(host)).not.toBe(before);
  });
});

describe('the import page', () => {
  it('leaves the workbook as it was when a person cancels after the preview', async () => {
    const { host } = started();
    const before = state(host);
    const { page } = await showPage(browser, host, 'Import');
    await paste(page, { html: asHtml(smallPlan) });
    await page.locator('.summary').waitFor();
    await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await page.waitForFunction('window.closedByPage');
    expect(state(host)).toBe(before);
  });

  it('takes a paste while the tabs of a slow spreadsheet are still being looked up', async () => {
    const department = started();
    addTab(department, 'Phụ lục', smallPlan);
    const { host } = department;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { page } = await showPage(browser, host, 'Import', async (request) => {
      if (request.name === 'foreignTabs') await asked;
      return host.call('cchcCall', request);
    });
    await paste(page, { html: asHtml(smallPlan.slice(0, 2)) });
    await page.getByText('1 mục · 1 nhiệm vụ').waitFor();
    answer();
    await page.getByRole('button', { name: 'Chọn bảng khác' }).click();
    expect(await page.getByLabel('Dán từ Word').isChecked()).toBe(true);
    await page.getByLabel('Trong một trang của bảng tính này').check();
    await page.getByLabel('Trang có bảng phụ lục').waitFor();
  });

  it('says why the tabs could not be looked up where they are asked for', async () => {
    const { host } = started();
    const { page } = await showPage(browser, host, 'Import', (request) => {
      if (request.name === 'foreignTabs') throw new Error('Authorization is required to perform that action.');
      return host.call('cchcCall', request);
    });
    await page.getByText('Ô để dán').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByLabel('Trong một trang của bảng tính này').check();
    expect(await problems(page)).toContain('nhiều tài khoản Google');
  });

  it('goes back to choose another table', async () => {
    const { page } = await showPage(browser, started().host, 'Import');
    await paste(page, { html: asHtml(smallPlan) });
    await page.getByRole('button', { name: 'Chọn bảng khác' }).click();
    await page.getByText('Ô để dán').waitFor();
  });

  it('sends a person with a spreadsheet that is not ready to the page Start', async () => {
    const { host } = openDepartment({ files: builtPages() });
    const { page } = await showPage(browser, host, 'Import');
    await page.getByText('chưa sẵn sàng').waitFor();
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await expect.poll(() => host.screen.dialogs.map(({ title }) => title)).toEqual(['Bắt đầu']);
  });

  it('speaks English to an English account', async () => {
    const { page } = await showPage(browser, started('en_GB').host, 'Import');
    await paste(page, { html: asHtml(smallPlan) });
    await page.getByText('2 items · 2 tasks · 2 rows').waitFor();
    await picture(page, 'import-en');
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByText('2 items, 2 tasks and 2 rows were imported').first().waitFor();
  });

  it('says when the answer is lost, and writes once when asked again', async () => {
    const { host } = started();
    const lost = ['importPlan'];
    const { page } = await showPage(browser, host, 'Import', (request) => {
      if (lost[0] === request.name) {
        lost.shift();
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      }
      return host.call('cchcCall', request);
    });
    await paste(page, { html: asHtml(smallPlan) });
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await page.getByRole('alert').waitFor();
    expect(await problems(page)).toContain('Mất kết nối');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Đã nhập 2 mục').first().waitFor();
  });

  it('sends a table of 5,000 rows in about the size of its texts', async () => {
    const { host } = started();
    const sent: number[] = [];
    const { page } = await showPage(browser, host, 'Import', (request) => {
      if (request.name === 'previewImport') sent.push(JSON.stringify(request).length);
      return host.call('cchcCall', request);
    });
    const texts = planGrid(5000).rows.map((row) => row.map(({ text }) => text));
    await paste(page, { html: asHtml(texts) });
    await page.getByText('5000 dòng').first().waitFor();
    await picture(page, 'import-5000');
    const size = texts.flat().reduce((sum, text) => sum + text.length, 0);
    expect(sent[0]).toBeLessThan(2 * size);
    expect(await page.locator('.finding').count()).toBeLessThan(20);
  });
});
