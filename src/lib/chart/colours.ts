/**
 * Colours by meaning, the same hue for the same thing on every page. Each is a custom property of the page with the
 * light palette (Okabe–Ito, safe for colour-blind readers) as fallback, so that a static SVG follows the dark mode.
 */
export const COLOURS = {
  performance: 'var(--figure-performance, #0072b2)',
  expectation: 'var(--figure-expectation, #b87700)',
  below: 'var(--figure-below, #c24e00)',
  above: 'var(--figure-above, #007d5c)',
  basic: 'var(--figure-basic, #b4568b)',
  excitement: 'var(--figure-excitement, #2c86bd)',
  undecided: 'var(--figure-undecided, #6b7280)',
  faint: 'var(--figure-faint, #d5d9df)',
  ink: 'currentColor',
  paper: 'var(--figure-paper, #ffffff)',
} as const;

/** The colour of a tested difference. */
export function verdictColour(verdict: 'above' | 'below' | 'undecided' | 'equal' | 'constant'): string {
  return verdict === 'equal' || verdict === 'constant' ? COLOURS.undecided : COLOURS[verdict];
}
