/** Sentences of the part "cli". */
export const cli = {} as const;
