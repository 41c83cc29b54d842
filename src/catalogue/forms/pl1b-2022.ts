import type { Form } from '../../domain/statistics/form.ts';
import { withRespondents } from './pl1b-2022/respondents.ts';
import { section1 } from './pl1b-2022/section-1-direction.ts';
import { section2 } from './pl1b-2022/section-2-institutions.ts';
import { section3 } from './pl1b-2022/section-3-procedures.ts';
import { section4 } from './pl1b-2022/section-4-organisation.ts';
import { section5 } from './pl1b-2022/section-5-civil-service.ts';
import { section6 } from './pl1b-2022/section-6-public-finance.ts';
import { section7 } from './pl1b-2022/section-7-digital-government.ts';

/**
 * Phụ lục 1B as Hà Tĩnh uses it: 164 rows, restored from the scanned report 37/BC-SCT of 14/3/2025 (seed 003).
 * Wording and units are the form's own. 7.5.6 and 7.5.7 do not occur; the report numbers block 7.5.9 as 7.7.9.
 * Where the label does not say what a row measures (the period, the closing date, …) it is inferred from its sense.
 */
export const pl1b2022: Form = {
  id: 'pl1b-2022',
  appendix: 'Phụ lục 1B',
  title: 'Thống kê số liệu về kết quả thực hiện công tác CCHC',
  columns: {
    code: 'STT',
    label: 'Chỉ tiêu thống kê',
    labelNote: '(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)',
    result: 'Kết quả thống kê',
    unit: 'Đơn vị tính',
    figure: 'Số liệu',
    note: 'Ghi chú',
  },
  effectiveFrom: '2022-03-04',
  effectiveTo: null,
  source: {
    document: '335/SNV-CCHC&VTLT',
    date: '2022-03-04',
    issuer: 'Sở Nội vụ tỉnh Hà Tĩnh',
  },
  rows: withRespondents([...section1, ...section2, ...section3, ...section4, ...section5, ...section6, ...section7]),
};
