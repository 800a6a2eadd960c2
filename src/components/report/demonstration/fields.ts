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

export const DEMONSTRATIONS = ['samples', 'designs', 'outcome', 'plan'] as const;
export type DemonstrationId = (typeof DEMONSTRATIONS)[number];
