/** Parts of sentences that the readings of several analyses share. */
export const readingWords = {
  'reading.named': '{name} ({value}; {low} to {high})',
  'reading.more': '{count} more',
} as const;
