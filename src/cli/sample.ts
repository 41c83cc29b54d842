/** The sample department of the workbench: the plan of 2025 with its marks and figures of Quý I, made by the add-in itself. */
import { fileURLToPath } from 'node:url';
import type { WorkbookValue } from '../layout/workbook-value.ts';
import { readInputTable } from './input-table.ts';
import { readTables } from './plan-table.ts';
import { openWorkbookSession } from './workbook-session.ts';

const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const quarter = '2025-Q1';

export async function sampleWorkbook(): Promise<WorkbookValue> {
  const [grid] = await readTables(example('000_appendix.html'), undefined);
  if (grid === undefined) throw new Error('the example plan has no table');
  const session = await openWorkbookSession(null, 'vi');
  session.ask('start', {
    year: 2025,
    agency: 'Sở Công Thương Hà Tĩnh',
    parent: 'UBND tỉnh Hà Tĩnh',
    place: 'Hà Tĩnh',
    planDate: '2025-01-14',
  });
  session.ask('importPlan', { year: 2025, grid });
  session.ask('enterMarks', { lines: marks() });
  session.ask('freezeQuarter', { quarter });
  session.ask('enterFigures', { period: quarter, lines: figures() });
  return session.workbook();
}

function marks() {
  const columns = ['status', 'done_on', 'evidence', 'planned', 'mark', 'task', 'row'] as const;
  return readInputTable(example('marks-2025-Q1.tsv'), ['section', 'tt'], columns).map(({ line, cells }) => {
    const { done_on: doneOn, ...rest } = cells;
    return { line, ...rest, doneOn };
  });
}

function figures() {
  const lines = readInputTable(example('figures-mended.tsv'), ['code', 'value'], ['note']);
  return lines.map(({ line, cells }) => ({ line, ...cells }));
}
