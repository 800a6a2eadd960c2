import { DIMENSIONS, ITEMS, position, type Item } from './system.ts';
import { COMPETITOR, STRATA, SURVEYS } from './sample.ts';
import { stream } from './random.ts';

/** Means that the answers of one cell (survey × stratum) are drawn to have, by item; scores 0–100, importance 1–10. */
export interface Profile {
  readonly performance: Float64Array;
  readonly expectation: Float64Array;
  readonly importance: Float64Array;
}

/** S1's findings on billing: evaluation minus expectation, in score points, of the operator's customers in 2000. */
const BILLING_GAPS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  contract: { credit_limit: -6.5, billing_accuracy: -5, payment_methods: 13, monthly_bill: 11 },
  'high-bill': { credit_limit: -7.5, billing_accuracy: -5.5, payment_methods: 10, monthly_bill: -5.5 },
  prepaid: { credit_limit: -6.5, billing_accuracy: -6.5 },
};

/** How far evaluation exceeds expectation elsewhere, before item and chance, in score points. */
const USUAL_GAP: Readonly<Record<string, number>> = { contract: 6.5, 'high-bill': 4.5, prepaid: 7.5 };

/** Where the competitor is better or worse than its level, by dimension: a weaker network sold by stronger offers. */
const COMPETITOR_EASE: Readonly<Record<string, number>> = { network: -3, promotions: 5, value_added: 2 };

/** Deviation of an item from its cell's level that comes from the stratum, beside the item's own ease. */
function billingEase(item: Item, type: string): number {
  if (type === 'high-bill' && item.id === 'billing_accuracy') return -1.5;
  if (type === 'prepaid' && item.id === 'billing_accuracy') return -2.5;
  return 0;
}

/**
 * The designed means of a cell. `level` moves all evaluations together (set by calibration). `billShare` are the Johnson
 * weights within billing: the monthly bill is placed so that billing scores the same on all four items as on the two
 * that prepaid customers are asked too; so a group has the same index on its own and on the common item set.
 */
export function profile(
  seed: number,
  survey: number,
  stratum: number,
  level: number,
  billShare: readonly number[],
): Profile {
  const { provider, wave } = SURVEYS[survey]!;
  const { type } = STRATA[stratum]!;
  const chance = stream(seed, `profile ${survey} ${stratum}`);
  const performance = new Float64Array(ITEMS.length);
  const expectation = new Float64Array(ITEMS.length);
  const importance = new Float64Array(ITEMS.length);

  ITEMS.forEach((item, j) => {
    const rival = provider === COMPETITOR ? (COMPETITOR_EASE[DIMENSION_OF[j]!] ?? 0) : 0;
    performance[j] = level + item.ease + billingEase(item, type) + rival + chance.normal();
  });
  const [credit, accuracy, payment, bill] = BILLING;
  const [wCredit, wAccuracy, wPayment, wBill] = billShare as [number, number, number, number];
  const common =
    (wCredit * performance[credit]! + wAccuracy * performance[accuracy]!) / (wCredit + wAccuracy);
  performance[bill] = common + (wPayment / wBill) * (common - performance[payment]!);

  ITEMS.forEach((item, j) => {
    const known = BILLING_GAPS[type]?.[item.id];
    const competitor = provider === COMPETITOR ? -2 : 0;
    const ownGap = 5 * (stream(seed, `gap of ${item.id}`).uniform() - 0.5);
    const gap = known ?? USUAL_GAP[type]! + ownGap + 0.6 * chance.normal();
    expectation[j] = performance[j]! - gap - competitor;
    const falls = wave === '1999' && PROMOTIONS.has(j) ? 0.9 : 0;
    const risesSlightly = wave === '1999' && !PROMOTIONS.has(j) ? -0.06 : 0;
    importance[j] = item.importance + falls + risesSlightly;
  });
  return { performance, expectation, importance };
}

const DIMENSION_OF = DIMENSIONS.flatMap(({ id, items }) => items.map(() => id));

const BILLING = [
  position('credit_limit'),
  position('billing_accuracy'),
  position('payment_methods'),
  position('monthly_bill'),
] as const;

const PROMOTIONS: ReadonlySet<number> = new Set(
  ['offer_worth', 'offer_choice', 'offer_notice', 'bonus_points', 'gifts'].map(position),
);
