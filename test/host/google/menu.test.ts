import { describe, expect, it } from 'vitest';
import { openDepartment, startedDepartment } from '../../support/department.ts';
import { builtPages } from '../../support/pages.ts';

const labels = (userLocale: string) =>
  openDepartment({ userLocale })
    .host.menu()
    .flatMap((item) => ('items' in item ? (item.items as readonly object[]) : []))
    .flatMap((item) => ('caption' in item ? [item.caption] : []));

describe('the menu', () => {
  it('stands in the order of the work', () => {
    expect(labels('vi')).toEqual([
      'Bắt đầu…',
      'Nhập kế hoạch…',
      'Dựng phụ lục nhiệm vụ',
      'Kiểm tra chỉ tiêu và số liệu…',
      'Chốt kế hoạch quý…',
      'Lập báo cáo quý…',
      'Xuất Phụ lục 1B…',
      'Bảng theo dõi',
      'Hoàn tác lần cuối',
      'Kiểm tra hệ thống…',
      'Hướng dẫn',
    ]);
    expect(labels('en')).toContain('Generate quarterly report…');
  });

  it.each([
    ['menuStart', 'Bắt đầu', true],
    ['menuImport', 'Nhập kế hoạch', true],
    ['menuCheck', 'Kiểm tra chỉ tiêu và số liệu', false],
    ['menuFreezeQuarter', 'Chốt kế hoạch quý', true],
    ['menuQuarterlyReport', 'Lập báo cáo quý', true],
    ['menuExport', 'Lập báo cáo quý', true],
    ['menuSystem', 'Kiểm tra hệ thống', true],
    ['menuGuide', 'Hướng dẫn', false],
  ])('%s opens the page "%s" and reads no cell', (item, title, modal) => {
    const { host } = openDepartment({ files: builtPages() });

    host.runMenu(item);

    expect(host.screen.dialogs).toMatchObject([{ title, modal }]);
    expect(Object.keys(host.serviceCalls().byMethod).filter((name) => /^(Range|Sheet)\./.test(name))).toEqual([]);
  });

  it('opens the dashboard beside the sheet', () => {
    const { host } = openDepartment({ files: builtPages() });

    host.runMenu('menuSidebar');

    expect(host.screen.sidebar).toMatchObject({ title: 'CCHC – Bảng theo dõi' });
  });

  it('builds the appendix at once and says so in passing; what stands in the way must be read', () => {
    const { host } = openDepartment();
    host.runMenu('menuBuildAppendix');
    expect(host.screen.alerts.at(-1)?.text).toContain('CCHC → Bắt đầu');

    const started = startedDepartment().host;
    started.runMenu('menuBuildAppendix');
    expect(started.screen.alerts).toEqual([]);
    expect(started.screen.toasts.at(-1)?.text).toContain('Đã dựng phụ lục nhiệm vụ');
  });

  it('takes the last action back at once and names it', () => {
    const { host } = startedDepartment();
    host.runMenu('menuBuildAppendix');

    host.runMenu('menuUndo');

    expect(host.screen.toasts.at(-1)?.text).toBe('Đã hoàn tác: Dựng phụ lục nhiệm vụ.');
  });
});

describe('the call openPage', () => {
  it('opens a page of the table and no other', () => {
    const { host } = openDepartment({ files: builtPages() });

    expect(host.call('cchcCall', { name: 'openPage', payload: { page: 'Sidebar' } })).toEqual({
      ok: true,
      value: { kind: 'sidebar' },
      language: 'vi',
    });
    expect(host.call('cchcCall', { name: 'openPage', payload: { page: 'Code' } })).toMatchObject({
      ok: false,
      problems: [{ code: 'call.payload' }],
    });
  });
});
