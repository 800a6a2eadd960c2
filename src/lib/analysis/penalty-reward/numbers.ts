import { gradeOf } from '../index/grade.ts';
import type { GroupIndex, IndexResult } from '../index/result.ts';
import { isPlaced } from '../kano/result.ts';
import type { KanoItem, KanoResult } from '../kano/result.ts';
import type { Category } from '../kano/table.ts';
import { agreement, tiersByMethod } from './agreement.ts';
import type { Method } from './agreement.ts';
import type { VavraItem, VavraResult } from '../vavra/result.ts';
import type { Contrast, ItemTier, ScopeTiers, TierResult } from './result.ts';
import type { TierBootstrap } from './bootstrap.ts';
import type { Tier } from '../../stats/quality-tier.ts';
import type { Estimate } from '../../survey/types.ts';
import { fixed, percent } from '../../chart/format.ts';
import { nodeName } from '../../chart/names.ts';
import { tierReading } from './tier-reading.ts';
import { companyOf } from './tier-scopes.ts';
import { tierBootstrap } from './figures/tier-stability.ts';
import { countTiers, tierName } from '../../chart/tiers.ts';
import type { ChapterContext } from '../context.ts';
import type { Agreement } from '../../stats/kappa.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { leaves } from '../../study/tree.ts';

import { basis, count, estimated, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker } from '../live-number.ts';

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
      return count(verdicts.filter((verdict) => verdict === what).length);
    });
}

/** Items that show a second tier under other bands or margins. */
function unsteady({ result }: ChapterContext): number | Refusal {
const tiers = result('penalty-reward');
  return given(tiers, ({ sensitivity }: TierResult) => {
    const items = Object.keys(sensitivity[0]?.tiers ?? {});
    return items.filter((item) => {
      const seen = new Set(sensitivity.map(({ tiers: found }) => found[item] ?? 'undetermined'));
      seen.delete('undetermined');
      return seen.size > 1;
    }).length;
  });
}

/** Items that keep their tier in at least this share of the resamples (percent), and how many were resampled. */
function steady(results: ChapterContext, least: number): { steady: number; of: number } | Refusal {
  return given(tierBootstrap(results), ({ shares }: TierBootstrap) =>
    given(scopeOf(results, 'pooled'), ({ items }: ScopeTiers) => ({
      steady: items.filter(({ item, tier }) => 100 * (shares[item]?.[tier] ?? 0) >= least).length,
      of: Object.keys(shares).length,
    })),
  );
}

/** The scores of one group, node by node. */
function gradedIn({ result }: ChapterContext, domain: string): GroupIndex['nodes'] | Refusal {
const index = result('index');
  return given(index, ({ groups }: IndexResult) =>
    given(
      present(
        groups.find((group) => group.domain.id === domain),
        domain,
      ),
      ({ ownSet, nodes }: GroupIndex) => (isRefusal(ownSet) ? ownSet : nodes),
    ),
  );
}

const placedItems = (items: KanoResult['items']): readonly KanoItem[] => items.filter(isPlaced);

function kanoOf({ result }: ChapterContext, item: string): KanoItem | Refusal {
const kano = result('kano');
  return given(kano, ({ items }: KanoResult) =>
    given(
      present(
        items.find((found) => found.item === item),
        item,
      ),
      (found) => (isPlaced(found) ? found : found.refusal),
    ),
  );
}

function together(results: ChapterContext, one: string, other: string): Agreement | Refusal {
  const found = tiersByMethod(results);
  return given(present(found.get(one as Method), one), (first) =>
    given(present(found.get(other as Method), other), (second) => agreement(first, second)),
  );
}

/** Numbers of the quality tiers. Arguments: item ids, tiers, scopes (`pooled`, `wave=2000`). */
export const TIER_NUMBERS = {
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
  'tier-n': (results, scope = 'pooled') => given(scopeOf(results, scope), ({ n }: ScopeTiers) => count(n)),
  'tier-items': (results) =>
    given(scopeOf(results, 'pooled'), ({ items }: ScopeTiers) => count(items.length)),
  'tier-r-squared': (results, outcome = '0') =>
    given(scopeOf(results, 'pooled'), ({ rSquared }: ScopeTiers) =>
      given(present(rSquared[Number(outcome)], 'R²'), (found: number) => plain(found, 2)),
    ),
  'tiers-of': (results, tier = 'basic', scope = 'pooled') =>
    given(scopeOf(results, scope), ({ items }: ScopeTiers) =>
      count(countTiers(items.map((item) => item.tier))[tier as Tier]),
    ),
  'tiers-excited': (results) =>
    given(scopeOf(results, 'pooled'), ({ items }: ScopeTiers) =>
      count(items.filter(({ excites }) => excites).length),
    ),
  'tier-margin': ({ result }) =>
    given(result('penalty-reward'), ({ options }: TierResult) => word(String(options.margin))),
  'tiers-steady': (results, least = '90') =>
    given(steady(results, Number(least)), (found) => count(found.steady)),
  'tiers-resampled': (results) => given(steady(results, 0), ({ of }) => count(of)),
  'tier-kept': (results, item = '') =>
    given(tierBootstrap(results), ({ shares }: TierBootstrap) =>
      given(itemOf(results, item), ({ tier }: ItemTier) =>
        given(present(shares[item], item), (found) => share(found[tier])),
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
  'tiers-unsteady': (results) => given(unsteady(results), count),
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
  'tiers-both-waves': (results) => given(moves(results), ({ both }) => count(both)),
  'tiers-moved': (results) => given(moves(results), ({ moved }) => count(moved)),
  'tiers-as-recorded': against('same'),
  'tiers-not-as-recorded': against('other'),
  'tiers-undecided': against('undetermined'),
  'vavra-place': ({ language, result }, item = '') =>
    given(result('vavra'), ({ items }: VavraResult) =>
      given(
        present(
          items.find((found) => found.item === item),
          item,
        ),
        ({ place }: VavraItem) => word(tierName(place, language)),
      ),
    ),
  'vavra-clear': ({ result }) =>
    given(result('vavra'), ({ items }: VavraResult) => count(items.filter(({ clear }) => clear).length)),
  'vavra-derived': (results, item = '') =>
    given(results.result('vavra'), ({ items }: VavraResult) =>
      given(present(items.find((found) => found.item === item)?.derived, item), (found: Estimate) =>
        estimated(found, 2, basis(found, results, 2)),
      ),
    ),
  'kano-tier': (results, item = '') =>
    given(kanoOf(results, item), ({ tier }: KanoItem) =>
      word(tier === 'review' ? results.language.t('tiers.review') : tierName(tier, results.language)),
    ),
  'kano-n': ({ result }) =>
    given(result('kano'), ({ items }: KanoResult) => count(Math.max(0, ...items.map(({ n }) => n)))),
  'kano-share': (results, item = '', category = 'M') =>
    given(kanoOf(results, item), ({ shares }: KanoItem) => share(shares[category as Category])),
  'kano-better': (results, item = '') =>
    given(kanoOf(results, item), ({ better }: KanoItem) => estimated(better, 2, basis(better, results, 2))),
  'kano-worse': (results, item = '') =>
    given(kanoOf(results, item), ({ worse }: KanoItem) => estimated(worse, 2, basis(worse, results, 2))),
  'kano-of': ({ result }, tier = 'basic') =>
    given(result('kano'), ({ items }: KanoResult) =>
      count(placedItems(items).filter((item) => item.tier === tier).length),
    ),
  'kano-tied': ({ result }) =>
    given(result('kano'), ({ items }: KanoResult) => count(placedItems(items).filter(({ tied }) => tied).length)),
  'kano-fong': ({ result }) =>
    given(result('kano'), ({ items }: KanoResult) => count(placedItems(items).filter(({ fong }) => fong).length)),
  'kano-strict': ({ result }) =>
    given(result('kano'), ({ items }: KanoResult) => count(placedItems(items).filter(({ strict }) => strict).length)),
  'methods-same': (results, one = '', other = '') =>
    given(together(results, one, other), ({ n, observed }: Agreement) => count(Math.round(n * observed))),
  'methods-both': (results, one = '', other = '') =>
    given(together(results, one, other), ({ n }: Agreement) => count(n)),
  'methods-kappa': (results, one = '', other = '') =>
    given(together(results, one, other), ({ n, kappa, se }: Agreement) =>
      given(present(kappa, 'κ'), (value: number) => ({
        ...plain(value, 2),
        title: results.language.t('tiers.kappa.title', { se: fixed(se ?? 0, 2), n }),
      })),
    ),
  'method-right': (results, method = '', list = '') =>
    given(present(tiersByMethod(results).get(method as Method), method), (found) =>
      count(recorded(list).filter(({ item, tier }) => found.get(item) === tier).length),
    ),
  'grade-cuts': ({ study }) => word(study.options.cutPoints.join(', ')),
  grade: (results, node = '', domain = 'all') =>
    given(gradedIn(results, domain), (nodes) =>
      given(present(nodes[node], node), (score: Estimate) =>
        word(results.language.t(`grades.${gradeOf(score, results.study.options.cutPoints)}`)),
      ),
    ),
  'grades-of': (results, wanted = 'good', domain = 'all') =>
    given(gradedIn(results, domain), (nodes) => {
      const items = leaves(results.study.system).flatMap(({ id }) => nodes[id] ?? []);
      return count(
        items.filter((score) => gradeOf(score, results.study.options.cutPoints) === wanted).length,
      );
    }),
  'item-name': ({ language, study }, item = '') => word(nodeName(item, study, language)),
} as const satisfies Record<string, NumberMaker>;
