/** Rich text as far as links of whole cells go: "#gid=7&range=B2" and web addresses. */

import { writeEdits } from '../cells.ts';
import { checkSize, coveredCells, type HostContext, mapArea, type Ref } from '../context.ts';
import { putLinks, readLinks } from '../links.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

interface Linked {
  readonly text: string;
  readonly url: string | null;
}

const texts = new WeakMap<object, Linked>();

/** What a Range says and does about rich text; writing it keeps the text as text, whatever it looks like. */
export function rangeRichText(context: HostContext, ref: Ref, self: () => Range): Partial<Range> {
  const first: Ref = { ...ref, area: { ...ref.area, rows: 1, columns: 1 } };
  return {
    getRichTextValue: () => readRichText(context, first)[0]?.[0] ?? null,
    getRichTextValues: () => readRichText(context, ref),
    setRichTextValue: (value: RichText) => {
      writeRichText(context, ref, () => linkedOf(value));
      return self();
    },
    setRichTextValues: (values: RichText[][]) => {
      checkSize(ref.area, values);
      const linked = values.map((row) => row.map(linkedOf));
      writeRichText(context, ref, (row, column) => linked[row]?.[column] as Linked);
      return self();
    },
  };
}

export function richTextBuilder(context: HostContext, start?: Linked): Builder {
  let linked: { readonly text: string | null; readonly url: string | null } = start ?? { text: null, url: null };
  const change = (part: Partial<Linked>): Builder => {
    linked = { ...linked, ...part };
    return service;
  };
  const service: Builder = context.server.serve<Builder>('RichTextValueBuilder', {
    setText: (text: string) => change({ text: String(text), url: null }),
    setLinkUrl: (...given: unknown[]) => {
      if (linked.text === null) throw new Error('The text of the rich text value must be set before its links.');
      const [from, to] = given.length === 3 ? given : [0, linked.text.length];
      if (from !== 0 || to !== linked.text.length)
        throw new Error('not implemented in the local host: a link on a part of a cell');
      const url = given[given.length - 1];
      return change({ url: url === null || url === '' ? null : String(url) });
    },
    build: () => richTextService(context, { text: linked.text ?? '', url: linked.url }),
  });
  return service;
}

function richTextService(context: HostContext, linked: Linked): RichText {
  const service: RichText = context.server.serve<RichText>('RichTextValue', {
    getText: () => linked.text,
    getLinkUrl: (...given: unknown[]) => {
      if (given.length > 0) throw new Error('not implemented in the local host: the link of a part of a cell');
      return linked.url;
    },
    copy: () => richTextBuilder(context, linked),
  });
  texts.set(service, linked);
  return service;
}

function linkedOf(value: RichText): Linked {
  const linked = typeof value === 'object' && value !== null ? texts.get(value) : undefined;
  if (!linked)
    throw new Error(`The parameters (${typeof value}) don't match the method signature: a RichTextValue is expected.`);
  return linked;
}

/** Null for cells that hold no text: numbers, dates, results of formulas. */
function readRichText(context: HostContext, ref: Ref): (RichText | null)[][] {
  const { engine } = context;
  engine.settle();
  const links = new Map(readLinks(context, ref).map((link) => [`${link.row},${link.column}`, link.url]));
  return mapArea(ref.area, (row, column) => {
    const { value, formula } = engine.read(ref.sheet, row, column);
    if (formula !== undefined || (value !== null && typeof value !== 'string')) return null;
    return richTextService(context, { text: value ?? '', url: links.get(`${row},${column}`) ?? null });
  });
}

function writeRichText(context: HostContext, ref: Ref, linkedAt: (row: number, column: number) => Linked): void {
  const covered = coveredCells(context, ref);
  const cells = mapArea(ref.area, (row, column) => ({
    row,
    column,
    ...linkedAt(row - ref.area.row, column - ref.area.column),
  }))
    .flat()
    .filter(({ row, column }) => !covered.has(`${row},${column}`));
  writeEdits(
    context,
    ref,
    cells.map(({ row, column, text }) => ({ row, column, content: { value: text === '' ? null : text } })),
  );
  putLinks(
    context,
    ref,
    cells.flatMap(({ url, text, ...cell }) => (url === null || text === '' ? [] : [{ ...cell, text, url }])),
  );
}
