import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/domain/decimal.ts';
import { readTargets, type Target } from '../../src/domain/targets/target.ts';
import { proposedEntry, type TargetEntry } from '../../src/domain/targets/target-entry.ts';
import { quotasTab, readQuotasTab } from '../../src/layout/quotas-tab.ts';
import { readTargetsTab } from '../../src/layout/targets-reading.ts';
import { sourceWords, targetColumns, targetsTab } from '../../src/layout/targets-tab.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';

function target(text: string): Target {
  const [only] = readTargets(text).targets;
  if (only === undefined) throw new Error(`no target: ${text}`);
  return only;
}

function entry(text: string, given: Partial<TargetEntry> = {}): TargetEntry {
  const source = { from: 'plan', section: 'I', tt: '4', field: 'goal', line: null } as const;
  return { ...proposedEntry(source, text, target(text), null), id: 'T001', ...given };
}

function written(...entries: readonly TargetEntry[]): Scalar[][] {
  return targetsTab(entries.map((one) => ({ entry: one, proposed: '' }))).values.map((row) => [...row]);
}

const at = (header: string) => targetColumns.findIndex((column) => column.header === header);
const checked = 'Kiểm tra tối thiểu 70% các phòng (trừ Thanh tra)';

describe('the tab Chỉ tiêu', () => {
  it('lets the hidden text of how a target was read make no row high', () => {
    const { hiddenColumns = [], palette, styles } = targetsTab([{ entry: entry(checked), proposed: '' }]);
    expect(hiddenColumns).not.toEqual([]);
    for (const column of hiddenColumns) expect(palette[styles[1]?.[column - 1] ?? 0]?.wrap).toBe(false);
  });

  it('gives back what was written', () => {
    const entries = [
      entry(checked, { decision: 'confirmed', code: '1.3.1', typed: '7/10', remark: 'đã rà' }),
      entry('Mỗi phòng ít nhất 2 tin, bài/tháng', { id: 'T002', retired: true }),
      entry('phấn đấu tăng 03-05 bậc so với năm 2021', { id: 'T003', decision: 'dropped' }),
      { ...entry(checked), id: 'T004', target: null, read: null, doubt: 'target-not-understood' } satisfies TargetEntry,
    ];
    expect(readTargetsTab('Chỉ tiêu', written(...entries))).toMatchObject({
      entries,
      rows: [2, 3, 4, 5],
      problems: [],
    });
  });

  it('gives back every amount exactly, also one that reads in two ways when printed (1,234)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }), (units, scale) => {
        const read = { ...target(checked), low: { units: BigInt(units), scale } };
        const { entries, problems } = readTargetsTab('Chỉ tiêu', written(entry(checked, { read, target: read })));
        expect(problems).toEqual([]);
        expect(entries[0]?.target?.low).toEqual(read.low);
      }),
    );
  });

  it('takes what a person wrote over a field, whatever the format of the cell', () => {
    const values = written(entry(checked));
    const row = values[1] ?? [];
    row[at('So sánh')] = '>';
    row[at('Mức (từ)')] = 75.5;
    row[at('Không tính')] = null;
    row[at('Số thực tế')] = 0.9;
    const formats = values.map((cells) => cells.map((_, column) => (column === at('Số thực tế') ? '0%' : 'General')));
    const { entries, byPerson } = readTargetsTab('Chỉ tiêu', values, formats);
    expect(entries[0]).toMatchObject({
      target: { comparator: '>', note: null },
      read: { comparator: '>=' },
      typed: '90%',
    });
    expect(entries[0]?.target?.low).toEqual(parseDecimal('75.5'));
    expect([...(byPerson[0] ?? [])]).toEqual(['comparator', 'low', 'note']);
  });

  it('moves a single amount to the end that the comparator wants', () => {
    const values = written(entry(checked));
    const row = values[1] ?? [];
    row[at('So sánh')] = 'không quá';
    expect(readTargetsTab('Chỉ tiêu', values).entries[0]?.target).toMatchObject({
      low: null,
      high: { units: BigInt(70) },
    });
  });

  it('names what it cannot read and counts it as read from the plan', () => {
    const values = written(entry(checked));
    const row = values[1] ?? [];
    row[at('Mức (từ)')] = '1,390';
    row[at('Chiều')] = 'ngang';
    row[at('Quyết định')] = 'để sau';
    const { entries, problems } = readTargetsTab('Chỉ tiêu', values);
    expect(entries[0]?.target).toEqual(target(checked));
    expect(problems.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ['targets.unknownValue', 2, 'Quyết định'],
      ['targets.badAmount', 2, 'Mức (từ)'],
      ['targets.unknownValue', 2, 'Chiều'],
    ]);
  });

  it('takes a copied row, and one with a damaged key, for a row added by hand', () => {
    const values = written(entry(checked), entry(checked, { id: 'T002' }));
    values.splice(2, 0, [...(values[1] ?? [])]);
    const damaged = values[3] ?? [];
    damaged[at('Đã đọc')] = '{';
    const { entries } = readTargetsTab('Chỉ tiêu', values);
    expect(entries.map(({ id, source, text }) => [id, source.from, text])).toEqual([
      ['T001', 'plan', checked],
      ['', 'hand', checked],
      ['', 'hand', checked],
    ]);
    expect(entries[1]?.target).toEqual(target(checked));
  });

  it('is a problem without a column that it cannot do without', () => {
    const values = written(entry(checked));
    const header = values[0] ?? [];
    header[at('So sánh')] = 'khác';
    expect(readTargetsTab('Chỉ tiêu', values)).toMatchObject({
      place: null,
      problems: [{ code: 'targets.columnMissing', place: { column: 'So sánh' } }],
    });
  });

  it('says where a target comes from', () => {
    const { source } = entry(checked);
    expect(sourceWords(source)).toBe('I.4 · Mục tiêu');
    expect(sourceWords({ ...source, field: 'Ghi chú khác' })).toBe('I.4 · Ghi chú khác');
    expect(sourceWords({ ...source, from: 'body', line: 112 })).toBe('Nội dung kế hoạch, dòng 112');
  });

  it('hides its keys and offers the words that it reads', () => {
    const sheet = targetsTab([{ entry: entry(checked), proposed: '' }]);
    expect(sheet.hiddenColumns).toEqual([1, 2]);
    expect(sheet.validations?.map(({ options }) => options[0])).toEqual(['tối thiểu (≥)', 'mức đạt', 'x', 'Xác nhận']);
  });
});

describe('the tab Chỉ tiêu theo đơn vị', () => {
  it('gives back what was written, in any order of its columns', () => {
    const quota = entry('Mỗi phòng ít nhất 2 tin, bài/tháng');
    const rows = [
      {
        targetId: 'T001',
        unit: 'Văn phòng Sở',
        open: false,
        entered: { M1: '2', M12: '3' },
        remark: 'x',
        retired: false,
      },
      { targetId: 'T001', unit: 'Phòng cũ', open: false, entered: { M2: '1' }, remark: '', retired: true },
    ] as const;
    const values = quotasTab(rows, [quota]).values.map((row) => [...row].reverse());
    expect(readQuotasTab('Chỉ tiêu theo đơn vị', values)).toMatchObject({ quotas: rows, rows: [2, 3], problems: [] });
  });

  it('is a problem without its header', () => {
    expect(readQuotasTab('Chỉ tiêu theo đơn vị', [['a']])).toMatchObject({
      place: null,
      problems: [{ code: 'targets.noHeader' }],
    });
  });
});
