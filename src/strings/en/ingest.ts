/** Sentences of the part "ingest". */
export const ingest = {} as const;
