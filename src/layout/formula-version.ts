/**
 * Keeps formulas fresh that read the workbook by themselves: hosts work a custom function out anew only when one of its
 * arguments changes. So a cell that our runs raise, named `CCHC_PHIEN_BAN`, stands as the last argument.
 */

/** Name of the cell. */
export const versionName = 'CCHC_PHIEN_BAN';

/** The arguments without the version: a text like "cchc:1732291234567" in the last place. */
export function withoutVersion(args: readonly unknown[]): readonly unknown[] {
  const last = args[args.length - 1];
  return typeof last === 'string' && /^cchc:\d+$/.test(last) ? args.slice(0, -1) : args;
}

/** What has to be known of the workbook around a formula. */
export interface FormulaSurroundings {
  /** True where numbers are typed with a decimal comma. */
  readonly decimalComma: boolean;
  /** Whether the cell of the same tab holds text; "B2". */
  readonly holdsText: (a1: string) => boolean;
}

/**
 * - `versioned`: the formula as it should be;
 * - `settled`: it needs nothing: it reads nothing by itself, or has the version already;
 * - `unsafe`: it needs the version and cannot be written back from its text in every locale (a decimal, an array in braces).
 *
 * `=CCHC_RATE("I")` becomes `=CCHC_RATE("I";CCHC_PHIEN_BAN)`; `=CCHC_RATE(11;40)` and `=CCHC_RATE(B2;C2)` over numbers stay.
 */
export type Versioning =
  | { readonly kind: 'versioned'; readonly formula: string }
  | { readonly kind: 'settled' }
  | { readonly kind: 'unsafe' };

export function versioning(formula: string, around: FormulaSurroundings): Versioning {
  const bare = withoutTexts(formula);
  const separator = bare.includes(';') || !bare.includes(',') ? ';' : ',';
  let written = formula;
  for (const call of callsIn(bare).reverse()) {
    const args = argumentsOf(formula, bare, call.open, call.close, separator);
    if (args.some((arg) => arg.toUpperCase() === versionName) || !readsWorkbook(call.name, args, around)) continue;
    const given = args.length === 0 ? versionName : separator + versionName;
    written = written.slice(0, call.close) + given + written.slice(call.close);
  }
  if (written === formula) return { kind: 'settled' };
  const unsafe = bare.includes('{') || (around.decimalComma && /\d[.,]\d/.test(bare));
  return unsafe ? { kind: 'unsafe' } : { kind: 'versioned', formula: written };
}

/** The formula with texts and quoted names of tabs blanked, of the same length. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?/g, (text) => '\u0000'.repeat(text.length));
}

interface Call {
  readonly name: string;
  /** Index of the first character behind the bracket, and of the closing bracket. */
  readonly open: number;
  readonly close: number;
}

/** The calls of the functions that can read the workbook, in the order of their beginnings. */
function callsIn(bare: string): Call[] {
  const calls: Call[] = [];
  const pattern = /(^|[^\w.])(CCHC_(?:RATE|COUNT|INDICATOR))\s*\(/gi;
  for (let found = pattern.exec(bare); found !== null; found = pattern.exec(bare)) {
    const open = found.index + found[0].length;
    const close = closingBracket(bare, open);
    if (close !== null) calls.push({ name: (found[2] ?? '').toUpperCase(), open, close });
  }
  return calls;
}

function closingBracket(bare: string, from: number): number | null {
  let depth = 0;
  for (let index = from; index < bare.length; index += 1) {
    if (bare[index] === '(') depth += 1;
    else if (bare[index] === ')') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return null;
}

/** The arguments as written, without spaces around them; none for empty brackets. */
function argumentsOf(formula: string, bare: string, open: number, close: number, separator: string): string[] {
  const args: string[] = [];
  let depth = 0;
  let start = open;
  for (let index = open; index <= close; index += 1) {
    const letter = bare[index];
    if (letter === '(') depth += 1;
    if (letter === ')' && index < close) depth -= 1;
    if (index < close && (letter !== separator || depth > 0)) continue;
    args.push(formula.slice(start, index).trim());
    start = index + 1;
  }
  return args.length === 1 && args[0] === '' ? [] : args;
}

/** CCHC_RATE of two or more arguments reads the plan when one of them is text; of numbers it only divides. */
function readsWorkbook(name: string, args: readonly string[], { holdsText }: FormulaSurroundings): boolean {
  if (name !== 'CCHC_RATE' || args.length < 2) return true;
  return args.some((arg) => {
    if (arg === '' || arg.startsWith('"')) return true;
    if (/^[\d.,\s%]+$/.test(arg)) return false;
    const cell = /^\$?([A-Z]+)\$?(\d+)(?::\$?[A-Z]+\$?\d*)?$/i.exec(arg);
    if (cell !== null) return holdsText(`${cell[1]}${cell[2]}`);
    return /^(?:[\p{L}\w.]+|(?:'(?:[^']|'')*'|[\p{L}\w.]+)![$A-Z\d:]+)$/iu.test(arg);
  });
}
