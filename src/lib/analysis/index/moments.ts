import type { DesignMoments, DomainMoments } from '../../survey/moments.ts';
import type { ProviderDifference } from './benchmark-sql.ts';
import type { DriverMoments, ImportanceMoments } from '../../weighting/moments.ts';

/** Moments of the index analysis: all that any scheme, any own weights and any confidence level need. */
export interface IndexMoments {
  readonly design: DesignMoments;
  readonly domains: readonly DomainMoments[];
  readonly drivers: readonly DriverMoments[];
  /** Item id → importance; absent where it was not asked. */
  readonly importance: Readonly<Record<string, ImportanceMoments>>;
  /** The study's provider against every other, where they are not independent; absent: they are. */
  readonly providers?: readonly ProviderDifference[];
}
