/** The ports of the use cases on Google Apps Script. */
import type { Ports } from '../../app/ports.ts';
import { googleWorkbook } from './workbook.ts';

/** How long a run waits for somebody else's run to end. */
const lockWaitMilliseconds = 20_000;

export function googlePorts(): Ports {
  return {
    workbook: googleWorkbook(),
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
