/** What the readings of the analysis say in English. */
export const words = {
  'reading.ten-faults.counted':
    'Of the {of} faults of practice that S1 lists, {warned} {warned?shows:show} a sign in this study, {passed} {passed?does:do} not, and {unknown} cannot be told from it.',
  'reading.ten-faults.warn': 'A sign of the fault “{fault}”: {found}',
  'reading.ten-faults.unknown': 'Nothing can be told about the fault “{fault}”: {found}',
  'method.ten-faults':
    'The ten faults of practice of S1, each by a stated rule on the codebook or the answers: pass, warn, or cannot tell. The limits of the rules are ours.',
} as const;
