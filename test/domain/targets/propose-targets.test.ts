import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import { paragraphsOf } from '../../../src/domain/targets/body-paragraphs.ts';
import { formRowFinder } from '../../../src/domain/targets/form-row.ts';
import { mergeTargets } from '../../../src/domain/targets/merge-targets.ts';
import { proposeTargets } from '../../../src/domain/targets/propose-targets.ts';
import { readTargets } from '../../../src/domain/targets/target.ts';
import type { TargetEntry } from '../../../src/domain/targets/target-entry.ts';
import { planRow } from '../../support/tracked-rows.ts';

const satisfied = 'Mức độ hài lòng của người dân đạt từ 95% trở lên';
const checked = 'Kiểm tra tối thiểu 70% các phòng, đơn vị trực thuộc';

function texts(entries: readonly TargetEntry[]): readonly string[] {
  return entries.map(({ source, text }) => `${source.section}.${source.tt} ${source.field || source.line}: ${text}`);
}

describe('the targets of a plan', () => {
  it('are those of the goals, each once, then those in the wrong column (seed 002 III.5, seed 004 I.1)', () => {
    const entries = proposeTargets(
      [
        planRow({ tt: '1', goal: checked, lead: 'Mỗi phòng ít nhất 2 tin, bài/tháng' }),
        planRow({ tt: '1', goal: checked, activity: 'Kiểm tra' }),
        planRow({ section: 'III', tt: '5', task: 'Tối thiểu 50% thủ tục hành chính được triển khai trực tuyến' }),
        planRow({ section: 'III', tt: '8', goal: satisfied }),
      ],
      null,
    );
    expect(texts(entries)).toEqual([
      `I.1 goal: ${checked}`,
      `III.8 goal: ${satisfied}`,
      'I.1 lead: Mỗi phòng ít nhất 2 tin, bài/tháng',
      'III.5 task: Tối thiểu 50% thủ tục hành chính được triển khai trực tuyến',
    ]);
  });

  it('hold the goals with a direction but no number, for a person to judge (seed 002 VI.3)', () => {
    const [entry, ...more] = proposeTargets(
      [planRow({ goal: 'Giảm chi hỗ trợ trực tiếp từ ngân sách', task: 'Giảm chi' })],
      null,
    );
    expect(entry).toMatchObject({ target: null, doubt: 'target-without-number' });
    expect(more).toEqual([]);
  });

  it('of the plan’s text stand with their line; lines that the page broke are one, and the appendix is left out', () => {
    const body = [
      'I. MỤC TIÊU',
      '- Tỷ lệ giải quyết hồ sơ đúng hạn đạt tối thiểu 98%; 100% TTHC được',
      '',
      'thực hiện không phụ thuộc vào địa giới hành chính.',
      `- ${checked}`,
      'PHỤ LỤC',
      '1 100% kinh phí được công khai',
    ].join('\n');
    expect(texts(proposeTargets([planRow({ goal: checked })], body))).toEqual([
      `I.1 goal: ${checked}`,
      '. 2: Tỷ lệ giải quyết hồ sơ đúng hạn đạt tối thiểu 98%',
      '. 2: 100% TTHC được thực hiện không phụ thuộc vào địa giới hành chính',
    ]);
    expect(paragraphsOf('Một tiêu đề\nĐoạn mới').length).toBe(2);
  });
});

describe('a plan read again', () => {
  const first = mergeTargets(
    [],
    proposeTargets([planRow({ tt: '4', goal: checked }), planRow({ tt: '8', goal: satisfied })], null),
  );
  const decided = first.entries.map(
    (entry): TargetEntry => ({ ...entry, decision: 'confirmed', code: '3.3.1', typed: '96%', remark: 'ghi chú' }),
  );
  const again = (rows: readonly { readonly tt: string; readonly goal: string }[], entries = decided) =>
    mergeTargets(
      entries,
      proposeTargets(
        rows.map((row) => planRow(row)),
        null,
      ),
    );

  it('keeps what people decided, under the same key, whatever the order and the case of letters', () => {
    const { entries, added, retired } = again([
      { tt: '8', goal: satisfied.toUpperCase() },
      { tt: '4', goal: `${checked}.` },
    ]);
    expect(entries.map(({ id, decision, typed }) => [id, decision, typed])).toEqual([
      ['T001', 'confirmed', '96%'],
      ['T002', 'confirmed', '96%'],
    ]);
    expect([added, retired]).toEqual([[], []]);
  });

  it('follows an item that was renumbered', () => {
    const { entries, added } = again([
      { tt: '5', goal: checked },
      { tt: '9', goal: satisfied },
    ]);
    expect(entries.map(({ source, remark }) => [source.tt, remark])).toEqual([
      ['5', 'ghi chú'],
      ['9', 'ghi chú'],
    ]);
    expect(added).toEqual([]);
  });

  it('keeps a target whose text is gone as retired, and takes another amount for another target', () => {
    const { entries, added, retired } = again([
      { tt: '4', goal: checked.replace('70', '80') },
      { tt: '8', goal: satisfied },
    ]);
    expect(entries.map(({ id, retired: gone, decision }) => [id, gone, decision])).toEqual([
      ['T001', true, 'confirmed'],
      ['T002', false, 'confirmed'],
      ['T003', false, null],
    ]);
    expect([added, retired]).toEqual([['T003'], ['T001']]);
    const back = again(
      [
        { tt: '4', goal: checked },
        { tt: '8', goal: satisfied },
      ],
      [...entries],
    );
    expect(back.entries.map(({ retired: gone }) => gone)).toEqual([false, false, true]);
  });

  it('keeps the fields that a person corrected and follows the reading in the others', () => {
    const corrected = decided.map((entry) =>
      entry.target === null ? entry : { ...entry, target: { ...entry.target, unit: 'phòng', scope: 'Mỗi phòng' } },
    );
    const { entries } = again(
      [
        { tt: '4', goal: checked },
        { tt: '8', goal: satisfied },
      ],
      corrected,
    );
    expect(entries[0]?.target).toMatchObject({ comparator: '>=', unit: 'phòng', scope: 'Mỗi phòng' });
    expect(entries[0]?.read).toMatchObject({ unit: '%', scope: null });
  });

  it('leaves the targets of the plan’s text alone when the text was not read', () => {
    const { entries } = mergeTargets([], proposeTargets([], `- ${checked}`));
    expect(mergeTargets(entries, [], false).retired).toEqual([]);
    expect(mergeTargets(entries, [], true).retired).toEqual(['T001']);
  });
});

describe('the form row proposed for a target', () => {
  const find = formRowFinder(pl1b2022, 'department');
  const codeFor = (text: string) => {
    const [only] = readTargets(text).targets;
    return only === undefined ? 'no target' : (find(only)?.code ?? null);
  };

  it.each([
    ['Tỷ lệ nộp hồ sơ trực tuyến toàn trình đạt 90%', '7.4.4'],
    ['Tỷ lệ giải quyết hồ sơ đúng hạn đạt tối thiểu 98%', '3.3.1'],
    ['Tối thiểu 80% TTHC có yêu cầu nghĩa vụ tài chính, được triển khai thanh toán trực tuyến', '7.4.5'],
    ['Giải ngân vốn đầu tư công đạt 95% kế hoạch', '6.1'],
    ['100% phản ánh, kiến nghị về quy định TTHC được giải quyết', '3.3.4'],
    ['Hoàn thành 100% Kế hoạch CCHC năm', '1.2'],
  ])('%s: %s', (text, code) => {
    expect(codeFor(text)).toBe(code);
  });

  it.each([
    satisfied,
    checked,
    'tỷ lệ giao dịch thanh toán trực tuyến đạt tối thiểu 70%',
    'Có ít nhất 02 sáng kiến về CCHC',
    'Giảm 20% hồ sơ TTHC tiếp nhận giải quyết',
  ])('is none for "%s"', (text) => {
    expect(codeFor(text)).toBeNull();
  });
});
