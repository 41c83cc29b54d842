/**
 * The .xlsx package below the file library: what the library cannot read is taken out before it reads, and what it
 * does not know (defined names of any sheet name, repeated rows, custom properties) is read and written here.
 */

import JSZip from 'jszip';
import { FileProblem } from './file-problem.ts';

/** A defined name as it stands in the file; `localSheet` counts sheets from 0. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly localSheet?: number;
}

export interface OpenedPackage {
  /** The package, mended for the file library. */
  readonly bytes: Uint8Array;
  readonly definedNames: readonly DefinedName[];
  /** Names of the sheets in the order of the file, with the file's own sheet numbers. */
  readonly sheets: readonly { readonly name: string; readonly fileId: number }[];
  readonly properties: Readonly<Record<string, string>>;
}

const oldOfficeSignature = [0xd0, 0xcf, 0x11, 0xe0];
const customPropertiesPath = 'docProps/custom.xml';

/** What the parts of a workbook may unpack to in all, in MiB: a plan takes less than 5. Pictures are not unpacked. */
const unpackedLimit = 100;

/** Parts that a workbook value carries nothing of. */
const unusedPart = /^xl\/(drawings|tables|charts|media|embeddings|pivotTables|pivotCache)\//;

/**
 * Opens a package; throws `FileProblem` for anything that is no .xlsx workbook, and for one that would unpack to more
 * than `limit` MiB.
 */
export async function openPackage(bytes: Uint8Array, limit: number = unpackedLimit): Promise<OpenedPackage> {
  if (oldOfficeSignature.every((byte, i) => bytes[i] === byte)) throw new FileProblem('file.oldOrEncrypted');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileProblem('file.notXlsx');
  const zip = await loadZip(bytes);
  for (const path of Object.keys(zip.files)) if (unusedPart.test(path)) zip.remove(path);
  await unpack(zip, limit);
  const workbook = await zip.file('xl/workbook.xml')?.async('string');
  if (workbook === undefined) throw new FileProblem('file.notXlsx');
  await mend(zip);
  return {
    bytes: await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }),
    definedNames: readDefinedNames(workbook),
    sheets: readSheetList(workbook),
    properties: readProperties((await zip.file(customPropertiesPath)?.async('string')) ?? ''),
  };
}

/** Adds defined names and custom properties to a package that the file library wrote. */
export async function completePackage(
  bytes: Uint8Array,
  definedNames: readonly DefinedName[],
  properties: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await edit(zip, 'xl/workbook.xml', (xml) =>
    definedNames.length === 0 ? xml : xml.replace('</sheets>', `</sheets>${printDefinedNames(definedNames)}`),
  );
  // Programs measure column widths in digits of the first font: it must be one whose measures they all have.
  await edit(zip, 'xl/styles.xml', (xml) => xml.replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/, `$1${firstFont}`));
  // The page number keeps its size when a wide sheet is shrunk to the page.
  for (const path of Object.keys(zip.files))
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path))
      await edit(zip, path, (xml) => xml.replace('<headerFooter ', '<headerFooter scaleWithDoc="0" '));
  zip.file(customPropertiesPath, printProperties(properties), { date: zipDate });
  await edit(zip, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/${customPropertiesPath}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    ),
  );
  await edit(zip, '_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${customPropertiesPath}"/></Relationships>`,
    ),
  );
  for (const entry of Object.values(zip.files)) entry.date = zipDate;
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const firstFont = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';

/** One date for all entries: the same workbook is the same file. */
const zipDate = new Date(Date.UTC(2000, 0, 1));

async function loadZip(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch (failure) {
    throw new FileProblem('file.damaged', failure);
  }
}

/** What the zip library knows of an entry and does not declare. */
type Entry = JSZip.JSZipObject & {
  readonly _data?: { readonly uncompressedSize?: number };
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
};

/** Unpacks every part once, counting: the sizes that a package states of itself may be wrong. */
async function unpack(zip: JSZip, limit: number): Promise<void> {
  const entries = (Object.values(zip.files) as Entry[]).filter((entry) => !entry.dir);
  let left = limit * 1024 * 1024;
  const stated = entries.reduce((sum, entry) => sum + (entry._data?.uncompressedSize ?? 0), 0);
  if (stated > left) throw tooLarge(limit);
  for (const entry of entries) {
    const content = await unpackEntry(entry, left);
    if (content === null) throw tooLarge(limit);
    left -= content.length;
    zip.file(entry.name, content);
  }
}

/** The content of an entry; null as soon as it is longer than `most` bytes. */
function unpackEntry(entry: Entry, most: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const stream = entry.internalStream('uint8array');
    stream
      .on('data', (piece) => {
        length += piece.length;
        if (length <= most) {
          pieces.push(piece);
          return;
        }
        stream.pause();
        resolve(null);
      })
      .on('error', reject)
      .on('end', () => resolve(joined(pieces, length)))
      .resume();
  });
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(limit: number): FileProblem {
  return new FileProblem('file.tooLarge', undefined, { limit });
}

async function edit(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string');
  if (xml === undefined) return;
  const changed = change(xml);
  if (changed !== xml) zip.file(path, changed);
}

/**
 * The library fails on relations with absolute paths, on parts under other names than its own, and on drawings,
 * tables and the like whose relation it does not expect; a workbook value carries none of these.
 * Sheets keep their hyperlinks and notes.
 */
async function mend(zip: JSZip): Promise<void> {
  await moveSheets(zip);
  let notes = 0;
  for (const { name: path, dir } of Object.values(zip.files)) {
    if (dir) continue;
    if (/^xl\/worksheets\/_rels\/[^/]+\.rels$/.test(path)) {
      notes += 1;
      await mendSheetRelations(zip, path, `xl/comments${1000 + notes}.xml`);
    } else if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) await edit(zip, path, mendSheet);
  }
  await edit(zip, 'xl/workbook.xml', (xml) =>
    // Read here; the library stops at names that are no plain ranges.
    xml.replace(/<(\w+:)?definedNames\b[^>]*>[\s\S]*?<\/(\w+:)?definedNames>|<(\w+:)?definedNames\s*\/>/, ''),
  );
}

const relationTag = /<(?:\w+:)?Relationship\b[^>]*?\/>/g;

/** Gives every sheet the place and name that the library looks for. */
async function moveSheets(zip: JSZip): Promise<void> {
  const path = 'xl/_rels/workbook.xml.rels';
  const relations = [...((await zip.file(path)?.async('string')) ?? '').matchAll(relationTag)].map(([tag]) => tag);
  let count = 0;
  for (const relation of relations) {
    const target = attribute(relation, 'Target') ?? '';
    let relative = target.replace(/^\/xl\//, '').replace(/^\.\//, '');
    if (relationType(relation) === 'worksheet' && !/^worksheets\/sheet\d+\.xml$/.test(relative)) {
      count += 1;
      const moved = `worksheets/sheet${1000 + count}.xml`;
      await move(zip, `xl/${relative}`, `xl/${moved}`);
      await move(zip, `xl/${relationsPath(relative)}`, `xl/${relationsPath(moved)}`);
      relative = moved;
    }
    if (relative !== target) await edit(zip, path, (xml) => xml.replace(relation, retarget(relation, relative)));
  }
}

async function mendSheetRelations(zip: JSZip, path: string, notesPath: string): Promise<void> {
  const xml = (await zip.file(path)?.async('string')) ?? '';
  let notesTarget: string | undefined;
  const mended = xml.replace(relationTag, (relation) => {
    const type = relationType(relation);
    if (type === 'hyperlink') return relation;
    if (type !== 'comments') return '';
    notesTarget = attribute(relation, 'Target') ?? '';
    return retarget(relation, `../${notesPath.slice('xl/'.length)}`);
  });
  zip.file(path, mended);
  if (notesTarget !== undefined)
    await move(
      zip,
      notesTarget.replace(/^\/|^\.\.\//, (start) => (start === '/' ? '' : 'xl/')),
      notesPath,
    );
}

async function move(zip: JSZip, from: string, to: string): Promise<void> {
  const content = await zip.file(from)?.async('string');
  if (content === undefined) return;
  zip.remove(from);
  zip.file(to, content);
}

function relationType(relation: string): string {
  return attribute(relation, 'Type')?.split('/').pop() ?? '';
}

function retarget(relation: string, target: string): string {
  return relation.replace(/Target=("[^"]*"|'[^']*')/, `Target="${target}"`);
}

/** "worksheets/a.xml" has its relations in "worksheets/_rels/a.xml.rels". */
function relationsPath(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels');
}

function mendSheet(xml: string): string {
  return xml
    .replace(/fitToPage="true"/, 'fitToPage="1"')
    .replace(/<(drawing|legacyDrawing|legacyDrawingHF|picture)\b[^>]*\/>/g, '')
    .replace(/<tableParts\b[^>]*>[\s\S]*?<\/tableParts>|<tableParts\b[^>]*\/>/g, '')
    .replace(/<(conditionalFormatting|extLst|oleObjects|controls)\b[^>]*>[\s\S]*?<\/\1>/g, '');
}

function readDefinedNames(workbook: string): DefinedName[] {
  return [...workbook.matchAll(/<(?:\w+:)?definedName\b([^>]*)>([^<]*)<\//g)].map(([, attributes, text]) => {
    const localSheet = attribute(attributes ?? '', 'localSheetId');
    return {
      name: attribute(attributes ?? '', 'name') ?? '',
      refersTo: unescapeXml(text ?? ''),
      ...(localSheet === undefined ? {} : { localSheet: Number(localSheet) }),
    };
  });
}

function readSheetList(workbook: string): { name: string; fileId: number }[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name') ?? '',
    fileId: Number(attribute(tag, 'sheetId')),
  }));
}

function readProperties(xml: string): Record<string, string> {
  const found = xml.matchAll(/<(?:\w+:)?property\b([^>]*)>\s*<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g);
  return Object.fromEntries(
    [...found].map(([, a, text]) => [attribute(a ?? '', 'name') ?? '', unescapeXml(text ?? '')]),
  );
}

function printDefinedNames(names: readonly DefinedName[]): string {
  const printed = names.map(({ name, refersTo, localSheet }) => {
    const local = localSheet === undefined ? '' : ` localSheetId="${localSheet}"`;
    return `<definedName name="${escapeXml(name)}"${local}>${escapeXml(refersTo)}</definedName>`;
  });
  return `<definedNames>${printed.join('')}</definedNames>`;
}

function printProperties(properties: Readonly<Record<string, string>>): string {
  const printed = Object.entries(properties).map(
    ([name, text], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${printed.join('')}</Properties>`
  );
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
