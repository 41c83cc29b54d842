/** The 19 kinds of mistakes of seed 003, planted in reports of other offices: other rows, numbers, documents and words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import type { Finding } from '../../../src/domain/rules/finding.ts';
import type { Form, FormRow } from '../../../src/domain/statistics/form.ts';
import { findingSentence } from '../../../src/text/rule-sentences.ts';
import { checked } from '../../domain/rules/support.ts';
import { agencyOf, type MadeUpNumbers, madeUpFigures, madeUpLines, madeUpText } from '../../support/made-up-report.ts';

const numbers: fc.Arbitrary<MadeUpNumbers> = fc.record({
  online: fc.integer({ min: 100, max: 9000 }),
  direct: fc.integer({ min: 11, max: 900 }),
  carried: fc.integer({ min: 5, max: 90 }),
  pending: fc.integer({ min: 1, max: 40 }),
  late: fc.integer({ min: 1, max: 9 }),
  created: fc.integer({ min: 1, max: 30 }),
  abolished: fc.integer({ min: 1, max: 30 }),
  given: fc.integer({ min: 20, max: 400 }),
  doneLate: fc.integer({ min: 0, max: 5 }),
  stillLate: fc.integer({ min: 0, max: 5 }),
  inspected: fc.integer({ min: 1, max: 15 }),
  reviewed: fc.integer({ min: 1, max: 60 }),
  forms: fc.integer({ min: 1, max: 900 }),
  isoDocuments: fc.integer({ min: 1, max: 3 }),
  firstNumber: fc.integer({ min: 1, max: 40 }),
  words: fc.integer({ min: 0, max: 1 }),
  agency: fc.integer({ min: 0, max: 4 }),
});

interface Scene {
  readonly figures: Record<string, string>;
  readonly lines: Record<string, string>;
  readonly notes: Record<string, string>;
  form: Form;
}

function failures({ figures, lines, notes, form }: Scene): readonly Finding[] {
  return checked({ figures, notes, form, text: madeUpText(lines) }).findings.filter(
    ({ outcome }) => outcome === 'fail',
  );
}

const sceneOf = (n: MadeUpNumbers): Scene => ({
  figures: madeUpFigures(n),
  lines: madeUpLines(n),
  notes: {},
  form: pl1b2022,
});

const told = (findings: readonly Finding[]) =>
  findings.map((finding) => `${finding.rule} [${finding.codes.join(' ')}] ${findingSentence(finding, 'vi')}`);

/** Plants one fault in many made-up reports; each time the finding must be there, and none for what was not planted. */
function finds(
  plant: (scene: Scene, n: MadeUpNumbers, seed: number) => { rule: string; codes?: string[]; words?: string },
) {
  fc.assert(
    fc.property(numbers, fc.nat(), (n, seed) => {
      const scene = sceneOf(n);
      const { rule, codes = [], words = '' } = plant(scene, n, seed);
      const found = failures(scene);
      const right = found.some(
        (finding) =>
          finding.rule === rule &&
          codes.every((code) => finding.codes.includes(code)) &&
          findingSentence(finding, 'vi').includes(words),
      );
      if (!right) expect(told(found)).toContain(`${rule} [${codes.join(' ')}] … ${words}`);
    }),
    { numRuns: 25 },
  );
}

const chosen = <T>(list: readonly T[], seed: number): T => {
  const one = list[seed % list.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};
const rowsWhere = (test: (row: FormRow) => boolean) => pl1b2022.rows.filter(test);
const changed = (form: Form, code: string, change: Partial<FormRow>): Form => ({
  ...form,
  rows: form.rows.map((row) => (row.code === code ? { ...row, ...change } : row)),
});
const shown = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

describe('a made-up report without faults', () => {
  it('has no error, and nothing of its text or citations is flagged', () => {
    fc.assert(
      fc.property(numbers, (n) => {
        const found = failures(sceneOf(n));
        expect(
          told(found.filter(({ severity, rule }) => severity === 'error' || /^(?:text|dossiers):/.test(rule))),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a fault planted in a made-up report is found', () => {
  it('(1) dossiers carried over counted as received online', () => {
    finds(({ figures }, n) => {
      figures['7.4.4.2'] = shown(n.online + n.carried);
      figures['7.4.4.1'] = shown(n.online + n.direct + n.carried);
      return { rule: 'dossiers:received:7.4.4.2', codes: ['7.4.4.2'] };
    });
  });

  it('(2) and as arisen in the ISO block', () => {
    finds(({ figures }, n) => {
      figures['7.5.5.1'] = shown(n.online + n.direct + n.carried);
      return { rule: 'dossiers:received:7.5.5.1', codes: ['7.5.5.1'], words: `lệch ${n.carried}` };
    });
  });

  it.each([
    ['(3) new procedures', '3.1.2'],
    ['(4) abolished procedures', '3.1.3'],
    ['(3) documents reviewed', '2.3.1'],
    ['(3) tasks given', '1.5.1'],
    ['(3) units inspected', '1.3.1'],
  ])('%s told with another number than row %s', (_kind, code) => {
    finds(({ figures }, _n, seed) => {
      figures[code] = String(Number(figures[code]) + 1 + (seed % 7));
      return { rule: 'text:figure-differs', codes: [code] };
    });
  });

  it.each([
    ['1.7', 'Lãnh đạo Sở đã tổ chức đối thoại với người dân và doanh nghiệp.'],
    ['1.3.1', 'Qua kiểm tra các phòng, đơn vị trực thuộc đã thực hiện tốt nhiệm vụ.'],
    ['2.2.1', 'Qua kiểm tra VBQPPL theo thẩm quyền, kết quả đã báo cáo UBND tỉnh.'],
  ])('(5) row %s is 0 while the text tells of it', (code, sentence) => {
    finds(({ figures, lines }) => {
      figures[code] = '0';
      if (code === '1.7') lines['dialogue'] = '';
      if (code === '1.3.1') lines['inspected'] = '';
      lines['more'] = sentence;
      return { rule: 'text:activity-of-zero-row', codes: [code] };
    });
  });

  it('(6) a total is blank while its parts and another total are given', () => {
    finds(({ figures }, _n, seed) => {
      const total = chosen(['2.1', '3.1.4'], seed);
      delete figures[total];
      return { rule: 'form:total-blank', codes: [total] };
    });
  });

  it('(7) more ISO documents are counted than the text names', () => {
    finds(({ figures }, n, seed) => {
      figures['7.5.1'] = String(n.isoDocuments + 1 + (seed % 5));
      return { rule: 'text:documents:7.5.1', codes: ['7.5.1'], words: `nêu tên ${n.isoDocuments}` };
    });
  });

  it('(8) a figure about which the text has no word', () => {
    finds(({ lines }, _n, seed) => {
      const [code, line] = chosen(
        [
          ['1.6', 'survey'],
          ['2.3.1', 'reviewed'],
          ['1.7', 'dialogue'],
        ] as const,
        seed,
      );
      lines[line] = '';
      return { rule: 'text:figure-unmentioned', codes: [code] };
    });
  });

  it('(9) a misprinted unit', () => {
    finds((scene, _n, seed) => {
      const { code } = chosen(
        rowsWhere(({ kind }) => kind === 'count'),
        seed,
      );
      scene.form = changed(scene.form, code, { unit: '%', correctedUnit: { unit: 'Cơ quan', reason: 'In nhầm.' } });
      return { rule: 'form:unit-misprinted', codes: [code], words: '"Cơ quan"' };
    });
  });

  it('(10) a heading with a unit', () => {
    finds((scene, _n, seed) => {
      const { code } = chosen(
        rowsWhere(({ kind, unit }) => kind === 'heading' && unit === ''),
        seed,
      );
      scene.form = changed(scene.form, code, { unit: 'Hồ sơ' });
      return { rule: 'form:heading-with-unit', codes: [code], words: '"Hồ sơ"' };
    });
  });

  it('(11) a row of another level answered', () => {
    finds(({ figures }, _n, seed) => {
      const foreign = rowsWhere(
        ({ kind, reporter }) => reporter !== 'department' && (kind === 'count' || kind === 'percent'),
      );
      const { code } = chosen(foreign, seed);
      figures[code] = String(1 + (seed % 90));
      return { rule: 'form:foreign-row-answered', codes: [code] };
    });
  });

  it('(12) a note beside an unanswered coded row', () => {
    finds(({ figures, notes }, _n, seed) => {
      const { code } = chosen(
        rowsWhere(({ kind }) => kind === 'coded'),
        seed,
      );
      delete figures[code];
      notes[code] = 'Đã thực hiện';
      return { rule: 'form:note-without-answer', codes: [code] };
    });
  });

  it('(13) words in the column of figures', () => {
    finds((scene, _n, seed) => {
      const { code } = chosen(
        ['7.5.2.1', '7.5.3', '5.2.1', '1.4.1'].map((one) => ({ code: one })),
        seed,
      );
      scene.form = changed(scene.form, code, { kind: 'text' });
      scene.figures[code] = 'Thực hiện theo quy định';
      return { rule: 'form:text-as-figure', codes: [code] };
    });
  });

  it('(14) a percent sign where the unit is %', () => {
    finds(({ figures }, _n, seed) => {
      const own = rowsWhere(
        ({ kind, reporter, formula, unit }) =>
          kind === 'percent' && reporter === 'department' && formula === null && unit === '%',
      );
      const { code } = chosen(own, seed);
      figures[code] = `${seed % 100}%`;
      return { rule: 'form:percent-sign-typed', codes: [code] };
    });
  });

  it('(15) 0 of 0 written in two ways', () => {
    finds(({ figures }, _n, seed) => {
      const ratios = rowsWhere(
        ({ formula, code, reporter }) =>
          formula?.op === 'ratio' &&
          reporter === 'department' &&
          /^(?:1\.3\.3|2\.2\.2|2\.3\.2|3\.3\.4|7\.4\.[125])$/.test(code),
      );
      const [one, other] = [chosen(ratios, seed), chosen(ratios, seed + 1)];
      for (const { formula } of [one, other]) {
        if (formula?.op === 'ratio') Object.assign(figures, { [formula.part]: '0', [formula.whole]: '0' });
      }
      figures[one.code] = '0';
      return { rule: 'form:zero-of-zero-two-ways', codes: [one.code, other.code] };
    });
  });

  it('(16) a document dated after the report', () => {
    finds(({ lines }, n, seed) => {
      const year = chosen([3025, 2052, 2026], seed);
      lines['more'] = `Công văn số ${n.firstNumber + 90}/${agencyOf(n)}-VP ngày 07/3/${year} về kiểm tra.`;
      return { rule: 'text:date-after-report', words: `${n.firstNumber + 90}/${agencyOf(n)}-VP` };
    });
  });

  it('(17) a plan of an earlier year about this one', () => {
    finds(({ lines }, n, seed) => {
      lines['more'] =
        `Kế hoạch số ${n.firstNumber + 60}/KH-${agencyOf(n)} ngày 14/01/${chosen([2022, 2023], seed)} về kiểm tra công vụ năm 2025.`;
      return { rule: 'text:year-differs', words: `${n.firstNumber + 60}/KH-${agencyOf(n)}` };
    });
  });

  it('(18) a higher number on an earlier day', () => {
    finds(({ lines }, _n, seed) => {
      const [low, high] = [2 + (seed % 40), 60 + (seed % 90)];
      lines['more'] =
        `Quyết định số ${high}/2025/QĐ-UBND ngày 10/01/2025; Quyết định số ${low}/2025/QĐ-UBND ngày 12/02/2025.`;
      return { rule: 'text:out-of-sequence', words: `${high}/2025/QĐ-UBND` };
    });
  });

  it('(19) one document with two dates', () => {
    finds(({ lines }, _n, seed) => {
      const number = 300 + (seed % 3000);
      const day = 11 + (seed % 15);
      lines['more'] =
        `Thực hiện Quyết định số ${number}/QĐ-UBND ngày ${day}/10/2024; theo Quyết định số ${number}/QĐ-UBND ngày ${day + 1}/10/2024.`;
      return { rule: 'text:two-dates', words: `${number}/QĐ-UBND` };
    });
  });
});
