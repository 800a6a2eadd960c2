/** Sentences of the part "reliability": names, the figure, remarks, refusals. */
export const reliability = {
  'reliability.column.node': 'Dimension',
  'reliability.column.items': 'Items',
  'reliability.column.alpha': 'α',
  'reliability.column.standardised': 'α standardised',
  'reliability.column.omega': 'ω',
  'reliability.column.splitHalf': 'Odd–even',
  'reliability.column.kmo': 'KMO',
  'reliability.column.gap': 'ρD of the gap',
} as const;
