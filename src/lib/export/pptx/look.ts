/** Colours and sizes of the slides; lengths are inches, as the library counts them. */
export const INK = '1A1B1E';
export const SOFT = '55585F';
export const ACCENT = '0B5A94';
export const RULE = 'D9D9D4';
export const SHADE = 'F1F4F7';
/** PowerPoint takes its own font for Chinese signs. */
export const FONT = 'Calibri';

export const PAGE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Between the title and the line at the foot. */
export const BODY = { top: 1.95, height: 4.75 } as const;

/** The size of a title in points, by how long it is: two or three lines at most. */
export function titleSize(title: string): number {
  if (title.length <= 90) return 28;
  return title.length <= 150 ? 23 : 19;
}
