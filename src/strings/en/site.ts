/** Sentences of the part "site". */
export const site = {
  'site.title': 'Satisfaction, Measured',
} as const;
