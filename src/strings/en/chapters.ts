/** Sentences of the part "chapters". */
export const chapters = {} as const;
