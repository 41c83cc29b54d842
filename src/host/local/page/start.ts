/** What the server hands the page at its start. */

import type { WorkbookValue } from '../../../layout/workbook-value.ts';

export interface Start {
  /** Names what the work begins with; the browser keeps one draft for each. */
  readonly origin: string;
  /** Null for the sample department, which every language names for itself. */
  readonly name: string | null;
  readonly workbook: WorkbookValue;
  /** Text of the built bundle. */
  readonly bundle: string;
  /** The bundle's pages by name, without ".html". */
  readonly files: Readonly<Record<string, string>>;
}
