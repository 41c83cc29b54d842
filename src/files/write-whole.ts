import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, flushed to the disk, then renamed.
 * A file of that name is replaced; with `keepPrevious` it is first copied to a name that is free ("f.xlsx.bak",
 * "f.xlsx.bak2", …). When anything fails the folder is as it was.
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  { keepPrevious = false }: { readonly keepPrevious?: boolean } = {},
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  let kept: string | null = null;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (keepPrevious) kept = await keepCopy(path);
    await rename(temporary, path);
  } catch (failure) {
    await rm(temporary, { force: true });
    if (kept !== null) await rm(kept, { force: true });
    throw failure;
  }
}

/** Copies a file to the first free name beside it; null when there is no such file. */
async function keepCopy(path: string): Promise<string | null> {
  for (let number = 1; ; number += 1) {
    const copy = `${path}.bak${number === 1 ? '' : number}`;
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (failure) {
      const { code } = failure as { code?: string };
      if (code === 'ENOENT') return null;
      if (code !== 'EEXIST') {
        await rm(copy, { force: true });
        throw failure;
      }
    }
  }
}
