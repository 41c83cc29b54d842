/**
 * The words by which the columns of a plan's appendix are known, whatever their order and exact wording.
 * Sources: the headers of the appendices of seeds 000, 002 and 004, and of tables of the same kind in use in offices.
 */
import type { PlanTextField } from '../domain/plan/plan.ts';

/** What a column of an appendix can hold: the number (TT), the section, a text of the row, or remarks. */
export type PlanColumn = 'number' | 'section' | 'sectionTitle' | PlanTextField | 'note';

export interface HeaderTerm {
  readonly words: string;
  /** What it means, the first that is still free; empty for a column that is known and has no field here. */
  readonly means: readonly PlanColumn[];
  /**
   * How sure the words are, from 1 (general words, taken only where nothing surer stands) to 4. Of two columns of one
   * meaning the surer has it; two equally sure ones of 2 and above are a mistake of the table.
   */
  readonly weight: 1 | 2 | 3 | 4;
  /** True when the words mean this only as the whole header ("TT", but not "Sở TT&TT"). */
  readonly whole?: true;
}

/** Words for an office or a person, and what their part in a task makes of them: "Đơn vị thực hiện", "Phòng liên quan". */
const actors = [
  'Đơn vị',
  'ĐV',
  'Cơ quan',
  'CQ',
  'Phòng',
  'Bộ phận',
  'Người',
  'Cán bộ',
  'Công chức',
  'Tổ chức, cá nhân',
];
const parts: readonly HeaderTerm[] = [
  { words: 'thực hiện', means: ['lead'], weight: 3 },
  { words: 'hỗ trợ', means: ['support'], weight: 2 },
  { words: 'liên quan', means: ['support'], weight: 2 },
];
const actorTerms = actors.flatMap((actor) => parts.map((part) => ({ ...part, words: `${actor} ${part.words}` })));

/** Words of a person: a column of persons is less surely that of the lead than a column of units. */
export const personWords: readonly string[] = ['Người', 'Lãnh đạo', 'Cán bộ', 'Công chức', 'Chuyên viên', 'Đồng chí'];

/** Longer words go before shorter ones that they contain: "Nhóm nhiệm vụ" is not "Nhiệm vụ". */
export const headerTerms: readonly HeaderTerm[] = [
  { words: 'TT', means: ['number'], weight: 4, whole: true },
  { words: 'STT', means: ['number'], weight: 4, whole: true },
  { words: 'S TT', means: ['number'], weight: 4, whole: true },
  { words: 'Số TT', means: ['number'], weight: 4, whole: true },
  { words: 'Số thứ tự', means: ['number'], weight: 4, whole: true },
  { words: 'Thứ tự', means: ['number'], weight: 4, whole: true },
  { words: 'No', means: ['number'], weight: 3, whole: true },
  { words: 'Số', means: ['number'], weight: 2, whole: true },
  { words: 'section', means: ['section'], weight: 4, whole: true },
  { words: 'Mục', means: ['section'], weight: 3, whole: true },
  { words: 'Mã mục', means: ['section'], weight: 4, whole: true },
  { words: 'Phần', means: ['section'], weight: 3, whole: true },
  { words: 'Mã lĩnh vực', means: ['section'], weight: 4, whole: true },
  { words: 'section title', means: ['sectionTitle'], weight: 4, whole: true },
  { words: 'Tên mục', means: ['sectionTitle'], weight: 4, whole: true },
  { words: 'Lĩnh vực', means: ['sectionTitle'], weight: 3, whole: true },
  { words: 'Tên lĩnh vực', means: ['sectionTitle'], weight: 4, whole: true },
  { words: 'Lĩnh vực cải cách', means: ['sectionTitle'], weight: 4, whole: true },
  { words: 'Nhóm nhiệm vụ', means: ['sectionTitle'], weight: 3 },
  { words: 'Mục tiêu', means: ['goal'], weight: 4 },
  { words: 'Mục đích', means: ['goal'], weight: 2 },
  { words: 'Chỉ tiêu', means: ['goal'], weight: 3 },
  { words: 'Tiêu chí', means: ['goal'], weight: 2 },
  { words: 'Yêu cầu', means: ['goal'], weight: 1 },
  { words: 'Nhiệm vụ', means: ['task'], weight: 4 },
  { words: 'Nội dung công việc', means: ['task', 'activity'], weight: 2 },
  { words: 'Công việc', means: ['task', 'activity'], weight: 2 },
  { words: 'Đầu việc', means: ['task', 'activity'], weight: 2 },
  { words: 'Việc cần làm', means: ['task', 'activity'], weight: 2 },
  { words: 'Nội dung', means: ['task', 'activity'], weight: 1 },
  { words: 'Giải pháp', means: ['task', 'activity'], weight: 1 },
  { words: 'Hoạt động', means: ['activity'], weight: 4 },
  { words: 'Biện pháp', means: ['activity'], weight: 2 },
  { words: 'Cách thức', means: ['activity'], weight: 2 },
  { words: 'Phương thức', means: ['activity'], weight: 2 },
  { words: 'Sản phẩm', means: ['product'], weight: 4 },
  { words: 'Đầu ra', means: ['product'], weight: 3 },
  { words: 'Kết quả', means: ['product'], weight: 3 },
  { words: 'Kết quả thực hiện', means: ['product'], weight: 2 },
  { words: 'Chủ trì', means: ['lead'], weight: 4 },
  { words: 'Phân công', means: ['lead'], weight: 2 },
  { words: 'Phụ trách', means: ['lead'], weight: 3 },
  { words: 'Trách nhiệm', means: ['lead'], weight: 2 },
  { words: 'Đầu mối', means: ['lead'], weight: 2 },
  ...actorTerms,
  { words: 'Tổ chức thực hiện', means: ['lead'], weight: 1 },
  { words: 'Đơn vị', means: ['lead'], weight: 1 },
  { words: 'Cơ quan', means: ['lead'], weight: 1 },
  { words: 'Đơn vị tính', means: [], weight: 3 },
  { words: 'Phối hợp', means: ['support'], weight: 4 },
  { words: 'Hỗ trợ', means: ['support'], weight: 2, whole: true },
  { words: 'Tham gia', means: ['support'], weight: 2 },
  { words: 'Thời gian hoàn thành', means: ['deadline'], weight: 4 },
  { words: 'Ngày hoàn thành', means: ['deadline'], weight: 4 },
  { words: 'Hạn hoàn thành', means: ['deadline'], weight: 4 },
  { words: 'Thời hạn', means: ['deadline'], weight: 4 },
  { words: 'Hạn', means: ['deadline'], weight: 3, whole: true },
  { words: 'Deadline', means: ['deadline'], weight: 3 },
  { words: 'Thời gian', means: ['deadline'], weight: 3 },
  { words: 'Thời điểm', means: ['deadline'], weight: 2 },
  { words: 'Tiến độ', means: ['deadline'], weight: 2 },
  { words: 'Lộ trình', means: ['deadline'], weight: 2 },
  { words: 'Hoàn thành', means: ['deadline'], weight: 1 },
  { words: 'Thời gian bắt đầu', means: [], weight: 3 },
  { words: 'Ngày bắt đầu', means: [], weight: 3 },
  { words: 'Bắt đầu', means: [], weight: 3 },
  { words: 'Kết thúc', means: ['deadline'], weight: 3 },
  { words: 'Kinh phí', means: ['budget'], weight: 4 },
  { words: 'Nguồn kinh phí', means: ['budget'], weight: 3 },
  { words: 'Dự toán', means: ['budget'], weight: 2 },
  { words: 'Ngân sách', means: ['budget'], weight: 2 },
  { words: 'Nguồn lực', means: ['budget'], weight: 2 },
  { words: 'Nguồn vốn', means: ['budget'], weight: 2 },
  { words: 'Số tiền', means: ['budget'], weight: 2 },
  { words: 'Ghi chú', means: ['note'], weight: 4 },
  { words: 'Chú thích', means: ['note'], weight: 3 },
  { words: 'Trạng thái', means: [], weight: 3 },
  { words: 'Tình trạng', means: [], weight: 3 },
];

/** A column of the meaning as it is called in sentences. */
export const planColumnNames: Readonly<Record<PlanColumn, { readonly vi: string; readonly en: string }>> = {
  number: { vi: 'TT', en: 'number (TT)' },
  section: { vi: 'Mục', en: 'section' },
  sectionTitle: { vi: 'Lĩnh vực', en: 'section title' },
  goal: { vi: 'Mục tiêu', en: 'goal' },
  task: { vi: 'Nhiệm vụ', en: 'task' },
  activity: { vi: 'Hoạt động', en: 'activity' },
  product: { vi: 'Kết quả/sản phẩm', en: 'product' },
  lead: { vi: 'Chủ trì', en: 'lead unit' },
  support: { vi: 'Phối hợp', en: 'supporting units' },
  deadline: { vi: 'Thời gian hoàn thành', en: 'deadline' },
  budget: { vi: 'Kinh phí', en: 'budget' },
  note: { vi: 'Ghi chú', en: 'remarks' },
};

/** Words of a part of a plan that may stand before its number, and the numbers in words, from 1: "Phần thứ nhất". */
export const partWords: readonly string[] = ['Phần', 'Mục', 'Nhóm', 'Chương'];
export const ordinalWords: readonly string[] = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Header of the column that holds the whole where the columns beside it, under one header, hold its parts. */
export const totalWords: readonly string[] = ['Tổng', 'Tổng số', 'Tổng cộng', 'Cộng'];

/** Words that open a line below or between the tasks which is none of them; a colon, a figure or nothing follows. */
export const closingWords: readonly string[] = ['Tổng cộng', 'Tổng số', 'Cộng', 'Ghi chú', 'Nơi nhận'];
