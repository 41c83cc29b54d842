import type { Problem } from '../domain/problem.ts';

export type FileProblemCode = 'file.notXlsx' | 'file.damaged' | 'file.oldOrEncrypted';

/** A file that cannot be read or written, as a problem value: thrown in place of any library's own message. */
export class FileProblem extends Error {
  readonly problem: Problem<FileProblemCode>;

  constructor(code: FileProblemCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'FileProblem';
    this.problem = { code };
  }
}
