/** The words that stand before quantities, by what they say of them. */
import { type Lexicon, lexicon } from './target-tokens.ts';
import type { Comparator } from './typed-target.ts';

/** Words behind which a number may be spelled. */
export const leastWords = lexicon(
  'đạt và vượt',
  'đạt hoặc vượt',
  'ít nhất',
  'tối thiểu',
  'không dưới',
  'không thấp hơn',
  'không ít hơn',
  'không nhỏ hơn',
  'không kém',
  'thấp nhất',
  'bằng hoặc trên',
  'bằng hoặc cao hơn',
  'bằng hoặc lớn hơn',
  'từ',
);
const overWords = lexicon(
  'vượt trên',
  'vượt quá',
  'vượt mức',
  'vượt',
  'quá',
  'lớn hơn',
  'cao hơn',
  'nhiều hơn',
  'trên',
  'hơn',
);
const underWords = lexicon('dưới', 'ít hơn', 'thấp hơn', 'nhỏ hơn', 'kém hơn');
export const comparators: readonly (readonly [Comparator, Lexicon])[] = [
  [
    '<=',
    lexicon(
      'tối đa',
      'cao nhất',
      'nhiều nhất',
      'dưới hoặc bằng',
      'ít hơn hoặc bằng',
      'thấp hơn hoặc bằng',
      'nhỏ hơn hoặc bằng',
      'kém hơn hoặc bằng',
      'bằng hoặc dưới',
      'bằng hoặc ít hơn',
      'bằng hoặc thấp hơn',
      'bằng hoặc nhỏ hơn',
    ),
  ],
  [
    '>=',
    lexicon(
      'đạt và vượt',
      'đạt hoặc vượt',
      'ít nhất',
      'tối thiểu',
      'thấp nhất',
      'trên hoặc bằng',
      'lớn hơn hoặc bằng',
      'cao hơn hoặc bằng',
      'nhiều hơn hoặc bằng',
      'bằng hoặc trên',
      'bằng hoặc hơn',
      'bằng hoặc cao hơn',
      'bằng hoặc lớn hơn',
      'bằng hoặc nhiều hơn',
      'từ',
    ),
  ],
  ['>', overWords],
  ['<', underWords],
  ['=', lexicon('đúng bằng', 'đúng', 'bằng')],
];
/** What a negation makes of the words behind it; "đến" and "kém" compare only so ("chưa đến 1%", "không kém 90%"). */
export const denied: readonly (readonly [Comparator, Lexicon])[] = [
  ['<=', overWords],
  ['>=', underWords],
  ['>=', lexicon('kém', 'thua', 'thua kém')],
  ['<', lexicon('đến', 'tới')],
];
export const negations = lexicon('không', 'chưa', 'chẳng');
/** "không" as a part of another word. */
const airWords = [
  'vận tải hàng không',
  'ngành hàng không',
  'cảng hàng không',
  'đường hàng không',
  'dịch vụ hàng không',
];
export const airTransport = lexicon(...airWords);
/** Verbs that stand between a negation and what it denies. */
export const deniedVerbs = lexicon('được', 'được phép', 'để', 'xảy ra', 'phát sinh', 'có', 'bị', 'phải', 'nên', 'thể');
export const deniedGrowth = lexicon('tăng');
export const deniedFall = lexicon('giảm');
export const mostVerbs = 3;
/** Negations that describe a noun: they say nothing about its amount. */
export const describing = lexicon(
  'không dùng tiền mặt',
  'không sử dụng tiền mặt',
  'không tiền mặt',
  'không giấy',
  'không gian',
  'không hợp lệ',
  'không đúng hạn',
  'chưa đúng hạn',
  'không đúng quy định',
  'không hài lòng',
  'chưa hài lòng',
  'không đạt yêu cầu',
  'chưa đạt yêu cầu',
  'không phù hợp',
  'chưa phù hợp',
  'không còn phù hợp',
  'không cần thiết',
  'không phụ thuộc',
  'không chuyên trách',
  'không thường xuyên',
  'không ngừng',
  'không đủ điều kiện',
  'chưa đủ điều kiện',
  'không phải cung cấp',
  'không phải nộp',
);
/** "gần 100%", "khoảng 60%" give no bound. */
export const approximate = lexicon(
  'gần',
  'gần như',
  'gần bằng',
  'xấp xỉ',
  'khoảng',
  'vào khoảng',
  'khoảng chừng',
  'ước chừng',
  'ước',
  'ước tính',
  'trên dưới',
  'tiệm cận',
);
export const interval = lexicon('trong khoảng');
export const linking = lexicon(
  'đạt tỷ lệ',
  'đạt tỉ lệ',
  'tỷ lệ',
  'tỉ lệ',
  'đạt',
  'là',
  'mức',
  'ở',
  'thêm',
  'bình quân',
  'trung bình',
  'được',
  'chiếm',
  'có',
  'ra',
  'sẽ',
  'phải',
);
export const asksAlone = lexicon('đạt', 'có', 'thêm');
export const downTo = lexicon('xuống còn', 'xuống dưới mức', 'xuống', 'còn');
export const upTo = lexicon('lên mức', 'lên đến', 'lên tới', 'lên');
export const growing = lexicon('tăng', 'vượt thêm', 'cao thêm');
export const notGrowing = lexicon('tăng cường', 'tăng trưởng', 'tăng tốc');
export const shrinking = lexicon(
  'cắt giảm',
  'tinh giảm',
  'tinh giản',
  'tiết giảm',
  'rút ngắn',
  'tiết kiệm',
  'giảm bớt',
  'giảm',
  'hạ',
);
export const changeStops = lexicon('đạt', 'là', '%');
export const asking = lexicon(
  'rà soát',
  'thẩm định',
  'xử lý',
  'giải quyết',
  'công bố',
  'đơn giản hóa',
  'trong đó',
  'trong số đó',
  'trong đó có',
  'phấn đấu',
  'tổ chức',
  'ban hành',
  'tuyển dụng',
  'xây dựng',
  'thực hiện',
  'triển khai',
  'hoàn thành',
  'kiểm tra',
  'đăng tải',
  'đăng',
  'viết',
  'mở',
  'tham mưu',
  'đề xuất',
  'bổ sung',
  'duy trì',
  'nhân rộng',
  'tham gia',
  'công nhận',
  'bố trí',
  'gửi',
  'cử',
  'lập',
  'số hóa',
  'đào tạo',
  'đạt',
  'có',
  'thêm',
  'bảo đảm',
  'đảm bảo',
  'cung cấp',
  'giám sát',
  'khảo sát',
  'đánh giá',
);
export const fromWord = lexicon('từ');
