import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../../src/domain/decimal.ts';
import { readBudget } from '../../../src/domain/plan/budget.ts';

const dong = (text: string, header?: string) => {
  const { kind, amount } = readBudget(text, header);
  return kind === 'amount' && amount !== null ? toText(amount) : kind;
};

describe('an amount in Kinh phí', () => {
  it.each([
    ['150 triệu đồng', '150000000'],
    ['1,5 tỷ', '1500000000'],
    ['1,5 tỉ đồng', '1500000000'],
    ['200.000.000 đ', '200000000'],
    ['200.000.000đ', '200000000'],
    ['2.000.000 VNĐ', '2000000'],
    ['50.000.000', '50000000'],
    ['150 000 000 đồng', '150000000'],
    ['0', '0'],
    ['0 đồng', '0'],
    ['500 nghìn đồng', '500000'],
    ['50tr', '50000000'],
    ['20 trđ', '20000000'],
    ['1 tỷ 200 triệu', '1200000000'],
    ['1 tỷ và 200 triệu đồng', '1200000000'],
    ['1.200 triệu', '1200000000'],
    ['2,5 triệu đồng', '2500000'],
  ])('%j is %s đồng', (text, expected) => {
    expect(dong(text)).toBe(expected);
  });

  it.each([
    ['150', 'Kinh phí (triệu đồng)', '150000000'],
    ['1.200', 'Kinh phí (trđ)', '1200000000'],
    ['1.386,5', 'Kinh phí (ĐVT: 1.000 đồng)', '1386500'],
    ['1.386,5', 'Kinh phí (đơn vị tính: nghìn đồng)', '1386500'],
    ['150.000', 'Kinh phí (đồng)', '150000'],
    ['150 triệu đồng', 'Kinh phí (nghìn đồng)', '150000000'],
    ['50.000.000', 'Kinh phí', '50000000'],
  ])('%j under %j is %s đồng', (text, header, expected) => {
    expect(dong(text, header)).toBe(expected);
  });

  it('keeps what stands around it', () => {
    expect(readBudget('Ngân sách tỉnh 100 triệu đồng')).toMatchObject({ kind: 'amount', note: 'Ngân sách tỉnh' });
    expect(readBudget('150 triệu đồng/năm')).toMatchObject({ kind: 'amount', note: '/năm' });
  });

  it.each([
    ['1.5 tỷ', '', 'budget-ambiguous', { first: '1.5', second: '15' }],
    ['1,200 triệu', '', 'budget-ambiguous', { first: '1200', second: '1.200' }],
    ['150', '', 'budget-unit-missing', {}],
    ['50.000.000', 'Kinh phí (triệu đồng)', 'budget-unit-doubtful', { first: '50000000000000', second: '50000000' }],
    ['NSNN: 100 triệu; xã hội hóa: 50 triệu', '', 'budget-several', {}],
    ['200 triệu 1 tỷ', '', 'budget-several', {}],
    ['50-60 triệu', '', 'budget-not-understood', {}],
    ['10%', '', 'budget-not-understood', {}],
    ['100 USD', '', 'budget-not-understood', {}],
    ['Theo Nghị quyết 12/2025/NQ-HĐND', '', 'budget-not-understood', {}],
    ['Xin ý kiến', '', 'budget-not-understood', {}],
  ])('%j under %j is no guess but %s', (text, header, code, facts) => {
    expect(readBudget(text, header)).toMatchObject({ kind: 'unknown', amount: null, problem: { code, facts } });
  });

  it('reads back what it was made of', () => {
    const units = [
      ['đồng', 1],
      ['nghìn đồng', 1_000],
      ['triệu đồng', 1_000_000],
      ['tỷ', 1_000_000_000],
    ] as const;
    const group = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(...units), (figure, [unit, value]) => {
        expect(dong(`${group(figure)} ${unit}`)).toBe((BigInt(figure) * BigInt(value)).toString());
      }),
    );
  });

  it('never throws, and what is no amount has none', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, header) => {
        const budget = readBudget(text, header);
        expect(budget.amount !== null).toBe(budget.kind === 'amount');
        expect(budget.problem !== null).toBe(budget.kind === 'unknown');
      }),
    );
  });
});

describe('Kinh phí without an amount', () => {
  it.each([
    ['Theo dự toán được duyệt', 'as-approved'],
    ['Theo dự toán được duyet', 'as-approved'],
    ['Trong dự toán được giao năm 2025', 'as-approved'],
    ['Từ nguồn chi thường xuyên', 'as-approved'],
    ['Ngân sách nhà nước', 'source'],
    ['Xã hội hóa', 'source'],
    ['Lồng ghép', 'source'],
    ['Không', 'none'],
    ['Không phát sinh kinh phí', 'none'],
    ['', 'empty'],
    ['-', 'empty'],
  ])('%j is %s', (text, kind) => {
    expect(readBudget(text).kind).toBe(kind);
  });
});
