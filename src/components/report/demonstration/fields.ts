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

/** The experiments on simulated respondents (`experiments.ts`). */
export const EXPERIMENTS = ['points', 'agreeing', 'order'] as const;
export type ExperimentId = (typeof EXPERIMENTS)[number];

export type DemonstrationId = 'samples' | 'designs' | 'outcome' | 'plan' | ExperimentId;

/** True for an experiment on simulated respondents. */
export function isExperiment(id: DemonstrationId): id is ExperimentId {
  return EXPERIMENTS.some((one) => one === id);
}
