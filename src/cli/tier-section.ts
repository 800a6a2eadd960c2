import { isPlaced } from '../lib/analysis/kano/result.ts';
import type { KanoResult } from '../lib/analysis/kano/result.ts';
import type { TierBootstrap } from '../lib/analysis/penalty-reward/bootstrap.ts';
import type { TierResult } from '../lib/analysis/penalty-reward/result.ts';
import { agreement, METHODS, tiersByMethod } from '../lib/analysis/penalty-reward/agreement.ts';
import type { VavraResult } from '../lib/analysis/vavra/result.ts';
import { fixed } from '../lib/chart/format.ts';
import { nodeName } from '../lib/chart/names.ts';
import { tierReading } from '../lib/analysis/penalty-reward/tier-reading.ts';
import { tierStabilityTable } from '../lib/analysis/penalty-reward/figures/tier-stability.ts';
import { tierName } from '../lib/chart/tiers.ts';
import { isRefusal } from '../lib/study/refusal.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import { t } from './strings.ts';
import { heading, table, text } from './blocks.ts';
import type { Block, Column } from './blocks.ts';
import { figureTable } from './figure-table.ts';
import { count, interval } from './numbers.ts';
import { refusalWords } from './refusal-words.ts';

/** The quality tiers by every method that the study allows, each result or the reason why there is none. */
export interface TierMethods {
  readonly 'penalty-reward': TierResult | Refusal;
  readonly kano: KanoResult | Refusal;
  readonly vavra: VavraResult | Refusal;
}

const right = (title: string): Column => ({ title, align: 'right' });

/** Penalty and reward of every item with its tier in words, Kano's questionnaire, and how the methods agree. */
export function tierSection(
  methods: TierMethods,
  study: Study,
  bootstrap?: TierBootstrap | Refusal,
): Block[] {
  const { 'penalty-reward': contrast, kano, vavra } = methods;
  return [
    ...(isRefusal(contrast) ? refused(contrast, study) : contrastTables(contrast, study)),
    ...(isRefusal(contrast) || bootstrap === undefined ? [] : stability(contrast, bootstrap, study)),
    ...(isRefusal(kano) ? [] : kanoTable(kano, study)),
    ...(isRefusal(vavra) ? [] : agreementLines(methods)),
  ];
}

function refused(refusal: Refusal, study: Study): Block[] {
  return [heading(t('cli.analysis.tiers')), text(refusalWords(refusal, study), 'warning')];
}

function contrastTables({ scopes, options, loyalty }: TierResult, study: Study): Block[] {
  const [pooled] = scopes;
  if (pooled === undefined) return [];
  const level = Math.round(study.options.confidence * 1000) / 10;
  const rows = pooled.items.map(({ item, satisfaction, loyalty: second, tier }) => {
    const name = nodeName(item, study, 'en');
    if (isRefusal(satisfaction))
      return { cells: [name, tierName(tier), '—', '', '—', '', '—', refusalWords(satisfaction, study)] };
    const { penalty, reward } = satisfaction;
    const onLoyalty = second === null || isRefusal(second) ? '—' : fixed(second.reward.value, 2);
    return {
      cells: [
        name,
        tierName(tier),
        fixed(penalty.value, 2),
        interval(penalty),
        fixed(reward.value, 2),
        interval(reward),
        onLoyalty,
        '',
      ],
    };
  });
  return [
    heading(t('cli.section.tiers', { n: pooled.n, margin: options.margin })),
    table(
      [
        { title: t('cli.column.node') },
        { title: t('cli.column.tier') },
        right(t('cli.column.penalty')),
        right(t('cli.column.interval', { level })),
        right(t('cli.column.reward')),
        right(t('cli.column.interval', { level })),
        right(t(loyalty === null ? 'cli.column.no-loyalty' : 'cli.column.loyalty')),
        { title: '', most: 160 },
      ],
      rows,
    ),
    heading(t('cli.section.tierReadings')),
    ...pooled.items.map((item) => text(tierReading(item, options.margin, study, 'en'))),
  ];
}

function stability(contrast: TierResult, found: TierBootstrap | Refusal, study: Study): Block[] {
  const title = heading(t('figure.tier-stability.title'));
  if (isRefusal(found)) return [title, text(refusalWords(found, study), 'warning')];
  const { resamples, method } = found;
  return [
    title,
    figureTable(tierStabilityTable(contrast, found, study, 'en')),
    text(t('cli.tiers.resampled', { resamples, method: t(`cli.bootstrap.${method}`) }), 'quiet'),
  ];
}

function kanoTable({ items }: KanoResult, study: Study): Block[] {
  return [
    heading(t('cli.section.kano')),
    table(
      [
        { title: t('cli.column.node') },
        { title: t('cli.column.tier') },
        right(t('cli.column.better')),
        right(t('cli.column.worse')),
        right(t('cli.column.n')),
        { title: '', most: 160 },
      ],
      items.map((item) => {
        const name = nodeName(item.item, study, 'en');
        if (!isPlaced(item))
          return { cells: [name, '—', '—', '—', count(item.n), refusalWords(item.refusal, study)] };
        const tier = item.tier === 'review' ? t('tiers.review') : tierName(item.tier);
        return {
          cells: [name, tier, fixed(item.better.value, 2), fixed(item.worse.value, 2), count(item.n), ''],
        };
      }),
    ),
  ];
}

function agreementLines(methods: TierMethods): Block[] {
  const found = tiersByMethod(methods);
  const known = METHODS.filter((method) => found.has(method));
  const lines = known.flatMap((one, at) =>
    known.slice(at + 1).map((other) => {
      const { n, observed, kappa } = agreement(found.get(one), found.get(other));
      return text(
        t('figure.tier-methods.pair', {
          one: t(`tiers.method.${one}`),
          other: t(`tiers.method.${other}`),
          n,
          same: Math.round(n * observed),
          kappa: kappa === null ? '–' : fixed(kappa, 2),
        }),
      );
    }),
  );
  return lines.length === 0 ? [] : [heading(t('cli.section.agreement')), ...lines];
}
