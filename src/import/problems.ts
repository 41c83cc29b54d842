import type { Place, Problem } from '../domain/problem.ts';

/** What makes a table unfit to be read as a plan; nothing is then taken from it. */
export type ImportFailureCode =
  | 'import.noTable'
  | 'import.noSuchTable'
  | 'import.emptyTable'
  | 'import.noHeader'
  | 'import.noNumberColumn'
  | 'import.sameMeaning'
  | 'import.noItems'
  | 'import.emptyItem'
  | 'import.duplicateNumber'
  | 'import.duplicateSection';

/** What was read with a doubt; a person should look at it. */
export type ImportDoubtCode =
  | 'import.numberColumnGuessed'
  | 'import.numbersInText'
  | 'import.columnUnknown'
  | 'import.columnWithoutHeader'
  | 'import.columnKept'
  | 'import.columnTwoMeanings'
  | 'import.noSection'
  | 'import.sectionInferred'
  | 'import.sectionCodeInferred'
  | 'import.sectionCodeRepeated'
  | 'import.sectionWithoutTitle'
  | 'import.sectionRowHasMore'
  | 'import.numberFromDate'
  | 'import.numberUnreadable'
  | 'import.numberGap'
  | 'import.rowBeforeItem'
  | 'import.rowJoined'
  | 'import.taskRepeated'
  | 'import.cellAcrossColumns'
  | 'import.lineWraps'
  | 'import.lineLeftOut';

export type ImportProblemCode = ImportFailureCode | ImportDoubtCode;

/** A problem of reading a table; the place counts rows as the table's source does. */
export function importProblem<C extends ImportProblemCode>(
  code: C,
  place: Place,
  facts: Readonly<Record<string, string | number>> = {},
): Problem<C> {
  return { code, place, facts };
}
