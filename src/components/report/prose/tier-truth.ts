import truth from '../../../../data/network-operator/tiers.json' with { type: 'json' };

/** The tiers that the simulation recorded, as a key of live numbers takes them: `item=tier,…`. At build time only. */
export const RECORDED = Object.entries(truth.items)
  .map(([item, { tier }]) => `${item}=${tier}`)
  .join(',');
