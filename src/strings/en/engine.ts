/** Sentences of the part "engine". */
export const engine = {} as const;
