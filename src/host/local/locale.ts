/** The locales of the emulated spreadsheets: how typed text is read and values are printed. */

export interface EngineLocale {
  readonly name: string;
  readonly code: string;
  readonly thousandsSeparator: string;
  readonly decimalSeparator: string;
  readonly weekStart: number;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly formulaArgSeparator: string;
}

const enUS: EngineLocale = {
  name: 'English (US)',
  code: 'en_US',
  thousandsSeparator: ',',
  decimalSeparator: '.',
  weekStart: 7,
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss a',
  formulaArgSeparator: ',',
};

const viVN: EngineLocale = {
  name: 'Tiếng Việt',
  code: 'vi_VN',
  thousandsSeparator: '.',
  decimalSeparator: ',',
  weekStart: 1,
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
};

/** The locale of that code; throws for one that the host does not know. */
export function localeOf(code: string): EngineLocale {
  const found = [viVN, enUS].find((locale) => locale.code === code);
  if (!found) throw new Error(`not implemented in the local host: the locale ${code} (one of: vi_VN, en_US)`);
  return found;
}

/** What typed text turns into; `format` is the one that a cell without a format takes on. */
export type Typed =
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly format?: string }
  | { readonly kind: 'formula'; readonly text: string };

/**
 * Reads text as the spreadsheet reads what is typed: numbers with the locale's separators, percentages, dates in the
 * locale's order, TRUE and FALSE, formulas from "=" on; an apostrophe first makes it text. Anything else is text.
 * "01/02" is the first of February of `currentYear` under vi_VN. "1.234" is 1234 and "27,5%" is 0.275 under vi_VN; "1.5" is text there, since no group of thousands has one digit.
 */
export function readTyped(text: string, locale: EngineLocale, currentYear: number): Typed {
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', text };
  const trimmed = text.trim();
  if (!/^[+\-\d.,tf]/i.test(trimmed)) return { kind: 'value', value: text };
  if (/^true$/i.test(trimmed)) return { kind: 'value', value: true };
  if (/^false$/i.test(trimmed)) return { kind: 'value', value: false };
  return readNumber(trimmed, locale) ?? readDate(trimmed, locale, currentYear) ?? { kind: 'value', value: text };
}

const numberPatterns = new Map<EngineLocale, RegExp>();

function numberPattern(locale: EngineLocale): RegExp {
  const known = numberPatterns.get(locale);
  if (known) return known;
  const group = escapePattern(locale.thousandsSeparator);
  const point = escapePattern(locale.decimalSeparator);
  const made = new RegExp(
    `^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${point}(\\d*))?(?:[eE]([+-]?\\d+))?\\s*(%?)$`,
  );
  numberPatterns.set(locale, made);
  return made;
}

function readNumber(text: string, locale: EngineLocale): Typed | undefined {
  const found = numberPattern(locale).exec(text);
  if (!found || (found[2] === undefined && !found[3])) return undefined;
  const [, sign = '', whole = '0', decimals = '', exponent, percent] = found;
  const digits = whole.split(locale.thousandsSeparator).join('');
  const shift = Number(exponent ?? 0) - (percent ? 2 : 0);
  const value = Number(`${sign}${digits}.${decimals || '0'}e${shift}`);
  if (percent) return { kind: 'value', value, format: decimals ? '0.00%' : '0%' };
  return digits === whole
    ? { kind: 'value', value }
    : { kind: 'value', value, format: decimals ? '#,##0.00' : '#,##0' };
}

function readDate(text: string, locale: EngineLocale, currentYear: number): Typed | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateValue(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const local = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text);
  if (!local) return undefined;
  const [first, second, year] = [Number(local[1]), Number(local[2]), Number(local[3] ?? currentYear)];
  const format = local[3] ? locale.dateFormat : locale.dateFormat.replace('/yyyy', '');
  return locale.dateFormat.startsWith('d')
    ? dateValue(year, second, first, format)
    : dateValue(year, first, second, format);
}

function dateValue(year: number, month: number, day: number, format: string): Typed | undefined {
  const serial = serialOfDay(year, month, day);
  const date = dayOfSerial(serial);
  return date.month === month && date.day === day ? { kind: 'value', value: serial, format } : undefined;
}

/** Days since 1899-12-30; 2025-03-14 is 45730. */
function serialOfDay(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function dayOfSerial(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a number format that prints a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === '@') return false;
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[\$?[^\]]*\]|\\./g, '').replace(/general/i, ''));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * A formula in the engine's notation ("," between arguments, decimal point). Typed text follows the locale; text from
 * a script may use "," or ";", as Google takes both.
 */
export function toCanonicalFormula(formula: string, locale: EngineLocale, source: 'typed' | 'script'): string {
  if (locale.formulaArgSeparator === ',')
    return mapOutsideQuotes(formula, (c, depth) => (c === ';' && depth === 0 ? ',' : c));
  const hasSemicolon = anyOutsideQuotes(formula, ';');
  if (source === 'script' && !hasSemicolon) return formula;
  return mapOutsideQuotes(formula, (c, depth) => {
    if (c === ',') return '.';
    if (c === ';') return depth === 0 ? ',' : ';';
    return c === '\\' && depth > 0 ? ',' : c;
  });
}

/** The formula as a person of that locale sees it. */
export function toLocalFormula(formula: string, locale: EngineLocale): string {
  if (locale.formulaArgSeparator === ',') return formula;
  return mapOutsideQuotes(formula, (c, depth, previous, next) => {
    if (c === ',') return depth === 0 ? ';' : '\\';
    return c === '.' && /\d/.test(previous + next) && !/[A-Z_]/i.test(previous + next) ? ',' : c;
  });
}

type MapCharacter = (character: string, braceDepth: number, previous: string, next: string) => string;

function mapOutsideQuotes(text: string, map: MapCharacter): string {
  let quote = '';
  let depth = 0;
  let result = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (quote) {
      if (character === quote) quote = '';
      result += character;
      continue;
    }
    if (character === '"' || character === "'") quote = character;
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    result += quote ? character : map(character, depth, text.charAt(i - 1), text.charAt(i + 1));
  }
  return result;
}

function anyOutsideQuotes(text: string, wanted: string): boolean {
  let found = false;
  mapOutsideQuotes(text, (character, depth) => {
    if (character === wanted && depth === 0) found = true;
    return character;
  });
  return found;
}
