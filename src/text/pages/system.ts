/** Words of the page "Kiểm tra hệ thống". */
import type { Texts } from './texts.ts';

const vi = {
  intro: 'Xem bảng tính có đúng như tiện ích cần không. Chỉ xem, chưa sửa gì cho đến khi bạn đồng ý.',
  run: 'Kiểm tra lại',
  checking: 'Đang kiểm tra…',
  states: { good: 'tốt', repairable: 'sửa được', broken: 'hỏng' },
  allGood: 'Mọi thứ đều tốt.',
  someRepairable: (count: number) => `${count} điều sửa được ngay.`,
  someBroken: (count: number) => `${count} điều cần người phụ trách xem.`,
  repair: 'Sửa',
  repairOf: (sentence: string) => `Sửa: ${sentence}`,
  repairAll: (count: number) => `Sửa cả ${count} điều`,
  really: 'Những điều sau sẽ được sửa. Dữ liệu người gõ vào được giữ nguyên:',
  yes: 'Sửa',
  repairing: 'Đang sửa…',
  repaired: (count: number) => `Đã sửa ${count} điều.`,
  good: 'Không có vấn đề',
  history: {
    title: 'Nhật ký thay đổi',
    about:
      'Những ô mà mọi người đã gõ, xóa, sửa, kể cả dán cả khối. Sửa tay chỉ được thấy ở lần chạy sau, nên không rõ ai sửa.',
    look: 'Xem nhật ký',
    looking: 'Đang đọc nhật ký…',
    nothing: 'Chưa có thay đổi nào.',
    when: 'Lúc',
    who: 'Ai, việc gì',
    where: 'Ở đâu',
    before: 'Trước',
    now: 'Nay',
    unknown: 'không rõ',
    place: (tab: string, row: number, column: string, key: string) =>
      [tab, row > 0 ? `dòng ${row}` : key, column].filter((part) => part !== '').join(' · '),
    whats: { deleted: '(đã xóa)', added: '(thêm mới)' },
    more: (count: number) => `Còn ${count} thay đổi cũ hơn.`,
  },
};

export const systemTexts: Texts<typeof vi> = {
  vi,
  en: {
    intro: 'Looks whether the spreadsheet is as the add-in needs it. Nothing is changed until you agree.',
    run: 'Check again',
    checking: 'Checking…',
    states: { good: 'good', repairable: 'can be repaired', broken: 'broken' },
    allGood: 'Everything is in order.',
    someRepairable: (count) => (count === 1 ? 'One thing can be repaired.' : `${count} things can be repaired.`),
    someBroken: (count) => (count === 1 ? 'One thing needs a person.' : `${count} things need a person.`),
    repair: 'Repair',
    repairOf: (sentence) => `Repair: ${sentence}`,
    repairAll: (count) => `Repair all ${count}`,
    really: 'These will be repaired. What people typed stays as it is:',
    yes: 'Repair',
    repairing: 'Repairing…',
    repaired: (count) => (count === 1 ? 'One thing is repaired.' : `${count} things are repaired.`),
    good: 'In order',
    history: {
      title: 'History of changes',
      about:
        'Cells that people typed, emptied or changed, pasted blocks included. Edits by hand are seen at the next run, so their author is unknown.',
      look: 'Show the history',
      looking: 'Reading the history…',
      nothing: 'Nothing has changed yet.',
      when: 'When',
      who: 'Who, doing what',
      where: 'Where',
      before: 'Before',
      now: 'Now',
      unknown: 'unknown',
      place: (tab, row, column, key) =>
        [tab, row > 0 ? `row ${row}` : key, column].filter((part) => part !== '').join(' · '),
      whats: { deleted: '(deleted)', added: '(added)' },
      more: (count) => (count === 1 ? 'One older change.' : `${count} older changes.`),
    },
  },
};
