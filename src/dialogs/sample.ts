/** The sample department as the call `sampleData` takes it, made from the texts of `examples/`. */
import type { Grid } from '../import/grid.ts';
import { readDelimited } from '../import/read/text.ts';
import type { Request } from './protocol.ts';

/** The example files by what they hold, word for word. */
export interface SampleTexts {
  /** 000_appendix.tsv: the plan's appendix. */
  readonly appendix: string;
  /** 000_plan.txt: the plan's own text. */
  readonly plan: string;
  /** marks-2025-Q1.tsv. */
  readonly marks: string;
  /** figures-mended.tsv. */
  readonly figures: string;
}

/** File of `examples/` for each text. */
export const sampleFiles: Readonly<Record<keyof SampleTexts, string>> = {
  appendix: '000_appendix.tsv',
  plan: '000_plan.txt',
  marks: 'marks-2025-Q1.tsv',
  figures: 'figures-mended.tsv',
};

/** The plan of seed 000 with its progress and figures of Quý I of 2025: 11 of 40 items, 27,5%; 100% of the quarter. */
export function sampleOf(texts: SampleTexts): Request<'sampleData'>['payload'] {
  const [plan] = readDelimited(texts.appendix, 'tsv') as [Grid];
  return {
    settings: {
      agency: 'Sở Công Thương Hà Tĩnh',
      parent: 'UBND tỉnh Hà Tĩnh',
      place: 'Hà Tĩnh',
      year: '2025',
      planNumber: '',
      planDate: '14/01/2025',
      formVersion: 'pl1b-2022',
      respondent: 'Sở, ban, ngành',
      countingUnit: 'Mục (số TT)',
      calendar: 'bnv-581',
    },
    plan,
    body: texts.plan,
    marks: linesOf(texts.marks).map(({ line, cell }) => ({
      line,
      section: cell('section'),
      tt: cell('tt'),
      row: cell('row'),
      planned: cell('planned'),
      status: cell('status'),
      doneOn: cell('done_on'),
      mark: cell('mark'),
      evidence: cell('evidence'),
    })),
    period: '2025-Q1',
    figures: linesOf(texts.figures).map(({ line, cell }) => ({
      line,
      code: cell('code'),
      value: cell('value'),
      note: cell('note'),
    })),
  };
}

interface Line {
  readonly line: number;
  /** The cell under a header, "" where there is none. */
  readonly cell: (column: string) => string;
}

/** The lines of a table below its header; lines that begin with "#" are comments. */
function linesOf(text: string): readonly Line[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ cells: line.split('\t'), line: index + 1 }))
    .filter(({ cells }) => cells.join('').trim() !== '' && !(cells[0] ?? '').startsWith('#'));
  const header = lines[0]?.cells ?? [];
  return lines.slice(1).map(({ line, cells }) => ({
    line,
    cell: (column) => (cells[header.indexOf(column)] ?? '').trim(),
  }));
}
