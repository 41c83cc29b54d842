import type { Problem } from '../domain/problem.ts';

export type FileProblemCode = 'file.notXlsx' | 'file.damaged' | 'file.oldOrEncrypted' | 'file.tooLarge';

/** A file that cannot be read or written, as a problem value: thrown in place of any library's own message. */
export class FileProblem extends Error {
  readonly problem: Problem<FileProblemCode>;

  constructor(code: FileProblemCode, cause?: unknown, facts?: Problem['facts']) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'FileProblem';
    this.problem = { code, ...(facts === undefined ? {} : { facts }) };
  }
}
