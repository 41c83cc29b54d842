import type { FormRow, Reporter } from '../../../domain/statistics/form.ts';

/**
 * Rows that an UBND cấp xã answers about itself beside those that the form gives to cấp xã by name: its own steering, tasks,
 * survey, documents, petitions, staff, money, dossiers and ISO. Inferred from the wording of the rows ("tại đơn vị, địa
 * phương"); no form for cấp xã alone was found. What is the Sở's by its wording (3.1, 3.3.1, 4.1, 7.4.1 …) is left out.
 */
const communeBlocks = [
  '1.1',
  '1.2',
  '1.5',
  '1.6',
  '1.7',
  '2.1',
  '2.2',
  '2.3',
  '3.3.4',
  '4.2',
  '6.1',
  '7.2',
  '7.4.4',
  '7.5',
];
const notOfCommune: ReadonlySet<string> = new Set(['2.1.1', '2.1.2']);

/**
 * Who else answers the rows of the form: an UBND cấp tỉnh answers all of them, since its report is that of the whole
 * province (inferred), an UBND cấp xã those of the blocks above.
 */
export function withRespondents(rows: readonly FormRow[]): readonly FormRow[] {
  return rows.map((row) => {
    const others: readonly Reporter[] = [...(isOfCommune(row.code) ? (['commune'] as const) : []), 'province'];
    return { ...row, alsoAnsweredBy: others.filter((other) => other !== row.reporter) };
  });
}

function isOfCommune(code: string): boolean {
  return !notOfCommune.has(code) && communeBlocks.some((block) => code === block || code.startsWith(`${block}.`));
}
