/** The ports of the use cases on Google Apps Script. */
import type { Ports } from '../../app/ports.ts';
import { openSheets, type Sheets } from './sheets.ts';
import { googleSystem } from './system.ts';
import { googleWorkbook } from './workbook.ts';

/** How long a run waits for somebody else's run to end. */
const lockWaitMilliseconds = 20_000;

/** Where a person's name stands among their own properties, which no one else sees. */
const nameProperty = 'cchc.name';

export function googlePorts(sheets: Sheets = openSheets()): Ports {
  return {
    workbook: googleWorkbook(sheets),
    system: googleSystem(sheets),
    person: {
      name: () => PropertiesService.getUserProperties().getProperty(nameProperty) ?? '',
      remember: (name) => void PropertiesService.getUserProperties().setProperty(nameProperty, name),
    },
    clock: () => new Date().toISOString(),
    exclusively(work) {
      const lock = LockService.getDocumentLock();
      if (lock === null || !lock.tryLock(lockWaitMilliseconds)) return { done: false };
      try {
        const result = work();
        SpreadsheetApp.flush();
        return { done: true, result };
      } finally {
        lock.releaseLock();
      }
    },
  };
}
