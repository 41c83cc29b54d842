/** Findings of the import page beside the words that they are about. */
import { describe, expect, it } from 'vitest';
import { kindsOf, ofKind, originalOf } from '../../src/dialogs/import/findings.ts';
import type { SpokenProblem } from '../../src/dialogs/protocol.ts';
import type { ImportFailureCode } from '../../src/import/problems.ts';
import { importProblemSentences } from '../../src/text/import-problems.ts';
import { kindName } from '../../src/text/pages/import.ts';
import { reviewSentences } from '../../src/text/review-sentences.ts';

const summary = {
  columns: [
    { column: 1, header: 'TT', field: 'number' as const },
    { column: 3, header: 'Nhiệm vụ', field: 'task' as const },
  ],
  detail: { sources: [{ row: 7, texts: ['4', '', 'Kiểm tra', 'lạ'] }], rowChanges: [] },
};
const finding = (code: string, place: SpokenProblem['place'] = {}): SpokenProblem => ({ code, place, sentence: code });

describe('the words that a finding is about', () => {
  it('are those of the cell that it names', () => {
    expect(originalOf(finding('import.lineWraps', { row: 7, column: 'Nhiệm vụ' }), summary)).toEqual({
      row: 7,
      header: 'Nhiệm vụ',
      texts: [{ header: 'Nhiệm vụ', text: 'Kiểm tra' }],
    });
  });

  it('are the filled cells of its row when it names no column', () => {
    expect(originalOf(finding('import.numberGap', { row: 7 }), summary)).toEqual({
      row: 7,
      header: null,
      texts: [
        { header: 'TT', text: '4' },
        { header: 'Nhiệm vụ', text: 'Kiểm tra' },
        { header: '', text: 'lạ' },
      ],
    });
  });

  it('are none when it names no row, or one that was not sent', () => {
    expect(originalOf(finding('review.noLead', { code: 'I' }), summary)).toBeNull();
    expect(originalOf(finding('import.numberGap', { row: 8 }), summary)).toBeNull();
    expect(originalOf(finding('import.numberGap', { row: 7 }), { columns: summary.columns })).toBeNull();
  });
});

describe('what the review of a plan finds', () => {
  it('is shown beside the cell of the field that it is about', () => {
    const lead = {
      ...summary,
      columns: [...summary.columns, { column: 4, header: 'Giao cho', field: 'lead' as const }],
    };
    expect(originalOf(finding('review.groupLead', { row: 7 }), lead)?.texts).toEqual([
      { header: 'Giao cho', text: 'lạ' },
    ]);
    const year = { ...finding('review.otherYear', { row: 7 }), facts: { field: 'task' } };
    expect(originalOf(year, lead)?.texts).toEqual([{ header: 'Nhiệm vụ', text: 'Kiểm tra' }]);
  });
});

describe('kinds of findings', () => {
  /** Nothing is read of a table with these: they are never findings. */
  const failures: readonly ImportFailureCode[] = [
    'import.noTable',
    'import.noSuchTable',
    'import.emptyTable',
    'import.noHeader',
    'import.noNumberColumn',
    'import.sameMeaning',
    'import.noItems',
    'import.emptyItem',
    'import.duplicateNumber',
    'import.duplicateSection',
  ];
  const codes = Object.keys({ ...importProblemSentences, ...reviewSentences }).filter(
    (code) => !code.startsWith('docx.') && !(failures as readonly string[]).includes(code),
  );

  it.each(codes)('have a name for %s in both languages', (code) => {
    expect(kindName(code, 'vi')).not.toBe('Khác');
    expect(kindName(code, 'en')).not.toBe('Other');
  });

  const problems = [finding('units.noName'), finding('import.numberGap'), finding('import.numberUnreadable')];

  it('join what a person sees as one kind, the most frequent first', () => {
    expect(kindsOf(problems, 'en')).toEqual([
      { kind: 'Number', count: 2 },
      { kind: 'Unit', count: 1 },
    ]);
  });

  it('choose the findings of that kind, or all', () => {
    expect(ofKind(problems, 'Number', 'en')).toEqual(problems.slice(1));
    expect(ofKind(problems, '', 'en')).toEqual(problems);
  });
});
