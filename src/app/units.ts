/** The office's directory of units, from the tab `Đơn vị`; proposed from the plan while nobody has filled it in. */
import type { PlanRow } from '../domain/plan/plan.ts';
import type { Problem } from '../domain/problem.ts';
import { proposeUnits, type UnitProposal } from '../domain/units/propose-units.ts';
import { readUnits, type UnitDirectory, unitDirectory, unitNames } from '../domain/units/read-units.ts';
import { readUnitsTab, unitsTab, unitsTabName } from '../layout/units-tab.ts';
import type { Ports, WorkbookPort } from './ports.ts';
import { ourTab, type Session } from './session.ts';
import type { Tasks } from './tasks.ts';

export interface Units {
  readonly directory: UnitDirectory;
  readonly problems: readonly Problem[];
}

/** The directory; empty when the tab is gone, so that units count as the plan writes them. */
export function readDirectory(workbook: Pick<WorkbookPort, 'read'>, session: Session): Units {
  const tab = ourTab(session.store, session.tabs, 'units', unitsTabName);
  if (tab === null) return { directory: unitDirectory([]), problems: [] };
  const { units, problems } = readUnitsTab(tab.name, workbook.read(tab.id).values);
  return { directory: unitDirectory(units), problems };
}

/** Fills an empty directory with the names that the plan's cells hold; what people have typed stays. */
export function proposeDirectory(ports: Ports, session: Session, tasks: Tasks): Units {
  const present = readDirectory(ports.workbook, session);
  const tab = ourTab(session.store, session.tabs, 'units', unitsTabName);
  if (tab === null || present.directory.units.length > 0 || present.problems.length > 0) return present;
  const { units, doubts } = proposalOf(tasks.rows.map(({ plan }) => plan));
  ports.workbook.replace(tab.id, { ...unitsTab(units), name: tab.name });
  return { directory: unitDirectory(units), problems: doubts };
}

/** The directory as it would be with a plan that has not been written: nothing is changed. */
export function foreseeDirectory(
  workbook: Pick<WorkbookPort, 'read'>,
  session: Session,
  rows: readonly PlanRow[],
): Units {
  const present = readDirectory(workbook, session);
  if (present.directory.units.length > 0 || present.problems.length > 0) return present;
  const { units, doubts } = proposalOf(rows);
  return { directory: unitDirectory(units), problems: doubts };
}

function proposalOf(rows: readonly PlanRow[]): UnitProposal {
  return proposeUnits(rows.flatMap(({ lead, support }) => [lead, support]));
}

/** The units that a Chủ trì cell counts for, by the directory's names; groups count for their members where known. */
export function leadsBy(directory: UnitDirectory): (lead: string) => readonly string[] {
  return (lead) => {
    const reading = readUnits(lead, directory);
    return unitNames({ ...reading, units: reading.units.filter((unit) => unit.role !== 'support') });
  };
}
