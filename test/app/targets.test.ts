import { describe, expect, it } from 'vitest';
import type { Block, Ports, TabRef } from '../../src/app/ports.ts';
import type { Session } from '../../src/app/session.ts';
import { readSettings, settingTexts } from '../../src/app/settings.ts';
import { checkTargets, judgeTargets, refreshTargets } from '../../src/app/targets.ts';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import type { PlanRow } from '../../src/domain/plan/plan.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { readFigure } from '../../src/domain/statistics/read-figure.ts';
import type { FigureValue } from '../../src/domain/statistics/value.ts';
import { unitDirectory } from '../../src/domain/units/read-units.ts';
import type { Unit } from '../../src/domain/units/unit.ts';
import { quotaColumns } from '../../src/layout/quotas-tab.ts';
import { settingsTab } from '../../src/layout/settings-tab.ts';
import { targetColumns } from '../../src/layout/targets-tab.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';
import { emptyStore, type Store } from '../../src/schema/store.ts';
import { planRow } from '../support/tracked-rows.ts';

/** A workbook of plain values that counts what is asked of it. */
class Workbook {
  readonly tabs: { readonly ref: TabRef; readonly values: Scalar[][] }[] = [];
  calls = 0;

  readonly ports: Ports = {
    clock: () => '2025-03-14T00:00:00Z',
    exclusively: (work) => ({ done: true, result: work() }),
    workbook: {
      tabs: () => this.tabs.map(({ ref }) => ref),
      activeTab: () => this.tab(1).ref,
      read: (id) => {
        this.calls += 1;
        return { values: this.tab(id).values.map((row) => row.map((cell) => cell ?? '')), formats: [], kept: [] };
      },
      mergedAreas: () => [],
      hideColumns: () => undefined,
      show: () => true,
      add: (sheet) => {
        this.calls += 1;
        const id = this.tabs.length + 1;
        this.tabs.push({ ref: { id, name: sheet.name, hidden: false }, values: sheet.values.map((row) => [...row]) });
        return id;
      },
      replace: () => {
        throw new Error('the whole tab is never replaced');
      },
      write: (id, blocks) => {
        for (const block of blocks) this.write(id, block);
      },
      remove: () => {},
      localise: () => {},
      locale: () => ['vi_VN', 'Asia/Ho_Chi_Minh'],
      readArea: () => [],
    },
  };

  private tab(id: number) {
    const found = this.tabs.find(({ ref }) => ref.id === id);
    if (found === undefined) throw new Error(`no tab ${id}`);
    return found;
  }

  private write(id: number, { row, column, values }: Block): void {
    this.calls += 1;
    const cells = this.tab(id).values;
    values.forEach((written, r) => {
      const target = cells[row - 1 + r] ?? [];
      written.forEach((value, c) => {
        target[column - 1 + c] = value;
      });
      cells[row - 1 + r] = target;
    });
  }

  values(name: string): Scalar[][] {
    const found = this.tabs.find(({ ref }) => ref.name === name);
    if (found === undefined) throw new Error(`no tab ${name}`);
    return found.values;
  }

  /** The cells of a column, by its header, of the rows that say something. */
  column(name: string, header: string): readonly Scalar[] {
    const [headers = [], ...rows] = this.values(name);
    const at = headers.indexOf(header);
    return rows.filter((row) => row.some((cell) => (cell ?? '') !== '')).map((row) => row[at] ?? '');
  }

  type(name: string, row: number, header: string, value: Scalar): void {
    const values = this.values(name);
    const line = values[row - 1];
    if (line === undefined) throw new Error(`no row ${row}`);
    line[(values[0] ?? []).indexOf(header)] = value;
  }
}

const settings = readSettings('Cấu hình', settingsTab(settingTexts({ year: 2025 })).values);

function session(store: Store, workbook: Workbook): Session {
  if (!settings.ok) throw new Error('settings');
  return { store, settings: { ...settings.value, form: pl1b2022 }, tabs: workbook.ports.workbook.tabs() };
}

const rows: readonly PlanRow[] = [
  planRow({ tt: '3', goal: 'Phấn đấu có ít nhất 02-03 sáng kiến' }),
  planRow({ tt: '5', goal: 'Giảm chi hỗ trợ trực tiếp', lead: 'Mỗi phòng ít nhất 2 tin, bài/tháng' }),
  planRow({ section: 'III', tt: '6', goal: 'Tỷ lệ nộp hồ sơ trực tuyến toàn trình đạt 90%.' }),
];
const units: readonly Unit[] = [
  { name: 'Văn phòng Sở', aliases: [], kind: 'office' },
  { name: 'Phòng Quản lý thương mại', aliases: [], kind: 'room' },
];

/** Reads a plan into a workbook, as an import does; the answer's store is the one to go on with. */
function refreshed(workbook: Workbook, store: Store, plan = rows, body: string | null = null) {
  const answer = refreshTargets(
    workbook.ports,
    session(store, workbook),
    { sections: [], rows: plan },
    body,
    unitDirectory(units),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function figures(typed: Readonly<Record<string, string>>) {
  const entered = new Map<string, FigureValue>();
  for (const [code, text] of Object.entries(typed)) {
    const row = pl1b2022.rows.find((one) => one.code === code);
    const figure = row === undefined ? null : readFigure(text, row);
    if (figure?.ok) entered.set(code, figure.value);
  }
  return computeForm(pl1b2022, entered, null, 'department');
}

describe('the tab Chỉ tiêu', () => {
  it('lists the targets with their source, how they were read and a proposed form row', () => {
    const workbook = new Workbook();
    const { added, store } = refreshed(workbook, emptyStore);
    expect(added).toBe(4);
    expect(store.tabs).toEqual({ targets: 1, quotas: 2 });
    expect(workbook.column('Chỉ tiêu', 'Nguồn')).toEqual([
      'I.3 · Mục tiêu',
      'I.5 · Mục tiêu',
      'III.6 · Mục tiêu',
      'I.5 · Chủ trì',
    ]);
    expect(workbook.column('Chỉ tiêu', 'So sánh')).toEqual(['tối thiểu (≥)', '', 'tối thiểu (≥)', 'tối thiểu (≥)']);
    expect(workbook.column('Chỉ tiêu', 'Mức (đến)')).toEqual(['3', '', '', '']);
    expect(workbook.column('Chỉ tiêu', 'Kết quả')).toEqual(['', 'người đánh giá', '', '']);
    expect(workbook.column('Chỉ tiêu', 'Mã 1B đề xuất')[2]).toMatch(/^7\.4\.4 – /);
    expect(workbook.column('Chỉ tiêu', 'Mã chỉ tiêu 1B')).toEqual(['', '', '', '']);
  });

  it('keeps all that people typed when the plan is read again, sorted rows and moved columns too', () => {
    const workbook = new Workbook();
    const { store } = refreshed(workbook, emptyStore);
    workbook.type('Chỉ tiêu', 2, 'Mức (từ)', '3');
    workbook.type('Chỉ tiêu', 2, 'Đơn vị tính', 'giải pháp');
    workbook.type('Chỉ tiêu', 4, 'Quyết định', 'Xác nhận');
    workbook.type('Chỉ tiêu', 4, 'Số thực tế', 0.925);
    workbook.type('Chỉ tiêu', 4, 'Mức (từ)', 'chín mươi');
    const values = workbook.values('Chỉ tiêu');
    values.splice(1, 4, ...values.slice(1, 5).reverse());
    for (const row of values) row.unshift(row.pop() ?? null);
    const before = values.map((row) => [...row]);
    const again = refreshed(workbook, store);
    expect(values).toEqual(before);
    expect(again).toMatchObject({ added: 0, retired: 0 });
    expect(again.entries.find(({ id }) => id === 'T001')?.target).toMatchObject({
      unit: 'giải pháp',
      low: { units: BigInt(3) },
    });
    expect(again.problems.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ['targets.badAmount', 3, 'Mức (từ)'],
    ]);
  });

  it('marks what the plan no longer has and adds what is new below', () => {
    const workbook = new Workbook();
    const { store } = refreshed(workbook, emptyStore);
    const plan = [...rows.slice(1), planRow({ tt: '4', goal: 'Kiểm tra tối thiểu 70% các phòng' })];
    expect(refreshed(workbook, store, plan)).toMatchObject({ added: 1, retired: 1 });
    expect(workbook.column('Chỉ tiêu', 'Tình trạng')).toEqual([
      'không còn trong kế hoạch',
      'không nêu con số',
      '',
      '',
      '',
    ]);
    expect(workbook.column('Chỉ tiêu', 'Mã dòng')).toEqual(['T001', 'T002', 'T003', 'T004', 'T005']);
  });

  it('reads a target that somebody typed below as one of the office’s own', () => {
    const workbook = new Workbook();
    const { store } = refreshed(workbook, emptyStore);
    workbook.type('Chỉ tiêu', 6, 'Nội dung chỉ tiêu', 'Tổ chức ít nhất 02 hội nghị');
    refreshed(workbook, store);
    expect(workbook.values('Chỉ tiêu')[5]?.slice(2, 6)).toEqual([
      'Cơ quan bổ sung',
      'Tổ chức ít nhất 02 hội nghị',
      'tối thiểu (≥)',
      '2',
    ]);
    expect(refreshed(workbook, store)).toMatchObject({ added: 0, retired: 0 });
    expect(workbook.column('Chỉ tiêu', 'Mã dòng')).toEqual(['T001', 'T002', 'T003', 'T004', 'T005']);
  });

  it('changes nothing when its header is gone', () => {
    const workbook = new Workbook();
    const { store } = refreshed(workbook, emptyStore);
    workbook.values('Chỉ tiêu')[0]?.fill('x');
    const answer = refreshTargets(
      workbook.ports,
      session(store, workbook),
      { sections: [], rows: [] },
      null,
      unitDirectory([]),
    );
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'targets.noHeader', place: { sheet: 'Chỉ tiêu' } }] });
  });

  it('takes as many calls for 20 as for 2.000 targets', () => {
    const callsFor = (count: number) => {
      const workbook = new Workbook();
      const plan = Array.from({ length: count }, (_, at) =>
        planRow({ tt: `${at}`, goal: `Tối thiểu ${at % 90}% việc số ${at}` }),
      );
      const { store } = refreshed(workbook, emptyStore, plan.slice(1));
      workbook.calls = 0;
      refreshed(workbook, store, plan.slice(0, -1));
      checkTargets(workbook.ports, session(store, workbook), [], '2025-03-14');
      return workbook.calls;
    };
    expect(callsFor(2000)).toBe(callsFor(20));
    expect(callsFor(20)).toBeLessThanOrEqual(2 * targetColumns.length);
  });
});

describe('verdicts', () => {
  it('stand beside the figure of the form row that a person entered, held before it is rounded', () => {
    const workbook = new Workbook();
    const { store } = refreshed(workbook, emptyStore);
    workbook.type('Chỉ tiêu', 4, 'Mã chỉ tiêu 1B', '7.4.4');
    workbook.type('Chỉ tiêu', 2, 'Số thực tế', '4');
    const check = (typed: Readonly<Record<string, string>>) =>
      checkTargets(workbook.ports, session(store, workbook), figures(typed), '2025-03-14');
    check({ '7.4.4.1': '10.000', '7.4.4.2': '8.996' });
    expect(workbook.column('Chỉ tiêu', 'Thực tế')).toEqual(['4', '', '90%', '0/2 đơn vị đạt']);
    expect(workbook.column('Chỉ tiêu', 'Kết quả')).toEqual(['vượt', 'người đánh giá', 'chưa đạt', 'chưa đủ dữ liệu']);
    check({ '7.4.4.1': '1.390', '7.4.4.2': '1.390' });
    expect(workbook.column('Chỉ tiêu', 'Kết quả')[2]).toBe('vượt');
    check({ '7.4.4.1': '0', '7.4.4.2': '0' });
    expect(workbook.column('Chỉ tiêu', 'Kết quả')[2]).toBe('không phát sinh');
    check({});
    expect(workbook.column('Chỉ tiêu', 'Kết quả')[2]).toBe('chưa đủ dữ liệu');
  });

  it('are not given to what was dropped, and name figures that do not fit', () => {
    const workbook = new Workbook();
    const { store } = refreshed(workbook, emptyStore);
    workbook.type('Chỉ tiêu', 2, 'Quyết định', 'bo');
    workbook.type('Chỉ tiêu', 4, 'Mã chỉ tiêu 1B', '1.1');
    workbook.type('Chỉ tiêu', 5, 'Mã chỉ tiêu 1B', '9.9');
    const answer = checkTargets(workbook.ports, session(store, workbook), figures({ '1.1': '12' }), '2025-03-14');
    expect(answer.ok && answer.value.targets.map(({ entry }) => entry.id)).toEqual(['T002', 'T003', 'T004']);
    expect(answer.ok && answer.value.problems.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ['targets.otherUnit', 4, 'Mã chỉ tiêu 1B'],
      ['targets.unknownCode', 5, 'Mã chỉ tiêu 1B'],
    ]);
  });

  it('use the typed figure and say so where the form has another', () => {
    const workbook = new Workbook();
    const { entries, store } = refreshed(workbook, emptyStore);
    const typed = entries.map((entry) => (entry.id === 'T003' ? { ...entry, code: '7.4.4', typed: '95%' } : entry));
    const [, , judged] = judgeTargets(session(store, workbook), typed, figures({ '7.4.4': '80%' }));
    expect(judged).toMatchObject({ actual: '95%', from: 'typed', judgement: { verdict: 'exceeded' } });
    expect(judged?.problems).toMatchObject([{ code: 'targets.twoFigures', facts: { found: '95%', figure: '80%' } }]);
  });
});

describe('the tab Chỉ tiêu theo đơn vị', () => {
  it('has a row for each unit, keeps what was entered, and judges the months that are over', () => {
    const workbook = new Workbook();
    const { store } = refreshed(workbook, emptyStore);
    expect(workbook.column('Chỉ tiêu theo đơn vị', 'Đơn vị')).toEqual(['Văn phòng Sở', 'Phòng Quản lý thương mại']);
    expect(workbook.column('Chỉ tiêu theo đơn vị', 'Mức mỗi kỳ')[0]).toBe('tối thiểu (≥) 2 tin, bài/tháng');
    workbook.type('Chỉ tiêu theo đơn vị', 2, 'Tháng 1', 2);
    workbook.type('Chỉ tiêu theo đơn vị', 2, 'Tháng 2', '3');
    workbook.type('Chỉ tiêu theo đơn vị', 3, 'Tháng 1', '2');
    workbook.type('Chỉ tiêu theo đơn vị', 3, 'Tháng 2', 'x');
    refreshed(workbook, store);
    const answer = checkTargets(workbook.ports, session(store, workbook), [], '2025-03-14');
    expect(workbook.column('Chỉ tiêu theo đơn vị', 'Tháng 2')).toEqual(['3', 'x']);
    expect(workbook.column('Chỉ tiêu theo đơn vị', 'Tổng')).toEqual(['5', '2']);
    expect(workbook.column('Chỉ tiêu theo đơn vị', 'Số kỳ đạt/đến hạn')).toEqual(['2/2', '1/2']);
    expect(workbook.column('Chỉ tiêu theo đơn vị', 'Kết quả')).toEqual(['đạt', 'chưa đủ dữ liệu']);
    expect(workbook.column('Chỉ tiêu', 'Thực tế')[3]).toBe('1/2 đơn vị đạt');
    expect(answer.ok && answer.value.problems).toMatchObject([
      { code: 'targets.badActual', place: { sheet: 'Chỉ tiêu theo đơn vị', row: 3, column: 'Tháng 2' } },
    ]);
  });

  it('asks who is meant while nobody has listed the units', () => {
    const workbook = new Workbook();
    const answer = refreshTargets(
      workbook.ports,
      session(emptyStore, workbook),
      { sections: [], rows },
      null,
      unitDirectory([]),
    );
    expect(answer.ok && answer.value.problems).toEqual([{ code: 'quotas.openScope', facts: { found: 'Mỗi phòng' } }]);
    expect(workbook.column('Chỉ tiêu theo đơn vị', 'Đơn vị')).toEqual(['Mỗi phòng']);
    expect(new Set(quotaColumns.map(({ header }) => header)).size).toBe(quotaColumns.length);
  });
});
