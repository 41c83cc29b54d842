/** Developer metadata on the spreadsheet, its sheets, whole rows and whole columns; it moves with them. */

import type { Area } from '../../../layout/workbook-value.ts';
import type { HostContext, MetadataItem, Ref } from '../context.ts';
import { areaOfZone } from '../engine/engine-figures.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Kind = MetadataItem['kind'];
type Place = Pick<MetadataItem, 'kind' | 'ref'>;

const visibilities = ['DOCUMENT', 'PROJECT'];

export function spreadsheetMetadata(context: HostContext, self: () => Spreadsheet): Partial<Spreadsheet> {
  const place: Place = { kind: 'SPREADSHEET', ref: null };
  return {
    addDeveloperMetadata: (...given: unknown[]) => {
      add(context, place, given);
      return self();
    },
    getDeveloperMetadata: () => at(context, place),
    createDeveloperMetadataFinder: () => finderService(context, () => true),
  };
}

export function sheetMetadata(context: HostContext, id: number, self: () => Sheet): Partial<Sheet> {
  const place = (): Place => ({ kind: 'SHEET', ref: { sheet: id, area: wholeSheet(context, id) } });
  return {
    addDeveloperMetadata: (...given: unknown[]) => {
      add(context, place(), given);
      return self();
    },
    getDeveloperMetadata: () => at(context, place()),
    createDeveloperMetadataFinder: () => finderService(context, (item) => item.ref?.sheet === id),
  };
}

/** Only whole rows and columns take metadata, one at a time. */
export function rangeMetadata(context: HostContext, ref: Ref, self: () => Range): Partial<Range> {
  return {
    addDeveloperMetadata: (...given: unknown[]) => {
      add(context, lineOf(context, ref), given);
      return self();
    },
    getDeveloperMetadata: () => at(context, lineOf(context, ref)),
    createDeveloperMetadataFinder: () => {
      const line = lineOf(context, ref);
      return finderService(context, (item) => isAt(item, line));
    },
  };
}

function wholeSheet({ engine }: HostContext, id: number): Area {
  return { row: 1, column: 1, rows: engine.rows(id), columns: engine.columns(id) };
}

function lineOf(context: HostContext, ref: Ref): Place {
  const { area, sheet } = ref;
  const { rows, columns } = wholeSheet(context, sheet);
  if (area.columns === 1 && area.row === 1 && area.rows === rows) return { kind: 'COLUMN', ref };
  if (area.rows === 1 && area.column === 1 && area.columns === columns) return { kind: 'ROW', ref };
  throw new Error(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** (key), (key, visibility), (key, value), (key, value, visibility). */
function add(context: HostContext, { kind, ref }: Place, given: readonly unknown[]): void {
  const [key, ...rest] = given;
  if (typeof key !== 'string' || key === '' || rest.length > 2)
    throw new Error("The parameters don't match the method signature for addDeveloperMetadata.");
  const last = rest[rest.length - 1];
  const hasVisibility = rest.length === 2 || visibilities.includes(String(last));
  const visibility = hasVisibility ? String(last) : 'DOCUMENT';
  if (!visibilities.includes(visibility)) throw new Error(`Invalid argument: visibility ${visibility}`);
  const value = rest.length === 2 || !hasVisibility ? rest[0] : undefined;
  save(context, {
    id: freshId(context),
    kind,
    ref,
    key,
    value: value === undefined || value === null ? null : String(value),
    visibility,
  });
}

function freshId(context: HostContext): number {
  const taken = new Set(items(context).map((item) => item.id));
  let id = context.newId();
  while (taken.has(id)) id = context.newId();
  return id;
}

/** All metadata, of the spreadsheet first. */
function items(context: HostContext): MetadataItem[] {
  const onSheets = context.engine.attachments('metadata').map(({ range, data }): MetadataItem => {
    const sheet = Number(range.sheetId);
    const kind = data.kind as Kind;
    const zone = areaOfZone(range.zone);
    const whole = wholeSheet(context, sheet);
    const area =
      kind === 'COLUMN'
        ? { ...zone, row: 1, rows: whole.rows }
        : kind === 'ROW'
          ? { ...zone, column: 1, columns: whole.columns }
          : whole;
    return {
      id: Number(data.id),
      kind,
      ref: { sheet, area },
      key: String(data.key),
      value: data.value === undefined ? null : String(data.value),
      visibility: String(data.visibility),
    };
  });
  return [...context.metadata.values(), ...onSheets];
}

function save(context: HostContext, item: MetadataItem): void {
  remove(context, item.id);
  const { ref, id, kind, key, value, visibility } = item;
  if (ref === null) {
    context.metadata.set(id, item);
    return;
  }
  const data = { id: String(id), kind, key, visibility, ...(value === null ? {} : { value }) };
  context.engine.changeAttachments('metadata', ref.sheet, [{ area: ref.area, data }], []);
}

function remove(context: HostContext, id: number): void {
  context.metadata.delete(id);
  const found = context.engine.attachments('metadata').find(({ data }) => data.id === String(id));
  if (found) context.engine.changeAttachments('metadata', Number(found.range.sheetId), [], [found.id]);
}

function isAt(item: Place, place: Place): boolean {
  if (item.kind !== place.kind || item.ref?.sheet !== place.ref?.sheet) return false;
  if (place.kind === 'COLUMN') return item.ref?.area.column === place.ref?.area.column;
  return place.kind !== 'ROW' || item.ref?.area.row === place.ref?.area.row;
}

function at(context: HostContext, place: Place): Metadata[] {
  return items(context)
    .filter((item) => isAt(item, place))
    .map((item) => metadataService(context, item.id));
}

function metadataService(context: HostContext, id: number): Metadata {
  const found = (): MetadataItem => {
    const item = items(context).find((one) => one.id === id);
    if (!item) throw new Error('The developer metadata does not exist.');
    return item;
  };
  const change = (part: Partial<MetadataItem>): Metadata => {
    save(context, { ...found(), ...part });
    return service;
  };
  const service: Metadata = context.server.serve<Metadata>('DeveloperMetadata', {
    getId: () => id,
    getKey: () => found().key,
    setKey: (key: string) => change({ key: String(key) }),
    getValue: () => found().value,
    setValue: (value: string) => change({ value: String(value) }),
    getVisibility: () => found().visibility as never,
    getLocation: () => {
      const { kind, ref } = found();
      return context.server.serve<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>('DeveloperMetadataLocation', {
        getLocationType: () => kind as never,
        getColumn: () => (kind === 'COLUMN' && ref ? context.services.range(ref) : null),
        getRow: () => (kind === 'ROW' && ref ? context.services.range(ref) : null),
        getSheet: () => (kind === 'SHEET' && ref ? context.services.sheet(ref.sheet) : null),
        getSpreadsheet: () => (kind === 'SPREADSHEET' ? context.services.spreadsheet() : null),
      });
    },
    remove: () => remove(context, found().id),
  });
  return service;
}

/** Finds by all the conditions given; within a sheet it finds that of its rows and columns too. */
function finderService(context: HostContext, inside: (item: MetadataItem) => boolean): Finder {
  const conditions = [inside];
  const narrow = (condition: (item: MetadataItem) => boolean): Finder => {
    conditions.push(condition);
    return service;
  };
  const service: Finder = context.server.serve<Finder>('DeveloperMetadataFinder', {
    withId: (id: number) => narrow((item) => item.id === id),
    withKey: (key: string) => narrow((item) => item.key === key),
    withValue: (value: string) => narrow((item) => item.value === value),
    withVisibility: (visibility: unknown) => narrow((item) => item.visibility === visibility),
    withLocationType: (kind: unknown) => narrow((item) => item.kind === kind),
    find: () =>
      items(context)
        .filter((item) => conditions.every((condition) => condition(item)))
        .map((item) => metadataService(context, item.id)),
  });
  return service;
}
