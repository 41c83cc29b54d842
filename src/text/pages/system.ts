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
  },
};
