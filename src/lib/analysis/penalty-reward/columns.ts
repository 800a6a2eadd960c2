import { identifier } from '../../engine/quote.ts';
import { TIER_BANDS } from '../../study/types.ts';
import type { Field, Study, TierBands } from '../../study/types.ts';
import type { BandCounts } from './moments.ts';
import { structure } from '../../study/structure.ts';
import { bandsOf } from './bands.ts';
import type { Bands } from './bands.ts';

/** Answers that each band of an item needs: fewer say too little about it. */
export const MINIMUM_IN_BAND = 30;

/** From this share of respondents on, leaving an item open has a column of its own: the question was not put to a group. */
const OWN_OPEN = 0.05;

/** An item whose scale has room for three bands: its score as quoted column. */
export interface BandedItem {
  readonly id: string;
  readonly score: string;
  readonly bands: Bands;
}

/** The items of a study under one choice of bands; those whose scale has fewer than three answers, or no room for own cut points, are left out. */
export function bandedItems(study: Study, choice: TierBands): readonly BandedItem[] {
  const { cuts } = study.options.tiers ?? {};
  return structure(study).items.flatMap(({ id, performance }): BandedItem[] => {
    const bands = performance.scale && bandsOf(performance.scale, choice, cuts);
    return bands === undefined ? [] : [{ id, score: identifier(performance.name), bands }];
  });
}

/** The choices of bands that differ on this study's scales; the standard ones come first, those of one's own last. */
export function choicesOf(study: Study): readonly TierBands[] {
  const [standard, ...others] = TIER_BANDS.map((choice) => ({
    choice,
    bands: JSON.stringify(bandedItems(study, choice).map(({ bands }) => bands)),
  }));
  const differing = TIER_BANDS.filter((choice) => {
    const found = others.find((other) => other.choice === choice);
    return found === undefined || found.bands !== standard?.bands;
  });
  return bandedItems(study, 'own').length > 0 ? [...differing, 'own'] : differing;
}

/** Satisfaction, then loyalty (recommendation, else repurchase) where it was asked. */
export function outcomesOf({ fields }: Study): readonly Field[] {
  const by = (role: Field['role']): Field | undefined => fields.find((field) => field.role === role);
  const overall = by('overall');
  const loyalty = by('recommend') ?? by('repurchase');
  return overall === undefined ? [] : [overall, ...(loyalty === undefined ? [] : [loyalty])];
}

/** One column of the regression; `sql` is 0 or 1 for bands, a count for `opens`. */
export interface Column {
  readonly kind: 'constant' | 'low' | 'high' | 'open' | 'opens';
  /** The item whose band it is; '' for the constant and the common count. */
  readonly item: string;
  readonly sql: string;
}

const flag = (condition: string): string => `coalesce((${condition})::DOUBLE, 0)`;

/** SQL condition that a score lies in a band. */
export function inBand({ score, bands }: BandedItem, band: 'low' | 'middle' | 'high'): string {
  if (band === 'low') return `${score} < ${bands.below}`;
  return band === 'high' ? `${score} > ${bands.above}` : `${score} BETWEEN ${bands.below} AND ${bands.above}`;
}

/**
 * The columns of one regression, those to be read first: constant, lowest and highest band of every item (middle band: reference), then what
 * keeps respondents with open items in it. An item left open by 5 % or more has its own column "open" (not put to some group: their
 * level is theirs); all others share one column, the number of items left open. So every respondent stays, and the answers that they
 * gave are compared with the same answers of others. A band with fewer than `MINIMUM_IN_BAND` answers gets no column.
 */
export function columnsOf(
  items: readonly BandedItem[],
  counts: ReadonlyMap<string, BandCounts>,
): readonly Column[] {
  const bands: Column[] = [];
  const own: Column[] = [];
  const common: string[] = [];
  for (const item of items) {
    const { id, score } = item;
    const { low, middle, high, open } = counts.get(id) ?? { low: 0, middle: 0, high: 0, open: 0 };
    if (low >= MINIMUM_IN_BAND) bands.push({ kind: 'low', item: id, sql: flag(inBand(item, 'low')) });
    if (high >= MINIMUM_IN_BAND) bands.push({ kind: 'high', item: id, sql: flag(inBand(item, 'high')) });
    if (open === 0) continue;
    const sql = `(${score} IS NULL)::DOUBLE`;
    if (open >= OWN_OPEN * (low + middle + high + open)) own.push({ kind: 'open', item: id, sql });
    else common.push(sql);
  }
  return [
    { kind: 'constant', item: '', sql: '1::DOUBLE' },
    ...bands,
    ...own,
    ...(common.length > 0 ? [{ kind: 'opens' as const, item: '', sql: common.join(' + ') }] : []),
  ];
}
