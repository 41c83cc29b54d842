/** Reports of made-up departments with their figures: agreeing ones, made from a few numbers and choices of words. */

export interface MadeUpNumbers {
  readonly online: number;
  readonly direct: number;
  readonly carried: number;
  readonly pending: number;
  readonly late: number;
  readonly created: number;
  readonly abolished: number;
  readonly given: number;
  readonly doneLate: number;
  readonly stillLate: number;
  readonly inspected: number;
  readonly reviewed: number;
  readonly forms: number;
  readonly isoDocuments: number;
  /** Number of the first document of the agency's own; the others follow. */
  readonly firstNumber: number;
  /** Which of the ways to say things are taken. */
  readonly words: number;
  readonly agency: number;
}

const agencies = ['SXD', 'SYT', 'STP', 'SGTVT', 'SNNMT'] as const;
const shown = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const padded = (value: number) => (value < 10 ? `0${value}` : shown(value));

/** The sign of the agency's own documents: "SXD". */
export function agencyOf({ agency }: MadeUpNumbers): string {
  return agencies[agency % agencies.length] ?? 'SXD';
}

/** Figures as typed into the form; they agree with `madeUpText`. */
export function madeUpFigures(n: MadeUpNumbers): Record<string, string> {
  const onTime = n.online + n.direct + n.carried - n.pending - n.late;
  return {
    '1.3.1': String(n.inspected),
    '1.5.1': String(n.given),
    '1.5.2': String(n.given - n.doneLate - n.stillLate),
    '1.5.3': String(n.doneLate),
    '1.5.4': String(n.stillLate),
    '1.6': '1',
    '1.6.1': String(n.forms),
    '1.6.2': '0',
    '1.7': '1',
    '2.1': '2',
    '2.1.1': '2',
    '2.3.1': String(n.reviewed),
    '3.1.2': String(n.created),
    '3.1.3': String(n.abolished),
    '3.1.4': shown(n.created + 90),
    '3.1.4.1': String(n.created + 70),
    '3.1.4.2': '15',
    '3.1.4.3': '5',
    '3.3.1.1': shown(onTime + n.late),
    '3.3.1.2': shown(onTime),
    '7.4.4.1': shown(n.online + n.direct),
    '7.4.4.2': shown(n.online),
    '7.5.1': String(n.isoDocuments),
    '7.5.5.1': shown(n.online + n.direct),
  };
}

/** The lines of the report by what they tell of, so that a test can change or drop one. */
export function madeUpLines(n: MadeUpNumbers): Record<string, string> {
  const sign = agencyOf(n);
  const pick = <T>(...choices: readonly [T, ...T[]]): T => choices[n.words % choices.length] ?? choices[0];
  const onTime = n.online + n.direct + n.carried - n.pending - n.late;
  const ofIso = Array.from(
    { length: n.isoDocuments },
    (_, index) => `Kế hoạch số ${padded(n.firstNumber + index)}/KH-${sign} ngày ${padded(6 + index)}/01/2025`,
  );
  const more = n.firstNumber + n.isoDocuments;
  return {
    head: `UBND TỈNH THANH BÌNH\nSố: ${more + 60}/BC-${sign}    Thanh Bình, ngày 13 tháng 3 năm 2025\n\nBÁO CÁO\nCông tác cải cách hành chính quý I năm 2025\n`,
    part1: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    iso: `Sở đã ban hành ${ofIso.join(', ')} về áp dụng hệ thống quản lý chất lượng ISO 9001:2015 năm 2025.`,
    plan: `Kế hoạch số ${padded(more)}/KH-${sign} ngày 17/02/2025 về tuyên truyền năm 2025.`,
    letter: `Công văn số ${padded(more + 20)}/${sign}-VP ngày 21/02/2025 đôn đốc các phòng.`,
    tasks: pick(
      `Trong quý, UBND tỉnh giao Sở ${shown(n.given)} nhiệm vụ.`,
      `Tổng số nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao là ${shown(n.given)} nhiệm vụ.`,
    ),
    inspected: `Đã kiểm tra ${padded(n.inspected)} phòng, ban, đơn vị trực thuộc về cải cách hành chính.`,
    survey: 'Sở đã khảo sát sự hài lòng của người dân, tổ chức bằng hình thức trực tuyến.',
    dialogue: pick(
      'Lãnh đạo Sở đã tổ chức đối thoại với người dân, cộng đồng doanh nghiệp.',
      'Lãnh đạo Sở đã đối thoại với cộng đồng doanh nghiệp.',
    ),
    part2: 'II. KẾT QUẢ THỰC HIỆN',
    drafted: 'Đã tham mưu HĐND tỉnh, UBND tỉnh ban hành 02 VBQPPL.',
    reviewed: `Đã rà soát ${padded(n.reviewed)} VBQPPL thuộc thẩm quyền.`,
    created: pick(
      `Trong quý đã công bố mới ${padded(n.created)} thủ tục hành chính.`,
      `UBND tỉnh đã ban hành mới ${padded(n.created)} TTHC.`,
    ),
    abolished: pick(
      `Đã bãi bỏ ${padded(n.abolished)} thủ tục hành chính.`,
      `Đã thay thế, bãi bỏ ${padded(n.abolished)} TTHC.`,
    ),
    received: pick(
      `Sở đã tiếp nhận trực tuyến ${shown(n.online)} hồ sơ; tiếp nhận trực tiếp ${shown(n.direct)} hồ sơ; kỳ trước chuyển qua ${shown(n.carried)} hồ sơ.`,
      `Tiếp nhận qua mạng ${shown(n.online)} hồ sơ; tiếp nhận trực tiếp và qua bưu chính ${shown(n.direct)} hồ sơ; số hồ sơ chuyển từ kỳ trước là ${shown(n.carried)} hồ sơ.`,
    ),
    solved: pick(
      `Đã giải quyết đúng hạn ${shown(onTime)} hồ sơ; giải quyết quá hạn ${shown(n.late)} hồ sơ; ${shown(n.pending)} hồ sơ đang giải quyết trong hạn.`,
      `Đã giải quyết trước hạn và đúng hạn ${shown(onTime)} hồ sơ, quá hạn ${shown(n.late)} hồ sơ; đang giải quyết ${shown(n.pending)} hồ sơ, trong hạn.`,
    ),
  };
}

export function madeUpText(lines: Readonly<Record<string, string>>): string {
  return Object.values(lines).join('\n');
}
