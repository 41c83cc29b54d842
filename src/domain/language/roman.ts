/**
 * Roman numerals: section codes ("VII") and quarters ("Quý III").
 */

const steps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const canonical = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** The value of a canonical Roman numeral from I to MMMCMXCIX in either case, or null ("IIII", "IC", ""). */
export function readRoman(text: string): number | null {
  const numeral = text.trim().toUpperCase();
  if (numeral === '' || !canonical.test(numeral)) return null;
  let value = 0;
  let rest = numeral;
  for (const [step, letters] of steps) {
    while (rest.startsWith(letters)) {
      value += step;
      rest = rest.slice(letters.length);
    }
  }
  return value;
}

/** The canonical numeral of a whole number from 1 to 3999; throws a RangeError for any other. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`no Roman numeral for ${value}`);
  let numeral = '';
  let rest = value;
  for (const [step, letters] of steps) {
    while (rest >= step) {
      numeral += letters;
      rest -= step;
    }
  }
  return numeral;
}
