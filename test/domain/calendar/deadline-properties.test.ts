import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, endOfMonth, monthOf, yearOf } from '../../../src/domain/calendar/date.ts';
import { readDeadline } from '../../../src/domain/calendar/deadline.ts';
import { toRoman } from '../../../src/domain/language/roman.ts';
import { fold } from '../../../src/domain/language/text.ts';

const years = fc.integer({ min: 2015, max: 2040 });
const quarters = fc.integer({ min: 1, max: 4 });
const months = fc.integer({ min: 1, max: 12 });
const days = fc.integer({ min: 0, max: 9000 }).map((shift) => addDays('2015-01-01', shift));

/** The same words as different hands write them. */
const hands = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.replace(/ /g, '\u00a0'),
  (text: string) => text.replace(/ /, '\n'),
  (text: string) => (/^[\p{L}\d ]*$/u.test(text) ? fold(text) : text),
  (text: string) => `- ${text}.`,
);

function first(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

describe('a generated phrase reads back to what it was made from', () => {
  it('for a quarter', () => {
    const words = fc.constantFrom(
      (q: number) => `Quý ${toRoman(q)}`,
      (q: number) => `Quý ${q}`,
      (q: number) => `Q${q}`,
      (q: number) => `trong quý ${toRoman(q)}`,
    );
    const ofYear = fc.constantFrom(
      (y: number) => `/${y}`,
      (y: number) => ` năm ${y}`,
      (y: number) => ` ${y}`,
    );
    fc.assert(
      fc.property(
        quarters,
        years,
        years,
        words,
        fc.option(ofYear),
        hands,
        (quarter, year, planYear, word, suffix, hand) => {
          const text = hand(word(quarter) + (suffix === null ? '' : suffix(year)));
          const of = suffix === null ? planYear : year;
          expect(readDeadline(text, planYear)).toMatchObject({
            kind: 'window',
            start: first(of, quarter * 3 - 2),
            due: endOfMonth(of, quarter * 3),
            problem: null,
          });
        },
      ),
    );
  });

  it('for a range of months over one or two years', () => {
    const forms = fc.constantFrom(
      (a: number, y: number, b: number, z: number) => `Tháng ${a}/${y} đến tháng ${b}/${z}`,
      (a: number, y: number, b: number, z: number) => `Từ tháng ${a} năm ${y} đến hết tháng ${b} năm ${z}`,
      (a: number, y: number, b: number, z: number) => `T${a}/${y} - T${b}/${z}`,
      (a: number, y: number, b: number, z: number) => `${a}/${y}-${b}/${z}`,
    );
    fc.assert(
      fc.property(months, years, fc.nat(24), forms, hands, (from, year, length, form, hand) => {
        const last = from + length;
        const [to, toYear] = [((last - 1) % 12) + 1, year + Math.floor((last - 1) / 12)];
        const deadline = readDeadline(hand(form(from, year, to, toYear)), 2025);
        expect(deadline).toMatchObject({
          kind: 'window',
          start: first(year, from),
          due: endOfMonth(toYear, to),
          problem: null,
        });
      }),
    );
  });

  it('for a day, strictly before it and up to it', () => {
    const written = fc.constantFrom(
      (d: string) => `${dayOf(d)}/${monthOf(d)}/${yearOf(d)}`,
      (d: string) => `ngày ${dayOf(d)} tháng ${monthOf(d)} năm ${yearOf(d)}`,
      (d: string) => `${d.slice(8)}-${d.slice(5, 7)}-${d.slice(0, 4)}`,
      (d: string) => `ngày ${d.slice(8)}.${d.slice(5, 7)}.${d.slice(0, 4)}`,
    );
    const bounds = fc.constantFrom(
      ['Trước ', -1],
      ['Xong trước ', -1],
      ['Chậm nhất ', 0],
      ['Đến hết ', 0],
      ['Không quá ', 0],
      ['', 0],
    ) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(days, written, bounds, hands, (date, write, [bound, shift], hand) => {
        const deadline = readDeadline(hand(bound + write(date)), 2025);
        expect(deadline).toMatchObject({ kind: 'point', start: null, due: addDays(date, shift), problem: null });
      }),
    );
  });

  it('for a list of quarters', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(quarters, { minLength: 2 }),
        fc.constantFrom(', ', ' và ', '-', ' + '),
        (chosen, joint) => {
          const ordered = [...chosen].sort();
          const deadline = readDeadline(`Quý ${ordered.map(toRoman).join(joint)}/2025`, 2025);
          const [from = 0, to = 0] = [ordered[0], ordered[ordered.length - 1]];
          expect(deadline).toMatchObject({
            kind: 'window',
            start: first(2025, from * 3 - 2),
            due: endOfMonth(2025, to * 3),
          });
        },
      ),
    );
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'Quý',
    'I',
    'III',
    'V',
    '2025',
    '31',
    '02',
    '13',
    '/',
    '-',
    ',',
    '(',
    ')',
    'tháng',
    'ngày',
    'năm',
    'trước',
    'sau',
    'khi',
    'theo',
    'hằng',
    'đến',
    'hết',
    'từ',
    'cuối',
    'đầu',
    'tuần',
    'định kỳ',
    'và',
    'kế hoạch',
    'lần',
    ':',
    ';',
    '6',
    'mỗi',
    'hoàn thành',
    'chậm nhất',
    'trong',
    'có',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('is read without throwing, and what is unknown carries a problem', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { kind, start, due, problem } = readDeadline(text, 2025);
        if (kind === 'unknown') expect([start, due, problem === null]).toEqual([null, null, false]);
        if (start !== null && due !== null) expect(start <= due).toBe(true);
        if (kind === 'window' || kind === 'point') expect(start ?? due).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same when its normal form is read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = readDeadline(text, 2025);
        expect(readDeadline(once.text, 2025)).toEqual(once);
      }),
    );
  });

  it('is refused quickly when it is far too long for a deadline', () => {
    const long = `Theo ${'kế hoạch, và trước khi theo, '.repeat(2000)}`;
    const from = performance.now();
    expect(readDeadline(long, 2025).kind).toBe('unknown');
    expect(performance.now() - from).toBeLessThan(1000);
  });
});
