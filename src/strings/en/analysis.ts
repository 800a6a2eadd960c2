/** Sentences of the part "analysis". */
export const analysis = {} as const;
