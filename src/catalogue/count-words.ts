/** What CCHC_COUNT counts, in the words that a person may use for it; the first is the one that help shows. */
export type CountWord =
  | 'total'
  | 'done'
  | 'open'
  | 'on-time'
  | 'late'
  | 'undated'
  | 'overdue'
  | 'not-due'
  | 'in-progress'
  | 'no-due-day'
  | 'none-arose'
  | 'paused'
  | 'cancelled';

export const countWords: Readonly<Record<CountWord, readonly [string, ...string[]]>> = {
  total: ['tổng', 'tổng số', 'tất cả'],
  done: ['hoàn thành', 'đã hoàn thành'],
  open: ['chưa hoàn thành', 'còn lại'],
  'on-time': ['đúng hạn', 'hoàn thành đúng hạn'],
  late: ['hoàn thành quá hạn', 'hoàn thành trễ hạn', 'trễ hạn'],
  undated: ['chưa rõ ngày', 'hoàn thành chưa rõ ngày'],
  overdue: ['quá hạn', 'quá hạn chưa hoàn thành'],
  'not-due': ['chưa đến hạn'],
  'in-progress': ['đang thực hiện'],
  'no-due-day': ['chưa rõ thời hạn'],
  'none-arose': ['không phát sinh', 'chưa phát sinh'],
  paused: ['tạm dừng'],
  cancelled: ['hủy', 'đã hủy'],
};
