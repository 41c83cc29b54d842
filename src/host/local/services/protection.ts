/** Protected ranges: remembered, not enforced (one person works here, the owner). */

import type { HostContext } from '../context.ts';
import { areaOfZone } from '../engine/engine.ts';
import type { Attachment } from '../engine/library.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

export function protectionService(context: HostContext, firstId: number): Protection {
  let id = firstId;
  const found = (): Attachment => {
    const item = context.engine.attachments('protection').find((one) => one.id === id);
    if (!item) throw new Error('This protection has been removed.');
    return item;
  };
  const change = (data: Attachment['data']): Protection => {
    const { range, data: before } = found();
    const replaced = [{ area: areaOfZone(range.zone), data: { ...before, ...data } }];
    [id] = context.engine.changeAttachments('protection', Number(range.sheetId), replaced, [id]) as [number];
    return service;
  };
  const service: Protection = context.server.serve<Protection>('Protection', {
    getDescription: () => String(found().data.description),
    setDescription: (description: string) => change({ description }),
    isWarningOnly: () => found().data.warningOnly === true,
    setWarningOnly: (warningOnly: boolean) => change({ warningOnly }),
    getRange: () => {
      const { range } = found();
      return context.services.range({ sheet: Number(range.sheetId), area: areaOfZone(range.zone) });
    },
    remove: () => {
      context.engine.changeAttachments('protection', Number(found().range.sheetId), [], [id]);
    },
  });
  return service;
}
