/** Tables as the offices of other provinces draw them: none is in the examples, each in words and an order of its own. */
import { expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { readSheet } from '../../src/import/read/sheet.ts';
import { readDelimited } from '../../src/import/read/text.ts';
import { first, outline, reading, table } from './support.ts';

it('Google Docs: parts A and B, the product last', () => {
  const p = (text: string) =>
    `<p dir="ltr" style="line-height:1.2;margin-top:0pt"><span style="font-size:12pt;font-family:'Times New Roman'">${text}</span></p>`;
  const row = (...cells: string[]) =>
    `<tr style="height:0pt">${cells.map((text) => `<td style="border:solid #000 1pt">${text}</td>`).join('')}</tr>`;
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e3d4c-7fff-aaaa-bbbb-0123456789ab">
    <div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;">
    <colgroup><col width="40"/><col width="220"/><col width="120"/><col width="120"/><col width="80"/><col width="120"/></colgroup><tbody>
    ${row(p('Số TT'), p('Nội dung công việc'), p('Cơ quan, đơn vị chủ trì'), p('Cơ quan, đơn vị phối hợp'), p('Lộ trình'), p('Sản phẩm đầu ra'))}
    <tr><td colspan="6">${p('A. CẢI CÁCH THỂ CHẾ')}</td></tr>
    ${row(p('1'), p('Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực tài chính'), p('Phòng Pháp chế'), p('Các phòng thuộc Sở'), p('Quý II/2026'), p('Báo cáo kết quả rà soát'))}
    ${row(p('2'), p('Tham mưu Nghị quyết về phí, lệ phí'), p('Phòng Quản lý giá'), `${p('Thuế tỉnh')}${p('Sở Tư pháp')}`, p('Tháng 6/2026'), p('Dự thảo Nghị quyết'))}
    <tr><td colspan="6">${p('B. CHUYỂN ĐỔI SỐ')}</td></tr>
    ${row(p('1'), p('Số hóa hồ sơ lưu trữ'), p('Văn phòng Sở'), '<br/>', p('Thường xuyên'), p('Hồ sơ được số hóa'))}
    </tbody></table></div></b>`;
  expect(outline(reading(first(readHtml(html))).plan)).toEqual([
    'A: CẢI CÁCH THỂ CHẾ',
    'A 1.1 task=Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực tài chính; product=Báo cáo kết quả rà soát; lead=Phòng Pháp chế; support=Các phòng thuộc Sở; deadline=Quý II/2026',
    'A 2.1 task=Tham mưu Nghị quyết về phí, lệ phí; product=Dự thảo Nghị quyết; lead=Phòng Quản lý giá; support=Thuế tỉnh⏎Sở Tư pháp; deadline=Tháng 6/2026',
    'B: CHUYỂN ĐỔI SỐ',
    'B 1.1 task=Số hóa hồ sơ lưu trữ; product=Hồ sơ được số hóa; lead=Văn phòng Sở; deadline=Thường xuyên',
  ]);
});

it('Excel: titles above, a header of two rows, a total and signatures below', () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
    <style><!--.xl65{mso-number-format:"\\@";white-space:normal;} .xl66{mso-number-format:"\\#\\,\\#\\#0";}--></style></head><body>
    <!--StartFragment--><table border=0 cellpadding=0 cellspacing=0 width=980 style='border-collapse:collapse'>
    <tr height=21><td colspan=4 class=xl65>ỦY BAN NHÂN DÂN TỈNH<br>SỞ NỘI VỤ</td><td colspan=4 class=xl65>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>
    <tr height=21><td colspan=8 class=xl65>PHỤ LỤC: KẾ HOẠCH THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2026</td></tr>
    <tr height=21><td colspan=8 class=xl65>(Kèm theo Kế hoạch số 12/KH-SNV ngày 05 tháng 01 năm 2026)</td></tr>
    <tr height=21><td rowspan=2 class=xl65>STT</td><td rowspan=2 class=xl65>Nội dung nhiệm vụ</td><td colspan=2 class=xl65>Phân công thực hiện</td>
      <td colspan=2 class=xl65>Thời gian thực hiện</td><td rowspan=2 class=xl65>Kết quả đạt được</td><td rowspan=2 class=xl65>Nguồn lực<br>(triệu đồng)</td></tr>
    <tr height=21><td class=xl65>Chủ trì</td><td class=xl65>Phối hợp</td><td class=xl65>Bắt đầu</td><td class=xl65>Hoàn thành</td></tr>
    <tr height=21><td class=xl65>I</td><td class=xl65>Công tác chỉ đạo, điều hành</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
    <tr height=63><td class=xl66 align=right x:num>1</td><td class=xl65>Ban hành kế hoạch tuyên truyền<span style='mso-spacerun:yes'>  </span>cải cách hành chính</td><td class=xl65>Phòng CCHC</td><td class=xl65>Báo và PTTH tỉnh</td>
      <td class=xl65>Tháng 1</td><td class=xl65>Tháng 2</td><td class=xl65>Kế hoạch</td><td class=xl66 align=right x:num="50">50</td></tr>
    <tr height=63><td class=xl66 align=right x:num>2</td><td class=xl65>Kiểm tra công vụ tại cơ sở</td><td class=xl65>Thanh tra</td><td class=xl65>&nbsp;</td>
      <td class=xl65>Quý II</td><td class=xl65>Quý III</td><td class=xl65>Kết luận kiểm tra</td><td class=xl66 align=right x:num="120">120</td></tr>
    <tr height=21><td class=xl65>II</td><td class=xl65>Cải cách tổ chức bộ máy</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
    <tr height=63><td class=xl66 align=right x:num>1</td><td class=xl65>Sắp xếp các đơn vị sự nghiệp công lập</td><td class=xl65>Phòng Tổ chức</td><td class=xl65>Các sở, ngành</td>
      <td class=xl65>Quý I</td><td class=xl65>31/12/2026</td><td class=xl65>Đề án</td><td class=xl66 align=right x:num="0">0</td></tr>
    <tr height=21><td colspan=7 class=xl65>Tổng cộng</td><td class=xl66 align=right x:num="170">170</td></tr>
    <tr height=21><td colspan=4 class=xl65>NGƯỜI LẬP BIỂU</td><td colspan=4 class=xl65>GIÁM ĐỐC</td></tr>
    <tr height=21><td colspan=4 class=xl65>Nguyễn Thị Hoa</td><td colspan=4 class=xl65>Trần Văn Bình</td></tr>
    </table><!--EndFragment--></body></html>`;
  expect(outline(reading(first(readHtml(html))).plan)).toEqual([
    'I: Công tác chỉ đạo, điều hành',
    'I 1.1 task=Ban hành kế hoạch tuyên truyền cải cách hành chính; product=Kế hoạch; lead=Phòng CCHC; support=Báo và PTTH tỉnh; deadline=Tháng 2; budget=50; Bắt đầu=Tháng 1',
    'I 2.1 task=Kiểm tra công vụ tại cơ sở; product=Kết luận kiểm tra; lead=Thanh tra; deadline=Quý III; budget=120; Bắt đầu=Quý II',
    'II: Cải cách tổ chức bộ máy',
    'II 1.1 task=Sắp xếp các đơn vị sự nghiệp công lập; product=Đề án; lead=Phòng Tổ chức; support=Các sở, ngành; deadline=31/12/2026; budget=0; Bắt đầu=Quý I',
  ]);
});

it('LibreOffice: "Phần thứ nhất", goal and lead merged over rows', () => {
  const td = (text: string, more = '') =>
    `<td ${more} align="left" valign=middle><font face="Times New Roman" size=3>${text}</font></td>`;
  const html = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.6 (Linux)"/></head><body>
    <table cellspacing="0" border="0"><colgroup width="30"></colgroup><colgroup span="6" width="120"></colgroup>
    <tr>${['TT', 'Mục tiêu, chỉ tiêu', 'Giải pháp thực hiện', 'Đơn vị chủ trì thực hiện', 'Đơn vị phối hợp thực hiện', 'Thời hạn', 'Kết quả đạt được'].map((text) => td(`<b>${text}</b>`)).join('')}</tr>
    <tr>${td('<b>Phần thứ nhất: CẢI CÁCH THỦ TỤC HÀNH CHÍNH</b>', 'colspan=7')}</tr>
    <tr>${td('1', 'rowspan=3 sdval="1" sdnum="1033;"')}${td('Tối thiểu 95% hồ sơ được giải quyết trước hạn', 'rowspan=3')}${td('Công khai thủ tục tại trụ sở xã')}${td('Văn phòng HĐND và UBND huyện', 'rowspan=2')}${td('UBND các xã')}${td('Trước 30/4')}${td('100% thủ tục được niêm yết')}</tr>
    <tr>${td('Cập nhật thủ tục mới công bố')}${td('')}${td('Hằng tháng')}${td('Cơ sở dữ liệu')}</tr>
    <tr>${td('Khảo sát sự hài lòng của người dân')}${td('Phòng Nội vụ')}${td('Bưu điện huyện')}${td('Quý IV')}${td('Báo cáo')}</tr>
    <tr>${td('<b>Phần thứ hai: XÂY DỰNG CHÍNH QUYỀN SỐ</b>', 'colspan=7')}</tr>
    <tr>${td('2', 'sdval="2" sdnum="1033;"')}${td('100% văn bản ký số')}${td('Cấp chữ ký số cho công chức')}${td('Phòng Văn hóa và Thông tin')}${td('')}${td('Tháng 3/2026')}${td('Chữ ký số')}</tr>
    </table></body></html>`;
  expect(outline(reading(first(readHtml(html))).plan)).toEqual([
    'I: CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    'I 1.1 goal=Tối thiểu 95% hồ sơ được giải quyết trước hạn; task=Công khai thủ tục tại trụ sở xã; product=100% thủ tục được niêm yết; lead=Văn phòng HĐND và UBND huyện; support=UBND các xã; deadline=Trước 30/4',
    'I 1.2 goal=Tối thiểu 95% hồ sơ được giải quyết trước hạn; task=Cập nhật thủ tục mới công bố; product=Cơ sở dữ liệu; lead=Văn phòng HĐND và UBND huyện; deadline=Hằng tháng',
    'I 1.3 goal=Tối thiểu 95% hồ sơ được giải quyết trước hạn; task=Khảo sát sự hài lòng của người dân; product=Báo cáo; lead=Phòng Nội vụ; support=Bưu điện huyện; deadline=Quý IV',
    'II: XÂY DỰNG CHÍNH QUYỀN SỐ',
    'II 2.1 goal=100% văn bản ký số; task=Cấp chữ ký số cho công chức; product=Chữ ký số; lead=Phòng Văn hóa và Thông tin; deadline=Tháng 3/2026',
  ]);
});

it('CSV with semicolons: the field in a column of its own, a responsible person for the lead', () => {
  const csv = `\uFEFFTT;Lĩnh vực;Nhiệm vụ cụ thể;Người chịu trách nhiệm;Phòng phối hợp;Tiến độ thực hiện;Sản phẩm;Kinh phí dự kiến
1;Cải cách thể chế;"Góp ý dự thảo Luật; lấy ý kiến ""các bên liên quan""";Ông Lê Văn Tám;Phòng Tổng hợp;Quý I/2026;Văn bản góp ý;
2;;Tập huấn nghiệp vụ;Bà Phạm Thị Lan;;"15/5/2026";"Hội nghị
Tài liệu";20.000.000 đồng
1;Cải cách tài chính công;Thực hiện cơ chế tự chủ;Ông Lê Văn Tám;Phòng Kế toán;Cả năm;Báo cáo;Theo dự toán
`;
  expect(outline(reading(first(readDelimited(csv, 'guess'))).plan)).toEqual([
    'I: Cải cách thể chế',
    'I 1.1 task=Góp ý dự thảo Luật; lấy ý kiến "các bên liên quan"; product=Văn bản góp ý; lead=Ông Lê Văn Tám; support=Phòng Tổng hợp; deadline=Quý I/2026',
    'I 2.1 task=Tập huấn nghiệp vụ; product=Hội nghị⏎Tài liệu; lead=Bà Phạm Thị Lan; deadline=15/5/2026; budget=20.000.000 đồng',
    'II: Cải cách tài chính công',
    'II 1.1 task=Thực hiện cơ chế tự chủ; product=Báo cáo; lead=Ông Lê Văn Tám; support=Phòng Kế toán; deadline=Cả năm; budget=Theo dự toán',
  ]);
});

it('.xlsx from row 6 and column B: the deadline first, 1.1 and 1.2 under numbered sections', async () => {
  const none = [null, null, null, null, null, null, null, null];
  const values = [
    [null, 'SỞ Y TẾ', null, null, null, null, null, null],
    [null, 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', null, null, null, null, null, null],
    none,
    [null, 'Đơn vị tính: triệu đồng', null, null, null, null, null, null],
    none,
    [
      null,
      'Thời hạn hoàn thành',
      'STT',
      'Tên nhiệm vụ',
      'Sản phẩm dự kiến',
      'Lãnh đạo phụ trách',
      'Đơn vị thực hiện',
      'Ghi chú',
    ],
    [null, null, '1', 'Cải cách thể chế', null, null, null, null],
    [
      null,
      'Quý I',
      '1.1',
      'Rà soát văn bản về khám chữa bệnh',
      'Báo cáo',
      'Phó Giám đốc An',
      'Phòng Nghiệp vụ Y',
      'Làm sớm',
    ],
    [null, 'Quý II', '1.2', 'Kiểm tra văn bản', 'Kết luận', 'Phó Giám đốc An', 'Thanh tra Sở', null],
    [null, null, '2', 'Cải cách thủ tục hành chính', null, null, null, null],
    [null, 'Thường xuyên', '2.1', 'Kiểm soát thủ tục hành chính', 'Quyết định công bố', 'Giám đốc', 'Văn phòng', null],
  ];
  const file = await writeXlsx({
    sheets: [
      {
        name: 'PL',
        values,
        merges: [{ row: 2, column: 2, rows: 1, columns: 7 }],
        styles: [],
        palette: [],
        columnWidths: [],
        rowHeights: [],
      },
    ],
  });
  const sheet = first((await readXlsx(file)).sheets);
  expect(outline(reading(readSheet(sheet)).plan)).toEqual([
    '1: Cải cách thể chế',
    '1 1.1.1 task=Rà soát văn bản về khám chữa bệnh; product=Báo cáo; lead=Phòng Nghiệp vụ Y; deadline=Quý I; Lãnh đạo phụ trách=Phó Giám đốc An; Ghi chú=Làm sớm',
    '1 1.2.1 task=Kiểm tra văn bản; product=Kết luận; lead=Thanh tra Sở; deadline=Quý II; Lãnh đạo phụ trách=Phó Giám đốc An',
    '2: Cải cách thủ tục hành chính',
    '2 2.1.1 task=Kiểm soát thủ tục hành chính; product=Quyết định công bố; lead=Văn phòng; deadline=Thường xuyên; Lãnh đạo phụ trách=Giám đốc',
  ]);
});

it('two pages: the header repeated in the midst of an item that has parts a) and b)', () => {
  const header = ['STT', 'Công việc', 'Bộ phận chủ trì', 'Bộ phận phối hợp', 'Thời gian hoàn thành', 'Kết quả'];
  const grid = table([
    header,
    ['I', 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ', '', '', '', ''],
    ['1', 'Nâng cao chất lượng đội ngũ', '', '', '', ''],
    ['a)', 'Cử công chức đi bồi dưỡng', 'Tổ chức cán bộ', 'Các phòng', 'Quý II', 'Chứng chỉ'],
    header,
    ['b)', 'Đánh giá công chức hằng quý', 'Tổ chức cán bộ', '', 'Hằng quý', 'Biên bản'],
    ['2', 'Chuyển đổi vị trí công tác', 'Văn phòng', '', 'Tháng 9', 'Quyết định'],
    ['II', 'HIỆN ĐẠI HÓA HÀNH CHÍNH', '', '', '', ''],
    ['1', 'Áp dụng chữ ký số', 'Văn phòng', 'Tổ công nghệ', '30/6/2026', 'Chữ ký số'],
  ]);
  expect(outline(reading(grid).plan)).toEqual([
    'I: CẢI CÁCH CHẾ ĐỘ CÔNG VỤ',
    'I 1.1 goal=Nâng cao chất lượng đội ngũ; task=Cử công chức đi bồi dưỡng; product=Chứng chỉ; lead=Tổ chức cán bộ; support=Các phòng; deadline=Quý II',
    'I 1.2 goal=Nâng cao chất lượng đội ngũ; task=Đánh giá công chức hằng quý; product=Biên bản; lead=Tổ chức cán bộ; deadline=Hằng quý',
    'I 2.1 task=Chuyển đổi vị trí công tác; product=Quyết định; lead=Văn phòng; deadline=Tháng 9',
    'II: HIỆN ĐẠI HÓA HÀNH CHÍNH',
    'II 1.1 task=Áp dụng chữ ký số; product=Chữ ký số; lead=Văn phòng; support=Tổ công nghệ; deadline=30/6/2026',
  ]);
});

it('a table without sections: begin and end, activities before goals, "Hỗ trợ" for support', () => {
  const grid = table([
    [
      'Thứ tự',
      'Hoạt động cụ thể',
      'Mục tiêu hướng tới',
      'Thời gian bắt đầu',
      'Thời gian kết thúc',
      'Chịu trách nhiệm chính',
      'Hỗ trợ',
      'Nguồn kinh phí',
      'Đầu ra',
    ],
    [
      1,
      'Mở chuyên mục trên cổng thông tin',
      'Người dân dễ tra cứu',
      '01/02/2026',
      '31/03/2026',
      'Trung tâm CNTT',
      'Văn phòng Sở',
      'Ngân sách tỉnh',
      'Chuyên mục',
    ],
    [
      2,
      'Tổ chức đối thoại với doanh nghiệp',
      'Tháo gỡ khó khăn',
      '01/05/2026',
      '30/06/2026',
      'Phòng Doanh nghiệp',
      'Hiệp hội doanh nghiệp',
      'Xã hội hóa',
      'Biên bản đối thoại',
    ],
  ]);
  expect(outline(reading(grid).plan).slice(1)).toEqual([
    'I 1.1 goal=Người dân dễ tra cứu; activity=Mở chuyên mục trên cổng thông tin; product=Chuyên mục; lead=Trung tâm CNTT; support=Văn phòng Sở; deadline=31/03/2026; budget=Ngân sách tỉnh; Thời gian bắt đầu=01/02/2026',
    'I 2.1 goal=Tháo gỡ khó khăn; activity=Tổ chức đối thoại với doanh nghiệp; product=Biên bản đối thoại; lead=Phòng Doanh nghiệp; support=Hiệp hội doanh nghiệp; deadline=30/06/2026; budget=Xã hội hóa; Thời gian bắt đầu=01/05/2026',
  ]);
});

it('parts, sections and items: A, I, 1, with who submits to whom', () => {
  const grid = table([
    ['UBND XÃ TÂN PHÚ', '', '', '', '', '', ''],
    ['BIỂU PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH', '', '', '', '', '', ''],
    [
      'TT',
      'Nhiệm vụ, giải pháp',
      'Cơ quan chủ trì tham mưu',
      'Cơ quan phối hợp',
      'Cấp trình',
      'Thời gian trình',
      'Hình thức văn bản',
    ],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ['A', 'NHIỆM VỤ CHUNG', '', '', '', '', ''],
    ['I', 'Công tác tuyên truyền', '', '', '', '', ''],
    ['1', 'Phát thanh trên loa truyền thanh', 'Công chức Văn hóa', 'Đoàn Thanh niên', '', 'Hằng tuần', 'Bản tin'],
    ['2', 'Tổ chức hội thi tìm hiểu', 'Công chức Tư pháp', '', 'Chủ tịch UBND xã', 'Tháng 10/2026', 'Kế hoạch'],
    ['II', 'Công tác kiểm tra', '', '', '', '', ''],
    ['1', 'Tự kiểm tra việc tiếp nhận hồ sơ', 'Bộ phận một cửa', '', 'Chủ tịch UBND xã', 'Quý III', 'Báo cáo'],
    ['B', 'NHIỆM VỤ CỤ THỂ', '', '', '', '', ''],
    ['I', 'Cải cách thể chế', '', '', '', '', ''],
    ['1', 'Rà soát văn bản của HĐND xã', 'Công chức Tư pháp', 'Văn phòng', 'HĐND xã', 'Kỳ họp cuối năm', 'Nghị quyết'],
  ]);
  expect(outline(reading(grid).plan)).toEqual([
    'A: NHIỆM VỤ CHUNG',
    'I < A: Công tác tuyên truyền',
    'I 1.1 task=Phát thanh trên loa truyền thanh; lead=Công chức Văn hóa; support=Đoàn Thanh niên; deadline=Hằng tuần; Hình thức văn bản=Bản tin',
    'I 2.1 task=Tổ chức hội thi tìm hiểu; lead=Công chức Tư pháp; deadline=Tháng 10/2026; Cấp trình=Chủ tịch UBND xã; Hình thức văn bản=Kế hoạch',
    'II < A: Công tác kiểm tra',
    'II 1.1 task=Tự kiểm tra việc tiếp nhận hồ sơ; lead=Bộ phận một cửa; deadline=Quý III; Cấp trình=Chủ tịch UBND xã; Hình thức văn bản=Báo cáo',
    'B: NHIỆM VỤ CỤ THỂ',
    'B.I < B: Cải cách thể chế',
    'B.I 1.1 task=Rà soát văn bản của HĐND xã; lead=Công chức Tư pháp; support=Văn phòng; deadline=Kỳ họp cuối năm; Cấp trình=HĐND xã; Hình thức văn bản=Nghị quyết',
  ]);
});

it('headings in the column of the tasks, sub-sections 1.1 and 1.2, figures of the plan kept', () => {
  const tsv = [
    'Số thứ tự\tChỉ tiêu, nhiệm vụ\tĐơn vị tính\tKế hoạch năm 2026\tĐơn vị đầu mối\tCác đơn vị liên quan\tThời điểm hoàn thành\tGhi chú',
    '\tI. CẢI CÁCH THỦ TỤC HÀNH CHÍNH\t\t\t\t\t\t',
    '\t1.1. Cắt giảm thủ tục\t\t\t\t\t\t',
    '1\tCắt giảm thời gian giải quyết\t%\t30\tPhòng Kiểm soát TTHC\tCác chi cục\t30/9/2026\t',
    '2\tBãi bỏ thủ tục không cần thiết\tThủ tục\t5\tPhòng Kiểm soát TTHC\t\t31/12/2026\tXin ý kiến Bộ',
    '\t1.2. Dịch vụ công trực tuyến\t\t\t\t\t\t',
    '1\tTỷ lệ hồ sơ trực tuyến\t%\t80\tTrung tâm Phục vụ hành chính công\tBưu điện tỉnh\tTrong năm 2026\t',
    '\tII. CẢI CÁCH TÀI CHÍNH CÔNG\t\t\t\t\t\t',
    '1\tGiải ngân vốn đầu tư công\t%\t95\tPhòng Kế hoạch\t\t31/01/2027\t',
  ].join('\n');
  expect(outline(reading(first(readDelimited(tsv, 'guess'))).plan)).toEqual([
    'I: CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    '1.1 < I: Cắt giảm thủ tục',
    '1.1 1.1 task=Cắt giảm thời gian giải quyết; lead=Phòng Kiểm soát TTHC; support=Các chi cục; deadline=30/9/2026; Đơn vị tính=%; Kế hoạch năm 2026=30',
    '1.1 2.1 task=Bãi bỏ thủ tục không cần thiết; lead=Phòng Kiểm soát TTHC; deadline=31/12/2026; Đơn vị tính=Thủ tục; Kế hoạch năm 2026=5; Ghi chú=Xin ý kiến Bộ',
    '1.2 < I: Dịch vụ công trực tuyến',
    '1.2 1.1 task=Tỷ lệ hồ sơ trực tuyến; lead=Trung tâm Phục vụ hành chính công; support=Bưu điện tỉnh; deadline=Trong năm 2026; Đơn vị tính=%; Kế hoạch năm 2026=80',
    'II: CẢI CÁCH TÀI CHÍNH CÔNG',
    'II 1.1 task=Giải ngân vốn đầu tư công; lead=Phòng Kế hoạch; deadline=31/01/2027; Đơn vị tính=%; Kế hoạch năm 2026=95',
  ]);
});
