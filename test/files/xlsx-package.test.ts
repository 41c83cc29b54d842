import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/files/file-problem.ts';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import { openPackage } from '../../src/files/xlsx-package.ts';

const sheetPath = 'xl/worksheets/sheet1.xml';
const mebibyte = 1024 * 1024;

/** A workbook of one sheet, with another part that holds so many bytes of nothing. */
async function packageWith(path: string, bytes: number): Promise<Uint8Array> {
  const sheet = { name: 'A', values: [['a']], styles: [], palette: [], columnWidths: [], rowHeights: [], merges: [] };
  const zip = await JSZip.loadAsync(await writeXlsx({ sheets: [sheet] }));
  const content =
    path === sheetPath ? `${await zip.file(path)?.async('string')}${' '.repeat(bytes)}` : ' '.repeat(bytes);
  zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The same package, which states another unpacked size of one part in its directory. */
function stating(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4)) {
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    if (name === path) file.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(file);
}

async function problemOf(reading: Promise<unknown>): Promise<unknown> {
  const failure: unknown = await reading.then(
    () => null,
    (reason) => reason,
  );
  expect(failure).toBeInstanceOf(FileProblem);
  return (failure as FileProblem).problem;
}

describe('a package that unpacks to too much', () => {
  const tooLarge = { code: 'file.tooLarge', facts: { limit: 1 } };

  it('is refused by the sizes that it states', async () => {
    expect(await problemOf(openPackage(await packageWith(sheetPath, mebibyte), 1))).toEqual(tooLarge);
  });

  it('is refused also when it states small ones', async () => {
    const bytes = stating(await packageWith(sheetPath, 3 * mebibyte), sheetPath, 1000);
    expect(await problemOf(openPackage(bytes, 1))).toEqual(tooLarge);
  });

  it('is refused when no part but their sum is too large', async () => {
    const bytes = await packageWith(sheetPath, 0.99 * mebibyte);
    expect(await problemOf(openPackage(bytes, 1))).toEqual(tooLarge);
  });

  it('is read when only its pictures are large, since they are left out', async () => {
    const { sheets } = await openPackage(await packageWith('xl/media/image1.png', 3 * mebibyte), 1);
    expect(sheets).toEqual([{ name: 'A', fileId: 1 }]);
  });

  it('is refused over 100 MB unless another limit is given', async () => {
    const bytes = stating(await packageWith(sheetPath, 0), sheetPath, 600_000_000);
    expect(await problemOf(readXlsx(bytes))).toEqual({ code: 'file.tooLarge', facts: { limit: 100 } });
  });
});

describe('a damaged package', () => {
  it('is told as damaged, whatever its reader says', async () => {
    const bytes = await packageWith(sheetPath, 5000);
    const middle = Buffer.from(bytes).indexOf(sheetPath) + sheetPath.length + 20;
    const damaged = Uint8Array.from(bytes, (byte, at) => (at >= middle && at < middle + 40 ? 0xff : byte));
    expect(await problemOf(readXlsx(damaged))).toEqual({ code: 'file.damaged' });
  });

  it('is one whose parts have other sizes than stated', async () => {
    const bytes = stating(await packageWith(sheetPath, 5000), sheetPath, 1000);
    expect(await problemOf(readXlsx(bytes))).toEqual({ code: 'file.damaged' });
  });
});
