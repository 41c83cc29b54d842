/** The words for kinds of units and states of rows as they stand in cells. */
import type { RowState } from '../domain/plan/row-state.ts';
import type { UnitKind } from '../domain/units/unit.ts';

export const unitKindLabels: Readonly<Record<UnitKind, string>> = {
  office: 'Văn phòng',
  inspectorate: 'Thanh tra',
  room: 'Phòng chuyên môn',
  subordinate: 'Đơn vị trực thuộc',
  desk: 'Bộ phận, tổ',
  body: 'Ban chỉ đạo, hội đồng',
  leaders: 'Lãnh đạo',
  person: 'Cá nhân',
  outside: 'Cơ quan ngoài',
  group: 'Nhóm đơn vị',
};

export const rowStateLabels: Readonly<Record<RowState, string>> = {
  'not-due': 'Chưa đến hạn',
  'in-progress': 'Đang thực hiện',
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'done-undated': 'Hoàn thành, chưa rõ đúng hạn hay không',
  overdue: 'Quá hạn chưa hoàn thành',
  'none-arose': 'Chưa phát sinh',
  paused: 'Tạm dừng',
  cancelled: 'Hủy',
  'no-due-day': 'Chưa rõ thời hạn',
};
