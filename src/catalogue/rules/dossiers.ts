import type { DossierFeed, DossierFigure } from '../../domain/rules/pack.ts';

/**
 * The dossier block: received + carried over = solved + pending. It is typed once a period and feeds 3.3.1, 7.4.4 and
 * 7.5.5.1; a report's text is read for the same figures. Seed 003: 1.363 + 0 + 27 = 1.386 + 4 = 1.390.
 */
export const dossierBlock: readonly DossierFigure[] = [
  { code: 'HS.1', label: 'Hồ sơ tiếp nhận trực tuyến', row: '7.4.4.2' },
  { code: 'HS.2', label: 'Hồ sơ tiếp nhận trực tiếp, qua bưu chính', row: null },
  { code: 'HS.3', label: 'Hồ sơ kỳ trước chuyển qua', row: null },
  { code: 'HS.4', label: 'Hồ sơ đã giải quyết trước hạn, đúng hạn', row: '3.3.1.2' },
  { code: 'HS.5', label: 'Hồ sơ đã giải quyết quá hạn', row: null },
  { code: 'HS.6', label: 'Hồ sơ đang giải quyết trong hạn', row: null },
  { code: 'HS.7', label: 'Hồ sơ đang giải quyết quá hạn', row: null },
  { code: 'HS.0', label: 'Tổng số hồ sơ tiếp nhận và xử lý trong kỳ, cả kỳ trước chuyển qua', row: null, total: true },
];

/** Form rows that the block fills: 3.3.1 counts what was solved, 7.4.4 and 7.5.5.1 what was received in the period. */
export const dossierFeeds: readonly DossierFeed[] = [
  { row: '3.3.1.1', parts: ['HS.4', 'HS.5'] },
  { row: '3.3.1.2', parts: ['HS.4'] },
  { row: '7.4.4.1', parts: ['HS.1', 'HS.2'] },
  { row: '7.4.4.2', parts: ['HS.1'] },
  { row: '7.5.5.1', parts: ['HS.1', 'HS.2'] },
];
