/** More tables of other provinces: headers over several columns, no column TT, pages, chapters and signatures. */
import { expect, it } from 'vitest';
import { readHtml } from '../../src/import/read/html.ts';
import { readDelimited } from '../../src/import/read/text.ts';
import { first, outline, reading, table } from './support.ts';

it('CSV with commas: chapters, a unit beside a person, signatures in capitals after a blank line', () => {
  const csv = `STT,Các nhiệm vụ trọng tâm,Cán bộ theo dõi,Phòng chuyên môn chủ trì,Hoàn thành trước,Minh chứng
Chương I,Cải cách thể chế,,,,
1,"Xây dựng kế hoạch, chương trình công tác",Ông Nam,Phòng Tổng hợp,15/01/2026,Kế hoạch
2,Theo dõi thi hành pháp luật,Bà Hạnh,Phòng Pháp chế,30/11/2026,Báo cáo
Chương II,Cải cách tài chính công,,,,
1,Công khai dự toán,Bà Hạnh,Phòng Kế toán,31/03/2026,Thông báo công khai
,,,,,
,NGƯỜI LẬP BIỂU,,GIÁM ĐỐC,,
,Lê Thị Mai,,Đỗ Văn Hùng,,
`;
  const { plan, leftOut } = reading(first(readDelimited(csv, 'guess')));
  expect(outline(plan)).toEqual([
    'I: Cải cách thể chế',
    'I 1.1 task=Xây dựng kế hoạch, chương trình công tác; lead=Phòng Tổng hợp; deadline=15/01/2026; Cán bộ theo dõi=Ông Nam; Minh chứng=Kế hoạch',
    'I 2.1 task=Theo dõi thi hành pháp luật; lead=Phòng Pháp chế; deadline=30/11/2026; Cán bộ theo dõi=Bà Hạnh; Minh chứng=Báo cáo',
    'II: Cải cách tài chính công',
    'II 1.1 task=Công khai dự toán; lead=Phòng Kế toán; deadline=31/03/2026; Cán bộ theo dõi=Bà Hạnh; Minh chứng=Thông báo công khai',
  ]);
  expect(leftOut.map(({ text }) => text)).toEqual(['NGƯỜI LẬP BIỂU | GIÁM ĐỐC', 'Lê Thị Mai | Đỗ Văn Hùng']);
});

it('a header of three budgets: the goal merged over items, a subtotal in the line of a section', () => {
  const td = (text: string, more = '') =>
    `<td ${more}><p class=MsoNormal><span lang=VI>${text}</span><o:p></o:p></p></td>`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table class=MsoTableGrid border=1>
    <tr>${td('TT', 'rowspan=2')}${td('Mục tiêu cụ thể', 'rowspan=2')}${td('Nội dung, hoạt động', 'rowspan=2')}${td('Đơn vị', 'colspan=2')}${td('Thời gian dự kiến', 'rowspan=2')}${td('Kinh phí (triệu đồng)', 'colspan=3')}</tr>
    <tr>${td('Chủ trì')}${td('Phối hợp')}${td('Tổng')}${td('Ngân sách tỉnh')}${td('Nguồn khác')}</tr>
    <tr>${td('I')}${td('Hiện đại hóa hành chính', 'colspan=5')}${td('300')}${td('250')}${td('50')}</tr>
    <tr>${td('1')}${td('100% hồ sơ điện tử', 'rowspan=2')}${td('Nâng cấp phần mềm một cửa')}${td('Sở KH&amp;CN')}${td('VNPT')}${td('Quý I-II/2026')}${td('200')}${td('200')}${td('')}</tr>
    <tr>${td('2')}${td('Đào tạo người dùng')}${td('Văn phòng')}${td('')}${td('6 tháng đầu năm')}${td('100')}${td('50')}${td('50')}</tr>
    </table></body></html>`;
  expect(outline(reading(first(readHtml(html))).plan)).toEqual([
    'I: Hiện đại hóa hành chính',
    'I 1.1 goal=100% hồ sơ điện tử; activity=Nâng cấp phần mềm một cửa; lead=Sở KH&CN; support=VNPT; deadline=Quý I-II/2026; budget=200; Ngân sách tỉnh=200',
    'I 2.1 goal=100% hồ sơ điện tử; activity=Đào tạo người dùng; lead=Văn phòng; deadline=6 tháng đầu năm; budget=100; Ngân sách tỉnh=50; Kinh phí (triệu đồng) – Nguồn khác=50',
  ]);
});

it('quarters as columns with crosses: kept as they are, none of them taken for the deadline', () => {
  const grid = table(
    [
      ['Số TT', 'Nhiệm vụ/Dịch vụ', 'Đơn vị đảm nhiệm', 'Thời gian thực hiện', '', '', '', 'Yêu cầu về sản phẩm'],
      ['', '', '', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', ''],
      ['I', 'Cải cách thủ tục hành chính', '', '', '', '', '', ''],
      ['1', 'Rà soát thủ tục nội bộ', 'Phòng Hành chính', '', 'x', '', '', 'Danh mục thủ tục'],
      ['2', 'Tiếp nhận phản ánh, kiến nghị', 'Bộ phận tiếp công dân', 'x', 'x', 'x', 'x', 'Sổ theo dõi'],
    ],
    [
      { row: 1, column: 1, rows: 2, columns: 1 },
      { row: 1, column: 2, rows: 2, columns: 1 },
      { row: 1, column: 3, rows: 2, columns: 1 },
      { row: 1, column: 4, rows: 1, columns: 4 },
      { row: 1, column: 8, rows: 2, columns: 1 },
    ],
  );
  const { plan } = reading(grid);
  expect(plan.rows.map((row) => [row.tt, row.task, row.product, row.deadline])).toEqual([
    ['1', 'Rà soát thủ tục nội bộ', 'Danh mục thủ tục', ''],
    ['2', 'Tiếp nhận phản ánh, kiến nghị', 'Sổ theo dõi', ''],
  ]);
  expect(Object.values(plan.rows[0]?.extra ?? {})).toContain('x');
});

it('no column of numbers: codes and numbers before the texts', () => {
  const grid = table([
    ['Nội dung thực hiện', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành'],
    ['I. CẢI CÁCH THỂ CHẾ', '', '', ''],
    ['1. Rà soát văn bản', 'Phòng Pháp chế', 'Các phòng', 'Quý I'],
    ['2. Kiểm tra văn bản', 'Thanh tra', '', 'Quý II'],
    ['II. CẢI CÁCH CÔNG VỤ', '', '', ''],
    ['1. Đánh giá công chức', 'Văn phòng', '', 'Hằng quý'],
  ]);
  expect(outline(reading(grid).plan)).toEqual([
    'I: CẢI CÁCH THỂ CHẾ',
    'I 1.1 task=Rà soát văn bản; lead=Phòng Pháp chế; support=Các phòng; deadline=Quý I',
    'I 2.1 task=Kiểm tra văn bản; lead=Thanh tra; deadline=Quý II',
    'II: CẢI CÁCH CÔNG VỤ',
    'II 1.1 task=Đánh giá công chức; lead=Văn phòng; deadline=Hằng quý',
  ]);
});

it('a section that goes on over the page: "(tiếp theo)" under a repeated header of two rows', () => {
  const header = [
    ['Stt', 'Tên công việc', 'Trách nhiệm thực hiện', '', 'Mốc thời gian', 'Kết quả cần đạt'],
    ['', '', 'Chính', 'Phối hợp', '', ''],
  ];
  const grid = table([
    ...header,
    ['II', 'Cải cách chế độ công vụ', '', '', '', ''],
    ['1', 'Xây dựng vị trí việc làm', 'Phòng Tổ chức', 'Các đơn vị', '30/4/2026', 'Đề án được duyệt'],
    ...header,
    ['II', 'Cải cách chế độ công vụ (tiếp theo)', '', '', '', ''],
    ['2', 'Tuyển dụng viên chức', 'Phòng Tổ chức', '', 'Trước 31/10/2026', 'Quyết định tuyển dụng'],
  ]);
  expect(outline(reading(grid).plan)).toEqual([
    'II: Cải cách chế độ công vụ',
    'II 1.1 task=Xây dựng vị trí việc làm; product=Đề án được duyệt; lead=Phòng Tổ chức; support=Các đơn vị; deadline=30/4/2026',
    'II 2.1 task=Tuyển dụng viên chức; product=Quyết định tuyển dụng; lead=Phòng Tổ chức; deadline=Trước 31/10/2026',
  ]);
});

it('LibreOffice: tasks before units, notes below, "Mục 1" for a section and the product in the midst', () => {
  const row = (...cells: string[]) =>
    `<tr>${cells.map((text) => `<td style="border:1px solid #000000"><p class="western">${text}</p></td>`).join('')}</tr>`;
  const html = `<html><body><p class="western">Biểu số 03</p><table width="100%" cellpadding="4" cellspacing="0">
    <thead>${row('TT', 'Các hoạt động chủ yếu', 'Dự kiến sản phẩm', 'Cơ quan tham mưu, chủ trì', 'Cơ quan, địa phương phối hợp', 'Thời gian, tiến độ', 'Nguồn lực bảo đảm')}</thead>
    <tbody>${row('Mục 1', 'Nâng cao chỉ số PAR INDEX', '', '', '', '', '')}
    ${row('1', 'Tổ chức đối thoại với người dân', 'Thông báo kết luận', 'Văn phòng UBND tỉnh', 'UBND cấp xã', 'Mỗi quý một lần', 'Ngân sách')}
    ${row('2', 'Khắc phục tồn tại, hạn chế', 'Báo cáo', 'Sở Nội vụ', '', 'Trước ngày 20/12/2026', '')}
    ${row('Mục 2', 'Nâng cao chỉ số SIPAS', '', '', '', '', '')}
    ${row('1', 'Lấy ý kiến hài lòng', 'Kết quả khảo sát', 'Bưu điện tỉnh', 'Sở Nội vụ', 'Hằng tháng', 'Xã hội hóa')}
    <tr><td colspan="7"><p class="western">Ghi chú: các cơ quan báo cáo trước ngày 25 hằng tháng.</p></td></tr></tbody></table></body></html>`;
  const { plan, leftOut } = reading(first(readHtml(html)));
  expect(outline(plan)).toEqual([
    '1: Nâng cao chỉ số PAR INDEX',
    '1 1.1 activity=Tổ chức đối thoại với người dân; product=Thông báo kết luận; lead=Văn phòng UBND tỉnh; support=UBND cấp xã; deadline=Mỗi quý một lần; budget=Ngân sách',
    '1 2.1 activity=Khắc phục tồn tại, hạn chế; product=Báo cáo; lead=Sở Nội vụ; deadline=Trước ngày 20/12/2026',
    '2: Nâng cao chỉ số SIPAS',
    '2 1.1 activity=Lấy ý kiến hài lòng; product=Kết quả khảo sát; lead=Bưu điện tỉnh; support=Sở Nội vụ; deadline=Hằng tháng; budget=Xã hội hóa',
  ]);
  expect(leftOut.map(({ text }) => text)).toEqual(['Ghi chú: các cơ quan báo cáo trước ngày 25 hằng tháng.']);
});

it('a number to each level: 1, 1.1 and 1.1.1, the lead merged over the items of a sub-section', () => {
  const grid = table(
    [
      [
        'Stt',
        'Tên nhiệm vụ',
        'Thời hạn thực hiện',
        'Đơn vị chịu trách nhiệm chính',
        'Đơn vị tham gia',
        'Kết quả đầu ra',
      ],
      ['1', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', '', '', '', ''],
      ['1.1', 'Kiểm soát thủ tục', '', '', '', ''],
      ['1.1.1', 'Công bố danh mục thủ tục', '10 ngày sau khi có quyết định', 'Văn phòng', 'Các phòng', 'Quyết định'],
      ['1.1.2', 'Niêm yết công khai', 'Thường xuyên', '', '', 'Bảng niêm yết'],
      ['1.2', 'Một cửa liên thông', '', '', '', ''],
      ['1.2.1', 'Kiện toàn bộ phận một cửa', 'Quý I năm 2026', 'Phòng Nội vụ', '', 'Quyết định'],
      ['2', 'CẢI CÁCH TÀI CHÍNH CÔNG', '', '', '', ''],
      ['2.1', 'Tự chủ tài chính', '', '', '', ''],
      ['2.1.1', 'Rà soát quy chế chi tiêu nội bộ', 'Tháng 01/2026', 'Phòng Tài chính', '', 'Quy chế'],
    ],
    [{ row: 4, column: 4, rows: 2, columns: 1 }],
  );
  expect(outline(reading(grid).plan)).toEqual([
    '1: CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    '1.1 < 1: Kiểm soát thủ tục',
    '1.1 1.1.1.1 task=Công bố danh mục thủ tục; product=Quyết định; lead=Văn phòng; support=Các phòng; deadline=10 ngày sau khi có quyết định',
    '1.1 1.1.2.1 task=Niêm yết công khai; product=Bảng niêm yết; lead=Văn phòng; deadline=Thường xuyên',
    '1.2 < 1: Một cửa liên thông',
    '1.2 1.2.1.1 task=Kiện toàn bộ phận một cửa; product=Quyết định; lead=Phòng Nội vụ; deadline=Quý I năm 2026',
    '2: CẢI CÁCH TÀI CHÍNH CÔNG',
    '2.1 < 2: Tự chủ tài chính',
    '2.1 2.1.1.1 task=Rà soát quy chế chi tiêu nội bộ; product=Quy chế; lead=Phòng Tài chính; deadline=Tháng 01/2026',
  ]);
});

it('the unit first: titles above in cells apart, a month from and a month to', () => {
  const csv = [
    'SỞ XÂY DỰNG;;;;;;"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"',
    'VĂN PHÒNG;;;;;;"Độc lập - Tự do - Hạnh phúc"',
    ';;;;;;',
    ';;DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026;;;;',
    'Đơn vị chủ trì;TT;Nội dung công việc cần triển khai;Từ tháng;Đến tháng;Đơn vị, cá nhân phối hợp;Sản phẩm/kết quả cuối cùng',
    ';I;Chỉ đạo điều hành;;;;',
    'Văn phòng;1;Ban hành chương trình công tác;1;2;Các phòng;Chương trình',
    'Thanh tra;2;Kiểm tra việc thực hiện;5;9;;"Kết luận ""kiểm tra"""',
    ';II;Xây dựng chính quyền số;;;;',
    'Trung tâm Quy hoạch;1;Số hóa bản đồ quy hoạch;3;11;Sở TN&MT;Cơ sở dữ liệu',
    ';;Tổng số: 03 nhiệm vụ;;;;',
  ].join('\r\n');
  expect(outline(reading(first(readDelimited(csv, 'csv'))).plan)).toEqual([
    'I: Chỉ đạo điều hành',
    'I 1.1 task=Ban hành chương trình công tác; product=Chương trình; lead=Văn phòng; support=Các phòng; Từ tháng=1; Đến tháng=2',
    'I 2.1 task=Kiểm tra việc thực hiện; product=Kết luận "kiểm tra"; lead=Thanh tra; Từ tháng=5; Đến tháng=9',
    'II: Xây dựng chính quyền số',
    'II 1.1 task=Số hóa bản đồ quy hoạch; product=Cơ sở dữ liệu; lead=Trung tâm Quy hoạch; support=Sở TN&MT; Từ tháng=3; Đến tháng=11',
  ]);
});
