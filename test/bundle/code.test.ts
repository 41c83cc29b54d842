import { describe, expect, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { isEs2019, missingGlobalsIn, runBare } from '../../src/build/runtime.ts';
import type { EntryPoint } from '../../src/entry-points/kinds.ts';
import { entryPoints } from '../../src/entry-points/table.ts';
import { builtBundle, loadBundle } from '../support/built-bundle.ts';
import { projectRoot } from '../support/project.ts';

const entries: readonly EntryPoint[] = entryPoints;

const services = [
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'Session',
  'Utilities',
  'Logger',
  'UrlFetchApp',
  'DriveApp',
  'DocumentApp',
  'MailApp',
  'GmailApp',
];

/** A service that fails at the first touch. */
const untouchable = (name: string): unknown => {
  const touched = (): never => {
    throw new Error(`${name} was used`);
  };
  return new Proxy(touched, { get: touched, has: touched, apply: touched, construct: touched });
};

/** The comment and the parameters that stand before a top-level function in the text of the bundle. */
function headOf(name: string): { readonly doc: readonly string[]; readonly parameters: string } {
  const head = new RegExp(`^/\\*\\*\\n((?: \\*.*\\n)+) \\*/\\nfunction ${name}\\((.*)\\) \\{$`, 'm').exec(
    builtBundle(),
  );
  if (head === null) {
    throw new Error(`no top-level function ${name} with a comment directly above it`);
  }
  const doc = (head[1] ?? '').trimEnd().split('\n');
  return { doc: doc.map((line) => line.slice(3)), parameters: head[2] ?? '' };
}

describe('the built Code.js', () => {
  it.each(entries)('has $name as a top-level function with its parameters and its help', (entry) => {
    const { doc, parameters } = headOf(entry.name);

    expect(typeof loadBundle()[entry.name]).toBe('function');
    expect(parameters).toBe(entry.parameters.map(({ name }) => name).join(', '));
    expect(doc[0]).toBe(entry.doc);
    for (const { name, doc: help } of entry.parameters) {
      expect(doc.filter((line) => line.startsWith('@param {') && line.endsWith(`} ${name} ${help}`))).toHaveLength(1);
    }
    expect(doc.includes('@customfunction')).toBe(entry.kind === 'customFunction');
  });

  it('gives the editor of formulas the whole help of CCHC_RATE', () => {
    expect(headOf('CCHC_RATE')).toEqual({
      parameters: 'done, total, version',
      doc: [
        'Tính tỷ lệ hoàn thành kế hoạch cải cách hành chính. CCHC_RATE() là tỷ lệ cả năm của kế hoạch; CCHC_RATE(11;40) là 27,5%; CCHC_RATE("I") là tỷ lệ của phần I; CCHC_RATE(A2:A9) với vùng trạng thái là tỷ lệ Hoàn thành, với vùng mã phần hay tên đơn vị là tỷ lệ của từng ô. Khi không có nhiệm vụ nào thì trả về "không phát sinh".',
        '',
        '@param {number|string|Range=} done Số đã hoàn thành, vùng trạng thái, mã phần ("I", "7.1"), tên đơn vị chủ trì, hoặc "kế hoạch kỳ". Bỏ trống để tính cả kế hoạch.',
        '@param {number|string|Range=} total Số nhiệm vụ đề ra; hoặc kỳ báo cáo khi tham số đầu là mã phần, tên đơn vị: "2025-Q1", "2025-H1", "2025-Q3", "2025-Y".',
        '@param {string=} version Tiện ích tự thêm CCHC_PHIEN_BAN để công thức luôn tính lại; giữ nguyên.',
        '@return {number|string} Tỷ lệ từ 0 đến 1 (định dạng ô theo %), hoặc "không phát sinh".',
        '@customfunction',
      ],
    });
  });

  it('shows pages and formulas no other function than those of the table', () => {
    const functions = Object.entries(loadBundle()).filter(([, value]) => typeof value === 'function');

    expect(functions.map(([name]) => name).sort()).toEqual(entries.map(({ name }) => name).sort());
  });

  it('hands every argument on to the handler of the same name', () => {
    const realm = loadBundle();
    const received: unknown[] = [];
    realm['cchc'] = { CCHC_RATE: (...args: unknown[]) => received.push(...args) };

    (realm['CCHC_RATE'] as (...args: unknown[]) => unknown)(11, 40, 'version');

    expect(received).toEqual([11, 40, 'version']);
  });

  it('loads where there is nothing but ECMAScript', () => {
    expect(() => loadBundle()).not.toThrow();
  });

  it('calls no service while it loads', () => {
    const watched = Object.fromEntries(services.map((name) => [name, untouchable(name)]));

    expect(() => loadBundle(watched)).not.toThrow();
  });

  it('keeps within the 545 KB of decision 0002', ({ annotate }) => {
    const bytes = Buffer.byteLength(builtBundle());
    void annotate(`Code.js: ${(bytes / 1000).toFixed(1)} KB`);

    expect(bytes).toBeLessThanOrEqual(545_000);
  });

  it('keeps Vietnamese as it is written', () => {
    const code = builtBundle();

    expect(code).toContain('Nhiệm vụ trọng tâm');
    expect(code).not.toMatch(/\\u1e[0-9a-f]{2}/);
  });

  it('keeps our own names and lines when it is built to be read', async () => {
    const readable = await bundle(projectRoot, undefined, undefined, true);
    expect(readable).toContain('function planRates(');
    expect(readable.split('\n').length).toBeGreaterThan(builtBundle().split('\n').length * 10);
  });

  it('has no syntax newer than ES2019, private and static class fields included', () => {
    expect(isEs2019(builtBundle())).toBe(true);
  });

  it('uses no global that Apps Script lacks', () => {
    expect(missingGlobalsIn(builtBundle())).toEqual([]);
  });
});

describe('the check of syntax', () => {
  it.each(['class A { #x = 1 }', 'class A { static x = 1 }', 'a?.b', 'a ??= 1', '1n', '/a/d'])('refuses %s', (code) => {
    expect(isEs2019(code)).toBe(false);
  });

  it('accepts ES2019', () => {
    expect(isEs2019('const { a, ...b } = c; try { a(); } catch { /(?<=x)\\p{L}/u.test(b); } BigInt(1);')).toBe(true);
  });
});

describe('the check of globals', () => {
  it.each(['setTimeout(f)', 'typeof URL', 'const f = () => new TextEncoder()', 'process.env.A', 'x = { Blob }'])(
    'sees the missing global in %s',
    (code) => {
      expect(missingGlobalsIn(code)).toHaveLength(1);
    },
  );

  it.each(['({ URL: 1 }).URL', '(URL) => URL', 'const text = "fetch"', 'function process() {} process()'])(
    'sees none in %s',
    (code) => {
      expect(missingGlobalsIn(code)).toEqual([]);
    },
  );
});

describe('running bare', () => {
  it('offers ECMAScript alone and makes no code from strings', () => {
    const code = `
      var absent = ['Intl', 'console', 'setTimeout', 'process', 'require'].filter((name) => !(name in globalThis));
      var evaluated; try { evaluated = new Function('return 1')(); } catch (error) { evaluated = error.name; }`;

    const { absent, evaluated } = runBare(code);

    expect([...(absent as string[])]).toEqual(['Intl', 'console', 'setTimeout', 'process', 'require']);
    expect(evaluated).toBe('EvalError');
  });
});
