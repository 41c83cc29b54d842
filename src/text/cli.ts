/** What the command line says when all is well. */
import type { Language } from './language.ts';

interface PrintedRate {
  readonly done: number;
  readonly counted: number;
  readonly percent: string;
}

interface RatesForPrint {
  readonly period: string;
  readonly asOf: string;
  readonly year: PrintedRate;
  readonly periodPlan: PrintedRate & { readonly frozen: boolean; readonly addedLater: number };
  readonly onTime: number;
  readonly overdue: number;
  readonly sections: readonly (PrintedRate & { readonly code: string })[];
  readonly units: readonly (PrintedRate & { readonly name: string })[];
}

interface RereadForPrint {
  readonly kept: number;
  readonly changed: number;
  readonly moved: number;
  readonly revived: number;
  readonly added: number;
  readonly retired: number;
  readonly version: number;
}

interface CountsForPrint {
  readonly pass: number;
  readonly fail: number;
  readonly skipped: number;
  readonly notApplicable: number;
  readonly waived: number;
}

interface CliSentences {
  readonly help: string;
  /** A fault of the program itself, with its technical message. */
  readonly unexpected: (message: string) => string;
  readonly missingOption: (name: string) => string;
  readonly filesExpected: (expected: number, found: number) => string;
  readonly outOrInto: string;
  readonly reading: (file: string) => string;
  readonly writing: (file: string) => string;
  readonly written: (file: string) => string;
  readonly imported: (items: number, tasks: number, rows: number, file: string) => string;
  readonly reread: (counts: RereadForPrint) => string;
  readonly read: (lines: number) => string;
  readonly more: (count: number) => string;
  readonly figuresEntered: (count: number) => string;
  readonly marksEntered: (count: number) => string;
  readonly checked: (counts: CountsForPrint, ready: boolean) => string;
  readonly frozen: (quarter: string, items: number, rows: number) => string;
  readonly rates: (rates: RatesForPrint) => readonly string[];
  readonly serving: {
    readonly sample: string;
    readonly file: (file: string) => string;
    readonly end: string;
  };
  /** Heading of a step of the demonstration. */
  readonly step: (command: string) => string;
}

export const cliSentences: Readonly<Record<Language, CliSentences>> = {
  vi: {
    help: 'CCHC Sheets: kế hoạch, tiến độ và báo cáo cải cách hành chính. Các lệnh (thêm --json để lấy dữ liệu máy đọc):',
    unexpected: (message) =>
      `Chương trình gặp lỗi ngoài dự kiến và đã dừng; hãy chạy lại, nếu vẫn lỗi thì gửi câu này cho người phụ trách kỹ thuật [${message}].`,
    missingOption: (name) => `thiếu --${name}.`,
    filesExpected: (expected, found) => `cần ${expected} tệp, nhận được ${found}.`,
    outOrInto: 'chọn đúng một trong --out và --into.',
    reading: (file) => `Đã đọc ${file}…`,
    writing: (file) => `Đang ghi ${file}…`,
    written: (file) => `Đã ghi ${file}`,
    imported: (items, tasks, rows, file) => `Đã nhập ${items} mục, ${tasks} nhiệm vụ, ${rows} dòng vào ${file}`,
    reread: ({ kept, changed, moved, revived, added, retired, version }) =>
      `Đọc lại kế hoạch (bản ${version}): giữ nguyên ${kept}, đổi lời ${changed}, chuyển chỗ ${moved}, có lại ${revived}, thêm ${added}, không còn ${retired}.`,
    read: (lines) => `Đã đọc ${lines} dòng…`,
    more: (count) => `… và ${count} chỗ khác cần xem lại (thêm --json để xem hết).`,
    figuresEntered: (count) => `Đã nhập ${count} số liệu.`,
    marksEntered: (count) => `Đã ghi tiến độ của ${count} dòng.`,
    checked: (counts, ready) =>
      `Kiểm tra: đạt ${counts.pass}, sai ${counts.fail}, bỏ qua ${counts.skipped}, không áp dụng ${counts.notApplicable}, đã giải trình ${counts.waived}. ${ready ? 'Sẵn sàng.' : 'Chưa sẵn sàng: còn lỗi mức chặn hoặc số liệu chưa đọc được.'}`,
    frozen: (quarter, items, rows) => `Đã chốt kế hoạch ${quarter}: ${items} mục, ${rows} dòng.`,
    rates: (rates) => ratesTable(rates, ratesWords.vi),
    serving: {
      sample: 'Mở địa chỉ trên bằng trình duyệt: bảng tính của sở mẫu với trình đơn CCHC, chạy trên máy này.',
      file: (file) => `Mở địa chỉ trên bằng trình duyệt: bản chép của ${file} với trình đơn CCHC; tệp gốc giữ nguyên.`,
      end: 'Nhấn Ctrl-C để dừng.',
    },
    step: (command) => `— ${command} —`,
  },
  en: {
    help: 'CCHC Sheets: plans, progress and reports of administrative reform. Commands (add --json for data):',
    unexpected: (message) =>
      `Something unexpected went wrong and the program stopped; run it again, and if it fails again send this sentence to whoever looks after it [${message}].`,
    missingOption: (name) => `--${name} is missing.`,
    filesExpected: (expected, found) => `${expected} files expected, ${found} given.`,
    outOrInto: 'give exactly one of --out and --into.',
    reading: (file) => `Read ${file}…`,
    writing: (file) => `Writing ${file}…`,
    written: (file) => `Wrote ${file}`,
    imported: (items, tasks, rows, file) => `Imported ${items} items, ${tasks} tasks, ${rows} rows into ${file}`,
    reread: ({ kept, changed, moved, revived, added, retired, version }) =>
      `Read the plan again (version ${version}): ${kept} kept, ${changed} changed, ${moved} moved, ${revived} back, ${added} added, ${retired} retired.`,
    read: (lines) => `Read ${lines} lines…`,
    more: (count) => `… and ${count} more to look at (add --json for all).`,
    figuresEntered: (count) => `Entered ${count} figures.`,
    marksEntered: (count) => `Recorded the progress of ${count} lines.`,
    checked: (counts, ready) =>
      `Checked: ${counts.pass} passed, ${counts.fail} failed, ${counts.skipped} skipped, ${counts.notApplicable} not applicable, ${counts.waived} explained. ${ready ? 'Ready.' : 'Not ready: errors stand, or figures could not be read.'}`,
    frozen: (quarter, items, rows) => `Froze the plan of ${quarter}: ${items} items, ${rows} rows.`,
    rates: (rates) => ratesTable(rates, ratesWords.en),
    serving: {
      sample:
        'Open the address above in a browser: the sample department’s workbook with the CCHC menu, on this machine.',
      file: (file) =>
        `Open the address above in a browser: a copy of ${file} with the CCHC menu; the file stays as it is.`,
      end: 'Ctrl-C ends it.',
    },
    step: (command) => `— ${command} —`,
  },
};

const ratesWords = {
  vi: {
    section: 'Lĩnh vực',
    unit: 'Đơn vị chủ trì',
    overlap: 'Dòng có nhiều đơn vị chủ trì được tính cho từng đơn vị: số của các đơn vị không cộng thành tổng.',
    done: 'Hoàn thành',
    counted: 'Tổng số',
    rate: 'Tỷ lệ',
    year: 'Kế hoạch năm',
    period: (id: string) => `Kế hoạch ${id}`,
    frozen: 'đã chốt',
    open: 'chưa chốt',
    added: (count: number) => `; thêm sau khi chốt: ${count}`,
    asOf: (date: string) => `Tính đến ${date}.`,
    late: (onTime: number, overdue: number) => `Hoàn thành đúng hạn: ${onTime}; quá hạn chưa hoàn thành: ${overdue}.`,
  },
  en: {
    section: 'Section',
    unit: 'Lead unit',
    overlap: 'A row with several lead units counts for each: the units do not add up to the total.',
    done: 'Done',
    counted: 'Counted',
    rate: 'Rate',
    year: 'Plan of the year',
    period: (id: string) => `Plan of ${id}`,
    frozen: 'frozen',
    open: 'not frozen',
    added: (count: number) => `; added after freezing: ${count}`,
    asOf: (date: string) => `As of ${date}.`,
    late: (onTime: number, overdue: number) => `Done on time: ${onTime}; overdue and not done: ${overdue}.`,
  },
} as const;

function ratesTable(rates: RatesForPrint, words: (typeof ratesWords)[Language]): string[] {
  const { periodPlan, units } = rates;
  const nameWidth = Math.max(22, ...units.map(({ name }) => name.length + 2));
  const line = (name: string, done: string, counted: string, rate: string) =>
    `${name.padEnd(nameWidth)}${done.padStart(12)}${counted.padStart(12)}${rate.padStart(18)}`;
  const row = (name: string, { done, counted, percent }: PrintedRate) =>
    line(name, String(done), String(counted), percent);
  const heading = (name: string) => line(name, words.done, words.counted, words.rate);
  const state = periodPlan.frozen ? words.frozen : words.open;
  const added = periodPlan.addedLater === 0 ? '' : words.added(periodPlan.addedLater);
  return [
    heading(words.section),
    ...rates.sections.map((section) => row(section.code, section)),
    row(words.year, rates.year),
    `${row(words.period(rates.period), periodPlan)}  (${state}${added})`,
    ...(units.length === 0 ? [] : [heading(words.unit), ...units.map((unit) => row(unit.name, unit)), words.overlap]),
    words.late(rates.onTime, rates.overdue),
    words.asOf(rates.asOf),
  ];
}
