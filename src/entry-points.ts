/**
 * Every function that Google Sheets can see, as one table: simple triggers, menu items in their order, the one door
 * for dialog pages, and custom functions. The build writes the top-level functions and their help from it, the menu
 * is made from it, and `Handlers` makes the compiler ask `main.ts` for a handler of each name.
 */

/** A sentence for people in both languages of the product; Vietnamese is the default. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** One parameter, as the help of the function shows it. */
export interface Parameter {
  readonly name: string;
  /** JSDoc type without spaces: "number", "Range". */
  readonly type: string;
  readonly doc: string;
  /** True when a formula may leave it out. */
  readonly optional?: true;
}

/** A function that Google Sheets runs by itself. */
export interface Trigger {
  readonly kind: 'trigger';
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly Parameter[];
}

/** An item of the menu; the items stand in the menu in the order of the table. */
export interface MenuItem {
  readonly kind: 'menu';
  readonly name: string;
  readonly doc: string;
  readonly label: Label;
  readonly parameters: readonly [];
  /** True when a line is drawn above it. */
  readonly separatorBefore?: true;
}

/** The function that pages of dialogs call; each of its calls is named in `dialogCalls`. */
export interface DialogDoor {
  readonly kind: 'dialog';
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly Parameter[];
}

/** A function for cells. */
export interface CustomFunction {
  readonly kind: 'customFunction';
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly Parameter[];
  readonly returns: { readonly type: string; readonly doc: string };
}

export type EntryPoint = Trigger | MenuItem | DialogDoor | CustomFunction;

/** Title of the menu. */
export const menuTitle: Label = { vi: 'CCHC', en: 'CCHC' };

export const entryPoints = [
  {
    kind: 'trigger',
    name: 'onOpen',
    doc: 'Dựng trình đơn CCHC khi mở bảng tính.',
    parameters: [{ name: 'e', type: 'Object', doc: 'Sự kiện mở bảng tính.' }],
  },
  {
    kind: 'trigger',
    name: 'onInstall',
    doc: 'Dựng trình đơn CCHC ngay sau khi cài tiện ích.',
    parameters: [{ name: 'e', type: 'Object', doc: 'Sự kiện cài tiện ích.' }],
  },
  {
    kind: 'trigger',
    name: 'onEdit',
    doc: 'Hiện tỷ lệ dưới dạng phần trăm ngay khi gõ công thức CCHC_RATE.',
    parameters: [{ name: 'e', type: 'Object', doc: 'Sự kiện sửa ô.' }],
  },
  {
    kind: 'menu',
    name: 'menuStart',
    doc: 'Chuẩn bị bảng tính này để theo dõi kế hoạch cải cách hành chính.',
    label: { vi: 'Bắt đầu', en: 'Start' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuImportTab',
    doc: 'Đọc kế hoạch từ trang đang mở và lập trang Nhiệm vụ.',
    label: { vi: 'Nhập kế hoạch từ trang đang mở', en: 'Import the plan from the open tab' },
    parameters: [],
    separatorBefore: true,
  },
  {
    kind: 'menu',
    name: 'menuBuildAppendix',
    doc: 'Dựng phụ lục nhiệm vụ để in từ trang Nhiệm vụ.',
    label: { vi: 'Dựng phụ lục nhiệm vụ', en: 'Build the task appendix' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuFreezeQuarter',
    doc: 'Chốt các nhiệm vụ được lên kế hoạch cho một quý.',
    label: { vi: 'Chốt kế hoạch quý…', en: 'Freeze the quarter’s plan…' },
    parameters: [],
    separatorBefore: true,
  },
  {
    kind: 'menu',
    name: 'menuQuarterlyReport',
    doc: 'Tính số liệu và lập các trang báo cáo của một kỳ.',
    label: { vi: 'Lập báo cáo quý…', en: 'Generate quarterly report…' },
    parameters: [],
  },
  {
    kind: 'dialog',
    name: 'cchcCall',
    doc: 'Nhận một lệnh từ hộp thoại; chỉ những lệnh có trong danh sách cho phép được thực hiện.',
    parameters: [{ name: 'request', type: 'Object', doc: 'Tên lệnh và dữ liệu của lệnh.' }],
  },
  {
    kind: 'customFunction',
    name: 'CCHC_RATE',
    doc:
      'Tính tỷ lệ hoàn thành kế hoạch cải cách hành chính. CCHC_RATE() là tỷ lệ cả năm của kế hoạch; ' +
      'CCHC_RATE(11;40) là 27,5%; CCHC_RATE("I") là tỷ lệ của phần I. ' +
      'Khi không có nhiệm vụ nào thì trả về "không phát sinh".',
    parameters: [
      {
        name: 'done',
        type: 'number|string',
        doc: 'Số nhiệm vụ đã hoàn thành, hoặc mã phần của kế hoạch, ví dụ "I" hay "7.1". Bỏ trống để tính cả kế hoạch.',
        optional: true,
      },
      {
        name: 'total',
        type: 'number',
        doc: 'Số nhiệm vụ đề ra, không nhỏ hơn số đã hoàn thành. Bỏ trống khi tham số đầu là mã phần.',
        optional: true,
      },
    ],
    returns: { type: 'number|string', doc: 'Tỷ lệ từ 0 đến 1 (định dạng ô theo %), hoặc "không phát sinh".' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_DUE',
    doc:
      'Đọc ngày đến hạn từ thời gian hoàn thành của kế hoạch. CCHC_DUE("Trước ngày 15/01";2025) là 14/01/2025; ' +
      'CCHC_DUE("Quý I, II";2025) là 30/6/2025. Để trống khi không có ngày đến hạn (Thường xuyên).',
    parameters: [
      {
        name: 'text',
        type: 'string',
        doc: 'Thời gian hoàn thành như ghi trong kế hoạch; một ô hoặc cả vùng.',
      },
      { name: 'year', type: 'number', doc: 'Năm của kế hoạch, dùng khi thời gian không ghi năm; một ô hoặc cả vùng.' },
    ],
    returns: { type: 'date|string', doc: 'Ngày cuối cùng còn đúng hạn (định dạng ô theo ngày), hoặc ô trống.' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_STATUS',
    doc:
      'Cho biết tình trạng của một việc tại một ngày. CCHC_STATUS("Quý I";2025;"01/4/2025";"14/6/2025") là Hoàn thành quá hạn; ' +
      'chưa làm xong thì để trống ngày hoàn thành.',
    parameters: [
      { name: 'text', type: 'string', doc: 'Thời gian hoàn thành như ghi trong kế hoạch; một ô hoặc cả vùng.' },
      { name: 'year', type: 'number', doc: 'Năm của kế hoạch.' },
      {
        name: 'doneOn',
        type: 'date|string',
        doc: 'Ngày hoàn thành; để trống nếu chưa xong. Một ô hoặc cả vùng.',
        optional: true,
      },
      {
        name: 'asOf',
        type: 'date|string',
        doc: 'Ngày cần xem. Bỏ trống thì lấy ngày công thức được tính.',
        optional: true,
      },
    ],
    returns: { type: 'string', doc: 'Tình trạng, ví dụ "Chưa đến hạn" hay "Quá hạn chưa hoàn thành".' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_TARGET',
    doc:
      'So số thực tế với chỉ tiêu nêu trong một câu. CCHC_TARGET("Tối thiểu 80% TTHC";"92,5%") là vượt. ' +
      'Câu có nhiều chỉ tiêu thì trả về kết quả kém nhất kèm chỉ tiêu đó. ' +
      'Với chỉ tiêu tăng, giảm: số thực tế là phần đã tăng, đã giảm.',
    parameters: [
      { name: 'text', type: 'string', doc: 'Câu nêu chỉ tiêu như ghi trong kế hoạch; một ô hoặc cả vùng.' },
      {
        name: 'actual',
        type: 'number|string',
        doc: 'Số thực tế: 3; 92,5; 0,925 trong ô định dạng %; "92,5%"; "7/10"; "không phát sinh". Một ô hoặc cả vùng.',
      },
    ],
    returns: {
      type: 'string',
      doc: 'đạt, vượt, chưa đạt, chưa đủ dữ liệu, không phát sinh hoặc người đánh giá.',
    },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_INDICATOR',
    doc:
      'Lấy số liệu của một chỉ tiêu trong Phụ lục 1B theo kỳ, ví dụ CCHC_INDICATOR("3.1.4";"2025-Q1"). ' +
      'Trả về "không phát sinh" khi không có phát sinh, ô trống khi chưa có số liệu.',
    parameters: [
      { name: 'code', type: 'string', doc: 'Mã ở cột STT của biểu, ví dụ "3.1.4".' },
      { name: 'period', type: 'string', doc: 'Kỳ báo cáo: "2025-Q1", "2025-H1" (6 tháng), "2025-Q3", "2025-Y" (năm).' },
    ],
    returns: { type: 'number|string', doc: 'Số liệu được báo cáo.' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_PERCENT',
    doc: 'Tỷ lệ phần trăm in theo quy định: CCHC_PERCENT(11;40) là "27,5%"; 0 trên 0 là "không phát sinh".',
    parameters: [
      { name: 'done', type: 'number', doc: 'Số đã hoàn thành.' },
      { name: 'total', type: 'number', doc: 'Tổng số, không nhỏ hơn số đã hoàn thành.' },
    ],
    returns: { type: 'string', doc: 'Tỷ lệ dạng chữ, dấu phẩy thập phân, một chữ số hoặc hơn khi cần.' },
  },
] as const satisfies readonly EntryPoint[];

/** The calls that `cchcCall` carries; any other is refused. */
export const dialogCalls = [
  'start',
  'previewImport',
  'importPlan',
  'foreignTabs',
  'importTab',
  'enterFigures',
  'enterMarks',
  'freezeQuarter',
  'rates',
  'check',
  'explain',
  'report',
  'readPhrases',
] as const;

type Declared = (typeof entryPoints)[number];

type Arguments<Parameters extends readonly Parameter[], Argument> = { [I in keyof Parameters]: Argument };

/**
 * What `main.ts` must export: a function for each name of the table, with no more parameters than the table gives it.
 * Formulas and pages may pass anything, so their handlers take `unknown`; a trigger types its event itself.
 */
export type Handlers = {
  readonly [E in Declared as E['name']]: (
    ...args: Arguments<E['parameters'], E['kind'] extends 'trigger' ? never : unknown>
  ) => unknown;
};
