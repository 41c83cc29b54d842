/** Dates as scripts see them: the calendar day and time of the cell in the process's own zone. */

const dayLength = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

/** The Date whose local year, month, day and time are those of the serial number. */
export function dateOfSerial(serial: number): Date {
  const utc = new Date(serialZero + Math.round(serial * dayLength));
  const date = new Date(2000, 0, 1);
  date.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  date.setHours(utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds(), utc.getUTCMilliseconds());
  return date;
}

/** The serial number of a Date's local day and time; works for dates of any realm. */
export function serialOfDate(date: Date): number {
  const utc = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
  return (utc - serialZero) / dayLength;
}
