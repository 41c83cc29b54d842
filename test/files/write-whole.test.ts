import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/files/write-whole.ts';

const text = (path: string): string => readFileSync(path, 'utf8');

describe('writing a file whole', () => {
  it('replaces the old file and leaves nothing else behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
    writeFileSync(join(folder, 'a.txt'), 'old');
    await writeFileWhole(join(folder, 'a.txt'), new TextEncoder().encode('new'));
    expect(text(join(folder, 'a.txt'))).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('keeps the previous file under the first name that is free', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
    const path = join(folder, 'a.txt');
    writeFileSync(`${path}.bak`, 'oldest');
    writeFileSync(path, 'old');
    await writeFileWhole(path, new TextEncoder().encode('new'), { keepPrevious: true });
    await writeFileWhole(path, new TextEncoder().encode('newest'), { keepPrevious: true });
    expect(readdirSync(folder)).toEqual(['a.txt', 'a.txt.bak', 'a.txt.bak2', 'a.txt.bak3']);
    expect(['', '.bak', '.bak2', '.bak3'].map((end) => text(path + end))).toEqual(['newest', 'oldest', 'old', 'new']);
  });

  it('keeps nothing where there was nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
    await writeFileWhole(join(folder, 'a.txt'), new Uint8Array([1]), { keepPrevious: true });
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('leaves no temporary file when the name cannot be taken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
    mkdirSync(join(folder, 'a.txt', 'inside'), { recursive: true });
    for (const keepPrevious of [false, true]) {
      await expect(writeFileWhole(join(folder, 'a.txt'), new Uint8Array([1]), { keepPrevious })).rejects.toThrow();
      expect(readdirSync(folder)).toEqual(['a.txt']);
    }
  });
});
