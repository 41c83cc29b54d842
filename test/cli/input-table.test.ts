import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInputTable } from '../../src/cli/input-table.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { freshFolder } from '../support/command-line.ts';

const folder = freshFolder();

function read(text: string) {
  const path = join(folder, 'table.tsv');
  writeFileSync(path, text);
  return readInputTable(path, ['section', 'tt'], ['status', 'mark']);
}

function refusal(text: string): string {
  try {
    read(text);
  } catch (failure) {
    if (failure instanceof UserError) return failure.sentence('vi');
    throw failure;
  }
  throw new Error('nothing was refused');
}

describe('an input table', () => {
  it('has its columns in any order, any case, after comments and with columns that have no name', () => {
    expect(read('# ghi chú\nTT\tStatus\t\tsection\t\n\n1\tHoàn thành\tthừa\tI\n2\n')).toEqual([
      { line: 4, cells: { section: 'I', tt: '1', status: 'Hoàn thành', mark: '' } },
      { line: 5, cells: { section: '', tt: '2', status: '', mark: '' } },
    ]);
  });

  it('is refused for a column that is not known, with the known ones', () => {
    const sentence = refusal('section\ttt\tstauts\nI\t1\tHoàn thành');
    expect(sentence).toContain('"stauts"');
    expect(sentence).toContain('section, tt, status, mark');
  });

  it('is refused for a column that stands twice', () => {
    expect(refusal('section\ttt\tstatus\tStatus\nI\t1\tHủy\tHoàn thành')).toContain('"status" có hai lần');
  });

  it('is refused for all that is wrong with its header at once', () => {
    const sentence = refusal('section\tstt\nI\t1');
    expect(sentence).toContain('thiếu cột "tt"');
    expect(sentence).toContain('không biết cột "stt"');
  });

  it('is refused without a line below the header', () => {
    expect(refusal('section\ttt\n\n# hết\n')).toContain('không có dòng dữ liệu');
  });
});
