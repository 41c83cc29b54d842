/** A workbook that an older version of the product wrote goes on, and its old store is kept. */
import { expect, it } from 'vitest';
import type { Ports } from '../../src/app/ports.ts';
import { readStoreTab, storeCells } from '../../src/layout/store-tab.ts';
import { storeVersion } from '../../src/schema/store.ts';
import { memoryPorts } from '../support/memory-workbook.ts';
import { act, quarterActions } from '../support/quarter-actions.ts';

const tabOf = ({ workbook }: Ports, name: string) => workbook.tabs().find((tab) => tab.name === name)?.id ?? 0;
const storeText = (ports: Ports) => readStoreTab(ports.workbook.read(tabOf(ports, 'cchc_store')).values);

it('a store of version 1 is read, brought up to date by the first action that saves it, and kept in the journal', () => {
  const ports = memoryPorts(() => '2025-03-10T03:00:00Z');
  for (const action of quarterActions.slice(0, 3)) act(ports, action);
  const { reports: _, ...stored } = JSON.parse(storeText(ports)) as Record<string, unknown>;
  const old = JSON.stringify({ ...stored, version: 1 });
  ports.workbook.write(tabOf(ports, 'cchc_store'), [{ row: 1, column: 1, values: storeCells(old), text: true }]);

  act(ports, { name: 'rates', call: 'rates', payload: { period: '2025-Q1' } });
  expect(storeText(ports)).toBe(old);

  const [freeze, again] = [quarterActions[3], quarterActions[4]];
  if (freeze === undefined || again === undefined) throw new Error('no actions');
  act(ports, freeze);
  expect(JSON.parse(storeText(ports))).toMatchObject({ version: storeVersion, reports: {} });
  const kept = () => ports.workbook.read(tabOf(ports, 'cchc_log')).values.filter(([kind]) => kind === 'store');
  expect(kept().map((line) => [line[1], line[7]])).toEqual([['1', old]]);

  act(ports, again);
  expect(kept()).toHaveLength(1);
  act(ports, { name: 'undo', call: 'undo', payload: {} });
  act(ports, { name: 'undo', call: 'undo', payload: {} });
  expect(storeText(ports)).toBe(old);
});
