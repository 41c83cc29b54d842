/** Links and notes on cells, which the engine does not draw: an icon to follow, a corner and a box to read. */

import type { workbenchSentences } from '../../../text/workbench.ts';
import { parseA1 } from '../a1.ts';
import type { Attachment, EngineGetters, Position } from '../engine/library.ts';
import { showArea } from './grid.ts';
import type { ActionEnvironment, DrawingContext, PageModel } from './library.ts';

type Words = (typeof workbenchSentences)['vi'];
type Kind = Attachment['kind'];

/** Cells by "sheet!column,row" for one state of the attachments, which are never changed in place. */
const indexes = new WeakMap<readonly Attachment[], ReadonlyMap<string, Attachment>>();

function attachmentAt(getters: EngineGetters, kind: Kind, { sheetId, col, row }: Position): Attachment | undefined {
  const all = getters.getAttachments();
  let index = indexes.get(all);
  if (!index) {
    index = new Map(
      all.map((item) => [key(item.kind, item.range.sheetId, item.range.zone.left, item.range.zone.top), item]),
    );
    indexes.set(all, index);
  }
  return index.get(key(kind, sheetId, col, row));
}

const key = (kind: string, sheetId: string, col: number, row: number): string => `${kind} ${sheetId}!${col},${row}`;

const arrow = {
  name: 'CCHC_LINK',
  width: 24,
  height: 24,
  paths: [
    {
      fillColor: '#0b57d0',
      path: 'M14 3v2h3.6l-9.8 9.8 1.4 1.4L19 6.4V10h2V3zM19 19H5V5h7V3H5c-1.1 0-2 .9-2 2v14c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2v-7h-2z',
    },
  ],
};

/** Registers both with the engine. */
export function registerMarks(words: Words): void {
  const { iconsOnCellRegistry, cellPopoverRegistry, cellMenuRegistry, featurePluginRegistry } =
    o_spreadsheet.registries;
  iconsOnCellRegistry.add('cchc_link', (getters, position) => {
    const url = urlAt(getters, position);
    if (url === undefined) return undefined;
    return {
      type: 'cchc_link',
      svg: arrow,
      priority: 1,
      horizontalAlign: 'right',
      size: 12,
      margin: 4,
      position,
      onClick: (_: Position, { model }: ActionEnvironment) => followLink(model, url),
    };
  });
  cellMenuRegistry.add('cchc_follow', {
    name: ({ model }: ActionEnvironment) => words.followLink(placeOf(model, activeUrl(model) ?? '')),
    sequence: 5,
    isVisible: ({ model }: ActionEnvironment) => activeUrl(model) !== undefined,
    execute: ({ model }: ActionEnvironment) => followLink(model, activeUrl(model) ?? ''),
  });
  const Note = noteComponent();
  cellPopoverRegistry.add('cchc_note', {
    onHover: (position: Position & { readonly sheetId: string }, getters: EngineGetters) => {
      const text = attachmentAt(getters, 'note', position)?.data.text;
      if (text === undefined) return { isOpen: false };
      return { isOpen: true, Component: Note, props: { text: String(text) }, cellCorner: 'top-right' };
    },
  });
  featurePluginRegistry.add('cchc_note_corners', noteCorners());
}

function urlAt(getters: EngineGetters, position: Position): string | undefined {
  const url = attachmentAt(getters, 'link', position)?.data.url;
  return url === undefined ? undefined : String(url);
}

/** The link of the selected cell. */
export function activeUrl(model: PageModel): string | undefined {
  return urlAt(model.getters, model.getters.getActivePosition());
}

/** Goes to the cells of this workbook that a link names, or opens a web address in another window. */
export function followLink(model: PageModel, url: string): void {
  const target = targetOf(model, url);
  if (target) showArea(model, target.sheetId, target.area);
  else if (/^(?:https?|mailto):/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}

function targetOf({ getters }: PageModel, url: string) {
  const found = /^#gid=(\d+)(?:&range=([^&]+))?$/.exec(url);
  const [, sheetId = '', range = 'A1'] = found ?? [];
  if (!found || !getters.tryGetSheet(sheetId)) return undefined;
  const area = parseA1(decodeURIComponent(range), getters.getNumberRows(sheetId), getters.getNumberCols(sheetId))?.area;
  return area && { sheetId, area, range };
}

function placeOf(model: PageModel, url: string): string {
  const target = targetOf(model, url);
  return target ? `${model.getters.getSheetName(target.sheetId)}!${target.range}` : url;
}

function noteComponent(): unknown {
  return class Note extends owl.Component {
    static readonly template = owl.xml`<div class="cell-note" t-esc="props.text"/>`;
    static readonly props = { text: String, onClosed: { type: Function, optional: true } };
  };
}

/** A small triangle in the corner of cells with a note, as in Google Sheets. */
function noteCorners() {
  return class NoteCornersPlugin extends o_spreadsheet.UIPlugin {
    static override readonly getters: readonly string[] = [];
    static readonly layers = ['Clipboard'];

    drawLayer({ ctx }: DrawingContext): void {
      const { getters } = this as unknown as { readonly getters: PageModel['getters'] };
      const sheetId = getters.getActiveSheetId();
      ctx.fillStyle = '#f29900';
      for (const { kind, range } of getters.getAttachments()) {
        if (kind !== 'note' || range.sheetId !== sheetId) continue;
        const { x, y, width, height } = getters.getVisibleRect(range.zone);
        if (width <= 0 || height <= 0) continue;
        ctx.beginPath();
        ctx.moveTo(x + width - 8, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + 8);
        ctx.fill();
      }
    }
  };
}
