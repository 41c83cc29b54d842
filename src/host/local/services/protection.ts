/** Protected sheets and ranges: remembered, not enforced (one person works here, the owner). */

import type { HostContext, Ref } from '../context.ts';
import { areaOfZone } from '../engine/engine-figures.ts';
import type { Attachment } from '../engine/library.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Kind = 'RANGE' | 'SHEET';

/** What a Sheet says and does about protections; a sheet has at most one of its own. */
export function sheetProtection(context: HostContext, sheet: number): Partial<Sheet> {
  return {
    getProtections: (kind: unknown) => protectionsOf(context, kind, sheet),
    protect: () => {
      const [known] = protectionsOf(context, 'SHEET', sheet);
      if (known) return known;
      const area = { row: 1, column: 1, rows: context.engine.rows(sheet), columns: context.engine.columns(sheet) };
      return protect(context, { sheet, area }, 'SHEET');
    },
  };
}

/** A new protection of a range, beside those that it has. */
export function protectRange(context: HostContext, ref: Ref): Protection {
  return protect(context, ref, 'RANGE');
}

/** Protections of a kind, `SpreadsheetApp.ProtectionType.RANGE` or `.SHEET`. */
export function protectionsOf(context: HostContext, kind: unknown, sheet?: number): Protection[] {
  if (kind !== 'RANGE' && kind !== 'SHEET')
    throw new Error(`The parameters (${String(kind)}) don't match the method signature: a ProtectionType is expected.`);
  return context.engine
    .attachments('protection', sheet)
    .filter(({ data }) => data.kind === kind)
    .map(({ data }) => protectionService(context, String(data.key)));
}

function protect(context: HostContext, { sheet, area }: Ref, kind: Kind): Protection {
  const key = `protection-${context.newId()}`;
  const data = { key, kind, description: '', warningOnly: false };
  context.engine.changeAttachments('protection', sheet, [{ area, data }], []);
  return protectionService(context, key);
}

/** The unprotected ranges of a sheet's protection stand beside it under the same key, so that they move too. */
function protectionService(context: HostContext, key: string): Protection {
  const { engine } = context;
  const found = (): Attachment => {
    const item = engine.attachments('protection').find(({ data }) => data.key === key);
    if (!item) throw new Error('This protection has been removed.');
    return item;
  };
  const sheetOf = (item: Attachment): number => Number(item.range.sheetId);
  const rangeOf = (item: Attachment): Range =>
    context.services.range({ sheet: sheetOf(item), area: areaOfZone(item.range.zone) });
  const unprotected = (): Attachment[] => engine.attachments('unprotected').filter(({ data }) => data.key === key);
  const replaceUnprotected = (ranges: readonly Range[]): void => {
    const added = Array.from(ranges, (range) => ({
      area: {
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      },
      data: { key },
    }));
    const old = unprotected().map((item) => item.id);
    engine.changeAttachments('unprotected', sheetOf(found()), added, old);
  };
  const change = (data: Attachment['data']): Protection => {
    const { id, range, data: before } = found();
    const replaced = [{ area: areaOfZone(range.zone), data: { ...before, ...data } }];
    engine.changeAttachments('protection', Number(range.sheetId), replaced, [id]);
    return service;
  };
  const service: Protection = context.server.serve<Protection>('Protection', {
    getProtectionType: () => found().data.kind as never,
    getDescription: () => String(found().data.description),
    setDescription: (description: string) => change({ description: String(description) }),
    isWarningOnly: () => found().data.warningOnly === true,
    setWarningOnly: (warningOnly: boolean) => change({ warningOnly }),
    canEdit: () => found() !== undefined,
    getRange: () => rangeOf(found()),
    getUnprotectedRanges: () => unprotected().map(rangeOf),
    setUnprotectedRanges: (ranges: Range[]) => {
      if (found().data.kind !== 'SHEET') throw new Error('Only the protection of a sheet has unprotected ranges.');
      replaceUnprotected(ranges);
      return service;
    },
    remove: () => {
      const { id, range } = found();
      replaceUnprotected([]);
      engine.changeAttachments('protection', Number(range.sheetId), [], [id]);
    },
  });
  return service;
}
