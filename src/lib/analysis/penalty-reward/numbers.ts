import { entryOf } from '../../study/entry.ts';
import { agreement, tiersByMethod } from './agreement.ts';
import type { Method } from './agreement.ts';
import type { Contrast, ItemTier, ScopeTiers, TierResult } from './result.ts';
import type { TierBootstrap } from './bootstrap.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import { fixed, percent } from '../../chart/format.ts';
import { nodeName } from '../../chart/names.ts';
import { tierReading } from './tier-reading.ts';
import { companyOf } from './tier-scopes.ts';
import { tierBootstrap } from './figures/tier-stability.ts';
import { countTiers, tierName } from '../../chart/tiers.ts';
import type { ChapterContext } from '../context.ts';
import type { Agreement } from '../../stats/kappa.ts';
import type { Refusal } from '../../study/refusal.ts';

import { basis, count, estimated, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker, NumberMakers } from '../live-number.ts';

function scopeOf({ result }: ChapterContext, id: string): ScopeTiers | Refusal {
  const tiers = result('penalty-reward');
  return given(tiers, ({ scopes }: TierResult) =>
    present(
      scopes.find(({ scope }) => scope.id === id),
      id,
    ),
  );
}

function itemOf(results: ChapterContext, item: string, scope = 'pooled'): ItemTier | Refusal {
  return given(scopeOf(results, scope), ({ items }: ScopeTiers) =>
    present(
      items.find((found) => found.item === item),
      item,
    ),
  );
}

function onSatisfaction(results: ChapterContext, item: string): Contrast | Refusal {
  return given(itemOf(results, item), ({ satisfaction }: ItemTier) => satisfaction);
}

function onLoyalty(results: ChapterContext, item: string): Contrast | Refusal {
  return given(itemOf(results, item), ({ loyalty }: ItemTier) =>
    given(present(loyalty, 'loyalty'), (found: Contrast | Refusal) => found),
  );
}

function effect(of: typeof onSatisfaction, which: 'penalty' | 'reward' | 'difference'): NumberMaker {
  return (results, item = '') =>
    given(of(results, item), (found: Contrast) => estimated(found[which], 1, basis(found[which], results)));
}

function share(value: number): LiveNumber {
  return { text: percent(value, 0), title: '', value: 100 * value };
}

/** Items whose tier differs between the last two waves, of those that have one in both. */
function moves(results: ChapterContext): { both: number; moved: number } | Refusal {
  return given(results.result('penalty-reward'), ({ scopes }: TierResult) => {
    const waves = scopes.filter(({ scope }) => scope.kind === 'wave').slice(-2);
    return given(present(waves[1], 'wave'), ({ items }: ScopeTiers) => {
      const pairs = items.map(({ item, tier }) => [
        tier,
        waves[0]?.items.find((one) => one.item === item)?.tier ?? 'undetermined',
      ]);
      const both = pairs.filter((pair) => pair.every((tier) => tier !== 'undetermined'));
      return { both: both.length, moved: both.filter(([a, b]) => a !== b).length };
    });
  });
}

/** `item=tier,item=tier…`, as a tier recorded elsewhere is written into a key. */
function recorded(list: string): readonly { readonly item: string; readonly tier: string }[] {
  return list.split(',').map((pair) => {
    const [item = '', tier = ''] = pair.split('=');
    return { item, tier };
  });
}

/** Of recorded tiers, how many are found as they are, otherwise, or not decided. */
function against(what: 'same' | 'other' | 'undetermined'): NumberMaker {
  return (results, list = '', scope = 'pooled') =>
    given(scopeOf(results, scope), ({ items }: ScopeTiers) => {
      const verdicts = recorded(list).map(({ item, tier }) => {
        const found = items.find((one) => one.item === item)?.tier ?? 'undetermined';
        if (found === 'undetermined') return 'undetermined';
        return found === tier ? 'same' : 'other';
      });
      return count(verdicts.filter((verdict) => verdict === what).length, results.language);
    });
}

/** Items that show a second tier under other bands or margins. */
function unsteady({ result }: ChapterContext): number | Refusal {
  const tiers = result('penalty-reward');
  return given(tiers, ({ sensitivity }: TierResult) => {
    const items = Object.keys(sensitivity[0]?.tiers ?? {});
    return items.filter((item) => {
      const seen = new Set(sensitivity.map(({ tiers: found }) => entryOf(found, item) ?? 'undetermined'));
      seen.delete('undetermined');
      return seen.size > 1;
    }).length;
  });
}

/** Items that keep their tier in at least this share of the resamples (percent), and how many were resampled. */
function steady(results: ChapterContext, least: number): { steady: number; of: number } | Refusal {
  return given(tierBootstrap(results), ({ shares }: TierBootstrap) =>
    given(scopeOf(results, 'pooled'), ({ items }: ScopeTiers) => ({
      steady: items.filter(({ item, tier }) => 100 * (entryOf(shares, item)?.[tier] ?? 0) >= least).length,
      of: Object.keys(shares).length,
    })),
  );
}

function together(results: ChapterContext, one: string, other: string): Agreement | Refusal {
  const found = tiersByMethod(results.result);
  return given(present(found.get(one as Method), one), (first) =>
    given(present(found.get(other as Method), other), (second) => agreement(first, second)),
  );
}

/** Numbers of the quality tiers. Arguments: item ids, tiers, scopes (`pooled`, `wave=2000`). */
export const numbers: NumberMakers = {
  tier: (results, item = '', scope = 'pooled') =>
    given(itemOf(results, item, scope), ({ tier }: ItemTier) => word(tierName(tier, results.language))),
  'tier-reading': (results, item = '') =>
    given(results.result('penalty-reward'), ({ options }: TierResult) =>
      given(itemOf(results, item), (found: ItemTier) =>
        word(tierReading(found, options.margin, results.study, results.language)),
      ),
    ),
  penalty: effect(onSatisfaction, 'penalty'),
  reward: effect(onSatisfaction, 'reward'),
  difference: effect(onSatisfaction, 'difference'),
  'loyalty-penalty': effect(onLoyalty, 'penalty'),
  'loyalty-reward': effect(onLoyalty, 'reward'),
  'tier-n': (results, scope = 'pooled') =>
    given(scopeOf(results, scope), ({ n }: ScopeTiers) => count(n, results.language)),
  'tier-items': (results) =>
    given(scopeOf(results, 'pooled'), ({ items }: ScopeTiers) => count(items.length, results.language)),
  'tier-r-squared': (results, outcome = '0') =>
    given(scopeOf(results, 'pooled'), ({ rSquared }: ScopeTiers) =>
      given(present(rSquared[Number(outcome)], 'R²'), (found: number) => plain(found, 2)),
    ),
  'tiers-of': (results, tier = 'basic', scope = 'pooled') =>
    given(scopeOf(results, scope), ({ items }: ScopeTiers) =>
      count(countTiers(items.map((item) => item.tier))[tier as Tier], results.language),
    ),
  'tiers-excited': (results) =>
    given(scopeOf(results, 'pooled'), ({ items }: ScopeTiers) =>
      count(items.filter(({ excites }) => excites).length, results.language),
    ),
  'tier-margin': ({ result }) =>
    given(result('penalty-reward'), ({ options }: TierResult) => word(String(options.margin))),
  'tiers-steady': (results, least = '90') =>
    given(steady(results, Number(least)), (found) => count(found.steady, results.language)),
  'tiers-resampled': (results) => given(steady(results, 0), ({ of }) => count(of, results.language)),
  'tier-kept': (results, item = '') =>
    given(tierBootstrap(results), ({ shares }: TierBootstrap) =>
      given(itemOf(results, item), ({ tier }: ItemTier) =>
        given(present(entryOf(shares, item), item), (found) => share(found[tier])),
      ),
    ),
  'tier-company': (results, tier = 'basic') =>
    given(tierBootstrap(results), ({ company }: TierBootstrap) =>
      word(
        results.language.t('chapter.ranks', {
          low: percent(company[tier as Tier].low, 0),
          high: percent(company[tier as Tier].high, 0),
        }),
      ),
    ),
  'tiers-unsteady': (results) => given(unsteady(results), (found) => count(found, results.language)),
  'tier-share': (results, tier = 'basic', scope = 'pooled') =>
    given(scopeOf(results, scope), (found: ScopeTiers) =>
      share(companyOf(found, results).items[tier as Tier]),
    ),
  'tier-weight': (results, tier = 'basic', scope = 'pooled') =>
    given(scopeOf(results, scope), (found: ScopeTiers) =>
      given(present(companyOf(found, results).weight, 'index'), (weight) => share(weight[tier as Tier])),
    ),
  'tier-stage': (results, scope = 'pooled') =>
    given(scopeOf(results, scope), (found: ScopeTiers) => {
      const { stage } = companyOf(found, results);
      return word(stage === null ? 'none' : tierName(stage, results.language));
    }),
  'tiers-both-waves': (results) => given(moves(results), ({ both }) => count(both, results.language)),
  'tiers-moved': (results) => given(moves(results), ({ moved }) => count(moved, results.language)),
  'tiers-as-recorded': against('same'),
  'tiers-not-as-recorded': against('other'),
  'tiers-undecided': against('undetermined'),
  'methods-same': (results, one = '', other = '') =>
    given(together(results, one, other), ({ n, observed }: Agreement) =>
      count(Math.round(n * observed), results.language),
    ),
  'methods-both': (results, one = '', other = '') =>
    given(together(results, one, other), ({ n }: Agreement) => count(n, results.language)),
  'methods-kappa': (results, one = '', other = '') =>
    given(together(results, one, other), ({ n, kappa, se }: Agreement) =>
      given(present(kappa, 'κ'), (value: number) => ({
        ...plain(value, 2),
        title: results.language.t('tiers.kappa.title', { se: fixed(se ?? 0, 2), n }),
      })),
    ),
  'method-right': (results, method = '', list = '') =>
    given(present(tiersByMethod(results.result).get(method as Method), method), (found) =>
      count(recorded(list).filter(({ item, tier }) => found.get(item) === tier).length, results.language),
    ),
  'item-name': ({ language, study }, item = '') => word(nodeName(item, study, language)),
};
