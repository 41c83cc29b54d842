/** What a person edits in the engine's page, made into the events that Google Sheets fires onEdit with. */

import type { Area } from '../../../layout/workbook-value.ts';
import { areaOfZone } from '../engine/engine-figures.ts';
import { type PersonEdit, switchesOf } from '../engine/page-plugins.ts';
import type { PageModel } from './library.ts';

/** Cells that were edited together; values only for a single cell. */
export interface EditEvent {
  readonly sheet: number;
  readonly area: Area;
  readonly values?: { readonly value?: string; readonly oldValue?: string };
}

/** Calls back after each command of the person that changed cells, once for each tab; answers how to stop. */
export function watchEdits(model: PageModel, edited: (event: EditEvent) => void): () => void {
  const owner = {};
  const { page } = switchesOf(model);
  model.on('update', owner, () => {
    const edits = page.edits.splice(0);
    if (edits.length > 0) queueMicrotask(() => eventsOf(model, edits).forEach(edited));
  });
  return () => model.off('update', owner);
}

function eventsOf(model: PageModel, edits: readonly PersonEdit[]): EditEvent[] {
  const sheets = [...new Set(edits.map(({ sheetId }) => sheetId))].filter((id) => model.getters.tryGetSheet(id));
  return sheets.map((id) => {
    const here = edits.filter(({ sheetId }) => sheetId === id);
    const area = boundsOf(here);
    const single = area.rows === 1 && area.columns === 1;
    return { sheet: Number(id), area, ...(single ? { values: valuesOf(model, id, area, here[0]) } : {}) };
  });
}

function boundsOf(edits: readonly PersonEdit[]): Area {
  const zones = edits.map(({ zone }) => zone);
  return areaOfZone({
    top: Math.min(...zones.map(({ top }) => top)),
    left: Math.min(...zones.map(({ left }) => left)),
    bottom: Math.max(...zones.map(({ bottom }) => bottom)),
    right: Math.max(...zones.map(({ right }) => right)),
  });
}

function valuesOf(model: PageModel, sheetId: string, { row, column }: Area, edit: PersonEdit | undefined) {
  const { value } = model.getters.getEvaluatedCell({ sheetId, row: row - 1, col: column - 1 });
  const before = edit?.before;
  const isEmpty = (one: unknown) => one === null || one === undefined || one === '';
  return {
    ...(isEmpty(value) ? {} : { value: String(value) }),
    ...(isEmpty(before) ? {} : { oldValue: String(before) }),
  };
}
