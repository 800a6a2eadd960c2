import type { Language } from '../strings/language.ts';
import type { BootstrapEstimate } from '../lib/survey/resampling/bootstrap-estimates.ts';
import type { IndexBootstrap } from '../lib/analysis/index/bootstrap.ts';
import type { IndexResult } from '../lib/analysis/index/result.ts';
import { fixed } from '../lib/chart/format.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import { heading, table, text, type Block, type Column } from './blocks.ts';
import { groupCells } from './index-section.ts';
import { refusalWords } from './refusal-words.ts';

const right = (title: string): Column => ({ title, align: 'right' });

function interval(bounds: BootstrapEstimate['bca'] | undefined): string {
  return bounds ? `${fixed(bounds.low, 2)} – ${fixed(bounds.high, 2)}` : '—';
}

/** The index of every group with both standard errors: weights taken as known, and estimated anew in every resample. */
export function bootstrapSection(
  { groups, scheme }: IndexResult,
  bootstrap: IndexBootstrap | Refusal,
  study: Study, language: Language,
): Block[] {
  const title = heading(language.t('cli.section.bootstrap', { scheme: language.say('cli.scheme', scheme) }));
  if (isRefusal(bootstrap)) return [title, text(refusalWords(bootstrap, study, language), 'warning')];
  const level = 100 * study.options.confidence;
  const { resamples, method } = bootstrap;
  return [
    title,
    table(
      [
        { title: language.t('cli.column.by'), most: 28 },
        { title: language.t('cli.column.group') },
        right(language.t('cli.column.index')),
        right(language.t('cli.column.seKnown')),
        right(language.t('cli.column.seEstimated')),
        right(language.t('cli.column.bca', { level })),
        right(language.t('cli.column.percentile', { level })),
      ],
      groups.flatMap((group) => {
        const found = bootstrap.effect[scheme]?.[group.domain.id];
        if (isRefusal(group.index)) return [];
        const { value, se } = group.index;
        return {
          cells: [
            ...groupCells(group, study, language),
            fixed(value, 2),
            fixed(se, 3),
            found ? fixed(found.se, 3) : '—',
            interval(found?.bca),
            interval(found?.percentile),
          ],
        };
      }),
    ),
    text(language.t('cli.bootstrap.about', { resamples, method: language.t(`cli.bootstrap.${method}`) }), 'quiet'),
  ];
}
