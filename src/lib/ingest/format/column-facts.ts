/** What a file with a codebook of its own (SPSS, Parquet, Arrow) says of one column. */
export interface ColumnFacts {
  readonly name: string;
  readonly type: 'number' | 'string';
  /** The question's words. */
  readonly label?: string;
  /** Value → its label, in the file's order. */
  readonly valueLabels?: readonly { readonly value: number | string; readonly label: string }[];
  /** Values that mean "no answer", and ranges of them (ends included). */
  readonly missing?: readonly (number | string)[];
  readonly missingRange?: readonly [from: number, to: number];
  /** The file weighs its cases by it. */
  readonly weight?: true;
}
