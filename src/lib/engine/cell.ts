/** Values that JavaScript has no type for, as Cells: the same from both engines. */

const DAY = 86_400;
/** DuckDB's ±infinity of a DATE. */
const INFINITE_DAYS = 2_147_483_647;
/** DuckDB's ±infinity of a TIMESTAMP. */
const INFINITE = 9_223_372_036_854_775_807n;

/** Days since 1970-01-01 (proleptic Gregorian) → `2024-01-31`; years beyond 0–9999 with sign and six digits. */
export function isoDate(days: number): string {
  if (Math.abs(days) >= INFINITE_DAYS) return days > 0 ? 'infinity' : '-infinity';
  const { year, month, day } = civil(days);
  const digits =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
  return `${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Ticks since 1970-01-01 00:00 at `perSecond` ticks a second → `2024-01-31T10:00:00.5` (zeros at the end cut). */
export function isoTimestamp(ticks: bigint, perSecond: bigint): string {
  if (ticks >= INFINITE) return 'infinity';
  if (ticks <= -INFINITE) return '-infinity';
  const seconds = floorDivide(ticks, perSecond);
  const fraction = ticks - seconds * perSecond;
  const days = Number(floorDivide(seconds, BigInt(DAY)));
  const rest = Number(seconds) - days * DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const clock = `${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`;
  const digits = String(perSecond).length - 1;
  const tail = fraction === 0n ? '' : `.${String(fraction).padStart(digits, '0').replace(/0+$/, '')}`;
  return `${isoDate(days)}T${clock}${tail}`;
}

/** A DECIMAL (its digits as an integer, and how many stand behind the point) as the nearest double. */
export function decimal(digits: bigint, scale: number): number {
  return Number(`${digits}e-${scale}`);
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b < 0n ? 1n : 0n);
}

/** Howard Hinnant's civil_from_days (https://howardhinnant.github.io/date_algorithms.html); JavaScript's Date ends at year 275760. */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
