/** What stands in a row of a statistics form: a figure in one of five states, read from what a person typed. */
import type { Decimal } from '../decimal.ts';
import { toText } from '../decimal.ts';
import { fold } from '../language/text.ts';
import type { CodedOption, FormRow } from './form.ts';

/**
 * One of: reported (a figure, 0 included), estimated (a figure, marked), none-arose (nothing of the kind happened,
 * or 0 of 0), not-applicable (the row is another level's), missing (the cell is empty).
 */
export type FigureState = 'reported' | 'estimated' | 'none-arose' | 'not-applicable' | 'missing';

/** The words for the states as people write them in cells. */
export const stateWords: Readonly<Record<FigureState, string>> = {
  reported: 'số liệu',
  estimated: 'ước',
  'none-arose': 'không phát sinh',
  'not-applicable': 'không thuộc thẩm quyền',
  missing: 'chưa có số liệu',
};

/** Where a figure comes from: typed by a person, worked out from other rows, counted in the plan, or from nobody. */
export type FigureSource = 'entered' | 'computed' | 'plan' | 'none';

export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * A figure. Exactly one of `number`, `fraction`, `option`, `text` is set when the state is reported or estimated,
 * by the row's kind; none of them in the other states.
 */
export interface FigureValue {
  readonly state: FigureState;
  /** Exact, in the row's unit, with the decimals as reported; 27,5% is 27.5. */
  readonly number: Decimal | null;
  readonly fraction: Fraction | null;
  /** The chosen option of a coded row. */
  readonly option: CodedOption | null;
  readonly text: string | null;
  /** What was typed; empty for what was worked out. */
  readonly raw: string | number;
  readonly source: FigureSource;
}

const nothing = { number: null, fraction: null, option: null, text: null } as const;

/** A figure that nobody has given. */
export const missingFigure: FigureValue = { ...nothing, state: 'missing', raw: '', source: 'none' };

/** A value without a figure: nothing arose, not applicable, missing. */
export function emptyFigure(
  state: 'none-arose' | 'not-applicable' | 'missing',
  raw: string | number,
  source: FigureSource,
): FigureValue {
  return { ...nothing, state, raw, source };
}

/** A reported figure of one of the four shapes. */
export function reportedFigure(
  shape: Partial<Pick<FigureValue, 'number' | 'fraction' | 'option' | 'text'>>,
  raw: string | number,
  source: FigureSource,
): FigureValue {
  return { ...nothing, ...shape, state: 'reported', raw, source };
}

/** Whether the value holds a figure. */
export function hasFigure(value: FigureValue): boolean {
  return value.state === 'reported' || value.state === 'estimated';
}

/** The number that the value adds to a sum: 0 when nothing arose; null when it has none. */
export function addend(value: FigureValue, zero: Decimal): Decimal | null {
  return value.state === 'none-arose' ? zero : value.number;
}

/**
 * The figure for machines: an exact decimal with a point and without idle zeros ("27.5", "1386"), the value of a
 * chosen option ("0"); null for text, fractions, and states without a figure.
 */
export function exactText(value: FigureValue): string | null {
  if (value.option !== null) return value.option.value;
  if (value.number === null) return null;
  const text = toText(value.number);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The state that the words name, in any case and without diacritics; null for other words. */
export function readState(text: string): FigureState | null {
  const key = fold(text);
  if (/^(khong|ko)( co)? phat sinh$/.test(key)) return 'none-arose';
  if (/^(khong|ko) thuoc tham quyen( giai quyet)?$/.test(key)) return 'not-applicable';
  for (const state in stateWords) {
    if (fold(stateWords[state as FigureState]) === key) return state as FigureState;
  }
  return null;
}

/** How an option stands in a drop-down: "1 – Có". */
export function optionWords(option: CodedOption): string {
  return `${option.value} – ${option.label}`;
}

/** The option that the text names by its value ("1", "01"), its label, or both in either order; null for none. */
export function readOption(text: string, row: FormRow): CodedOption | null {
  const key = fold(text).replace(/\b0+(?=\d)/g, '');
  return (
    row.options.find(({ value, label }) =>
      [value, fold(label), fold(`${value} ${label}`), fold(`${label} ${value}`)].includes(key),
    ) ?? null
  );
}
