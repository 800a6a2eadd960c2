import type { Profile } from '../../load/profile.ts';
import { batteryEnds } from './battery-ends.ts';
import type { BatteryEnds } from './battery-ends.ts';
import { continuousEnds } from './continuous.ts';
import { openEnds } from './open-ends.ts';
import type { OpenReading } from './open-readings.ts';

/** What all columns of a file together tell of the scales of each, by its name. */
export interface FileScales {
  /** Ends that a column alone does not tell. */
  readonly battery: ReadonlyMap<string, BatteryEnds>;
  /** The readings of whole numbers that their battery leaves open. */
  readonly open: ReadonlyMap<string, readonly OpenReading[]>;
  /** Ends of numbers that are no levels: decimals, sliders. */
  readonly continuous: ReadonlyMap<string, BatteryEnds>;
}

/** The scales of a file's columns as they tell them together. */
export const fileScales = (columns: readonly Profile[]): FileScales => ({
  battery: batteryEnds(columns),
  open: openEnds(columns),
  continuous: continuousEnds(columns),
});
