import type { Language } from '../strings/language.ts';
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
  bootstrap?: TierBootstrap | Refusal, language: Language,
): Block[] {
  const { 'penalty-reward': contrast, kano, vavra } = methods;
  return [
    ...(isRefusal(contrast) ? refused(contrast, study, language) : contrastTables(contrast, study, language)),
    ...(isRefusal(contrast) || bootstrap === undefined ? [] : stability(contrast, bootstrap, study, language)),
    ...(isRefusal(kano) ? [] : kanoTable(kano, study, language)),
    ...(isRefusal(vavra) ? [] : agreementLines(methods, language)),
  ];
}

function refused(refusal: Refusal, study: Study, language: Language): Block[] {
  return [heading(language.t('cli.analysis.tiers')), text(refusalWords(refusal, study, language), 'warning')];
}

function contrastTables({ scopes, options, loyalty }: TierResult, study: Study, language: Language): Block[] {
  const [pooled] = scopes;
  if (pooled === undefined) return [];
  const level = Math.round(study.options.confidence * 1000) / 10;
  const rows = pooled.items.map(({ item, satisfaction, loyalty: second, tier }) => {
    const name = nodeName(item, study, language);
    if (isRefusal(satisfaction))
      return { cells: [name, tierName(tier, language), '—', '', '—', '', '—', refusalWords(satisfaction, study, language)] };
    const { penalty, reward } = satisfaction;
    const onLoyalty = second === null || isRefusal(second) ? '—' : fixed(second.reward.value, 2);
    return {
      cells: [
        name,
        tierName(tier, language),
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
    heading(language.t('cli.section.tiers', { n: pooled.n, margin: options.margin })),
    table(
      [
        { title: language.t('cli.column.node') },
        { title: language.t('cli.column.tier') },
        right(language.t('cli.column.penalty')),
        right(language.t('cli.column.interval', { level })),
        right(language.t('cli.column.reward')),
        right(language.t('cli.column.interval', { level })),
        right(language.t(loyalty === null ? 'cli.column.no-loyalty' : 'cli.column.loyalty')),
        { title: '', most: 160 },
      ],
      rows,
    ),
    heading(language.t('cli.section.tierReadings')),
    ...pooled.items.map((item) => text(tierReading(item, options.margin, study, language))),
  ];
}

function stability(contrast: TierResult, found: TierBootstrap | Refusal, study: Study, language: Language): Block[] {
  const title = heading(language.t('figure.tier-stability.title'));
  if (isRefusal(found)) return [title, text(refusalWords(found, study, language), 'warning')];
  const { resamples, method } = found;
  return [
    title,
    figureTable(tierStabilityTable(contrast, found, study, language)),
    text(language.t('cli.tiers.resampled', { resamples, method: language.t(`cli.bootstrap.${method}`) }), 'quiet'),
  ];
}

function kanoTable({ items }: KanoResult, study: Study, language: Language): Block[] {
  return [
    heading(language.t('cli.section.kano')),
    table(
      [
        { title: language.t('cli.column.node') },
        { title: language.t('cli.column.tier') },
        right(language.t('cli.column.better')),
        right(language.t('cli.column.worse')),
        right(language.t('cli.column.n')),
        { title: '', most: 160 },
      ],
      items.map((item) => {
        const name = nodeName(item.item, study, language);
        if (!isPlaced(item))
          return { cells: [name, '—', '—', '—', count(item.n), refusalWords(item.refusal, study, language)] };
        const tier = item.tier === 'review' ? language.t('tiers.review') : tierName(item.tier, language);
        return {
          cells: [name, tier, fixed(item.better.value, 2), fixed(item.worse.value, 2), count(item.n), ''],
        };
      }),
    ),
  ];
}

function agreementLines(methods: TierMethods, language: Language): Block[] {
  const found = tiersByMethod(methods);
  const known = METHODS.filter((method) => found.has(method));
  const lines = known.flatMap((one, at) =>
    known.slice(at + 1).map((other) => {
      const { n, observed, kappa } = agreement(found.get(one), found.get(other));
      return text(
        language.t('figure.tier-methods.pair', {
          one: language.t(`tiers.method.${one}`),
          other: language.t(`tiers.method.${other}`),
          n,
          same: Math.round(n * observed),
          kappa: kappa === null ? '–' : fixed(kappa, 2),
        }),
      );
    }),
  );
  return lines.length === 0 ? [] : [heading(language.t('cli.section.agreement')), ...lines];
}
