/**
 * Links of whole cells, kept beside the text that they were put on: a cell with another value has no link any more,
 * however it came to that value.
 */

import { contains, type HostContext, overlaps, type Ref } from './context.ts';
import { areaOfZone } from './engine/engine-figures.ts';
import type { Attachment } from './engine/library.ts';

export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly url: string;
}

/** Links of the cells of an area, by row and column. */
export function readLinks(context: HostContext, { sheet, area }: Ref): CellLink[] {
  return context.engine.attachments('link', sheet).flatMap(({ range, data }) => {
    const { row, column } = areaOfZone(range.zone);
    if (!contains(area, row, column)) return [];
    const text = String(data.text);
    return context.engine.read(sheet, row, column).value === text ? [{ row, column, text, url: String(data.url) }] : [];
  });
}

/** Puts links on cells of an area, which loses those that it had. */
export function putLinks(context: HostContext, ref: Ref, links: readonly CellLink[]): void {
  const old = within(context, ref, 'link');
  if (old.length === 0 && links.length === 0) return;
  const added = links.map(({ row, column, text, url }) => ({
    area: { row, column, rows: 1, columns: 1 },
    data: { text, url },
  }));
  context.engine.changeAttachments(
    'link',
    ref.sheet,
    added,
    old.map((item) => item.id),
  );
}

/** Notes and links on cells of an area. */
export function cellAttachments(context: HostContext, ref: Ref): Attachment[] {
  return [...within(context, ref, 'note'), ...within(context, ref, 'link')];
}

/** Moves notes and links to other rows; `rowOf` gives the new row of each old one. */
export function moveToRows(
  context: HostContext,
  sheet: number,
  items: readonly Attachment[],
  rowOf: (row: number) => number,
): void {
  for (const kind of ['note', 'link'] as const) {
    const moved = items.filter((item) => item.kind === kind);
    if (moved.length === 0) continue;
    const added = moved.map(({ range, data }) => {
      const { row, column } = areaOfZone(range.zone);
      return { area: { row: rowOf(row), column, rows: 1, columns: 1 }, data };
    });
    context.engine.changeAttachments(
      kind,
      sheet,
      added,
      moved.map((item) => item.id),
    );
  }
}

/** Attachments of a kind on cells of an area. */
function within(context: HostContext, { sheet, area }: Ref, kind: Attachment['kind']): Attachment[] {
  return context.engine.attachments(kind, sheet).filter(({ range }) => overlaps(areaOfZone(range.zone), area));
}
