/** Sentences of the part "workbench". */
export const workbench = {} as const;
