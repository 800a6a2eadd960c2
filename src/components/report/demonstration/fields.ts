/** A number that the reader may set in a demonstration. */
export interface ToolField {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What stands in the boxes, by their keys. */
export type Entry = Readonly<Record<string, number>>;

export type DemonstrationId = 'samples' | 'designs' | 'outcome' | 'plan';
