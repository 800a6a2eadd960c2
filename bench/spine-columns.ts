/** Items of the made-up study, each with a performance and an expectation column. */
export const ITEMS = 19;

/** The 44 column names, in the file's order. */
export const COLUMNS: readonly string[] = [
  'id',
  'customer_type',
  'wave',
  'weight',
  'overall',
  'recommend',
  ...Array.from({ length: ITEMS }, (_, item) => `performance_${item + 1}`),
  ...Array.from({ length: ITEMS }, (_, item) => `expectation_${item + 1}`),
];
