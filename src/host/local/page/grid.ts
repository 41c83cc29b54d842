/** The engine's own page, mounted over a model: what is drawn, selected and scrolled to. */

import type { Area } from '../../../layout/workbook-value.ts';
import { switchesOf } from '../engine/page-plugins.ts';
import type { PageModel } from './library.ts';

export interface Grid {
  /** The tab and the cells that the person has selected. */
  selection(): { readonly sheet: number; readonly area: Area };
  /** Selects cells and scrolls to them; a hidden or missing tab is left alone. */
  show(sheet: number, area: Area): void;
  /** Gives the sheet the keyboard. */
  focus(): void;
  close(): void;
}

/** What the engine tells and asks the person. */
export interface GridVoice {
  readonly translate: (text: string) => string;
  readonly notify: (text: string) => void;
  readonly raise: (text: string) => void;
  readonly confirm: (text: string) => boolean;
}

/** Mounts the engine's page into the element; resolves when it is drawn. */
export async function mountGrid(
  target: HTMLElement,
  model: PageModel,
  templates: string,
  voice: GridVoice,
): Promise<Grid> {
  switchesOf(model).page.drawn = true;
  const props = {
    model,
    notifyUser: ({ text }: { readonly text: unknown }) => voice.notify(String(text)),
    raiseError: (text: unknown, then?: () => void) => {
      voice.raise(String(text));
      then?.();
    },
    askConfirmation: (text: unknown, confirm: () => void, cancel?: () => void) => {
      if (voice.confirm(String(text))) confirm();
      else cancel?.();
    },
  };
  // The engine's layout for telephones leaves its menus out; a sidebar must not make it think of one.
  const env = { isSmall: false };
  const app = new owl.App(o_spreadsheet.Spreadsheet, { props, env, templates, translateFn: voice.translate });
  const spreadsheet = await app.mount(target);
  return {
    selection: () => {
      const zone = model.getters.getSelectedZone();
      return {
        sheet: Number(model.getters.getActiveSheetId()),
        area: {
          row: zone.top + 1,
          column: zone.left + 1,
          rows: zone.bottom - zone.top + 1,
          columns: zone.right - zone.left + 1,
        },
      };
    },
    show: (sheet, area) => showArea(model, String(sheet), area),
    focus: () => spreadsheet.focusGrid(),
    close: () => app.destroy(),
  };
}

/** Selects cells and scrolls to them; a hidden or missing tab is left alone. */
export function showArea(model: PageModel, sheetId: string, area: Area): void {
  const { getters } = model;
  if (!getters.tryGetSheet(sheetId) || !getters.isSheetVisible(sheetId)) return;
  const sheetIdFrom = getters.getActiveSheetId();
  if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
  const [top, left] = [area.row - 1, area.column - 1];
  const zone = { top, left, bottom: top + area.rows - 1, right: left + area.columns - 1 };
  model.selection.selectZone({ cell: { row: top, col: left }, zone }, { scrollIntoView: true });
}
