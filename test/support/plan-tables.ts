import { type Grid, gridFromValues } from '../../src/import/grid.ts';

const header = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'];
const deadlines = ['Thường xuyên', 'Quý I/2025', 'Trước ngày 15/01/2025', 'Năm 2025', 'Quý II, III/2025'];

/** A made-up appendix of so many activity rows: sections of 50 items with one row each. */
export function planGrid(rows: number): Grid {
  const values: string[][] = [header];
  for (let row = 0; row < rows; row += 1) {
    if (row % 50 === 0) values.push([`${sectionCode(row / 50)}`, `LĨNH VỰC ${row / 50 + 1}`, '', '', '', '', '', '']);
    values.push([
      String((row % 50) + 1),
      `Mục tiêu ${row}`,
      `Nhiệm vụ ${row}`,
      `Hoạt động ${row}`,
      'Báo cáo',
      'Văn phòng',
      'Các phòng chuyên môn',
      deadlines[row % deadlines.length] ?? '',
    ]);
  }
  return gridFromValues(values, []);
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Code of the section of that index, from 0. */
function sectionCode(index: number): string {
  let rest = index + 1;
  let code = '';
  for (const [value, letters] of romans) {
    for (; rest >= value; rest -= value) code += letters;
  }
  return code;
}
