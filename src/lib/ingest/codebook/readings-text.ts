import type { OpenScale, ScaleReading } from './readings.ts';

/** The ends of a reading from the worst to the best: “1–5”, “−2–2”, “5–1” of a scale that is turned. */
export function endsText({ scale: { min, max, direction } }: ScaleReading): string {
  const ends = direction === 'down' ? [max, min] : [min, max];
  return ends.join('–').replaceAll('-', '−');
}

/** "1–5: 42.3; 1–4: 56.4": the index under each reading, the one taken first. */
export const readingsText = ({ readings }: Pick<OpenScale, 'readings'>): string =>
  readings.map((one) => `${endsText(one)}: ${one.index?.toFixed(1) ?? '–'}`).join('; ');
