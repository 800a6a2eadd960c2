/** Parts of sentences that the readings of several analyses share. */
export const readingWords = {
  'reading.named': '{name} ({value}; {low} to {high})',
  'reading.nps-name': 'the net promoter score',
  'reading.more': '{count} more',
} as const;
