import { expect, it } from 'vitest';
import { leadUnits } from '../../../src/domain/plan/lead-units.ts';

it.each([
  ['Văn phòng', ['Văn phòng']],
  ['Văn phòng, Bộ phận một cửa', ['Văn phòng', 'Bộ phận một cửa']],
  ['Trung tâm; Văn phòng Sở', ['Trung tâm', 'Văn phòng Sở']],
  ['- Văn phòng\n- Thanh tra', ['Văn phòng', 'Thanh tra']],
  ['Các phòng, bộ phận liên quan', ['Các phòng, bộ phận liên quan']],
  ['Văn phòng, Văn phòng', ['Văn phòng']],
  ['', []],
])('%j is led by %j', (text, units) => {
  expect(leadUnits(text)).toEqual(units);
});
