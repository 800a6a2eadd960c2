import type { OpenScale, ScaleReading } from './readings.ts';

/** The ends of a reading: “1–5”, “−2–2”. */
export const endsText = ({ scale }: ScaleReading): string => `${scale.min}–${scale.max}`.replaceAll('-', '−');

/** "1–5: 42.3; 1–4: 56.4": the index under each reading, the one taken first. */
export const readingsText = ({ readings }: Pick<OpenScale, 'readings'>): string =>
  readings.map((one) => `${endsText(one)}: ${one.index?.toFixed(1) ?? '–'}`).join('; ');
