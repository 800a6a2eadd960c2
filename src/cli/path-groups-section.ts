import type { Language } from '../strings/language.ts';
import type { PathGroupsTest } from '../lib/analysis/path-groups/result.ts';
import { orderedDomains } from '../lib/survey/domains.ts';
import { pathModelOf } from '../lib/analysis/path-model/templates.ts';
import { domainName } from '../lib/chart/names.ts';
import { invarianceSentence } from '../lib/analysis/path-groups/path-groups-reading.ts';
import {
  invarianceTable,
  pathDifferencesTable,
} from '../lib/analysis/path-groups/figures/path-groups-tables.ts';
import { constructName, namedRefusal } from '../lib/analysis/path-model/path-names.ts';
import { refusalSentence } from '../lib/chapter/refusal-sentence.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import { heading, text, type Block } from './blocks.ts';
import { figureTable } from './figure-table.ts';

/** The path model in two groups: invariance of the measurement, then the paths; or why they cannot be compared. */
export function pathGroupsSection(tested: PathGroupsTest | Refusal, study: Study, language: Language): Block[] {
  const model = pathModelOf(study, study.options);
  if (isRefusal(tested))
    return [
      heading(language.t('chapter.analysis.path-groups')),
      text(refusalSentence(namedRefusal(tested, study, language), language), 'warning'),
    ];
  if (model === null) return [];
  const [first, second] = tested.compared.map((id) =>
    orderedDomains([id], study).map((one) => domainName(one, study, language)),
  );
  const groups = [first?.[0] ?? '', second?.[0] ?? ''] as const;
  const of = { tested, model, study, language: 'en', groups };
  const invariance = invarianceTable(of);
  return [
    heading(
      language.t('cli.section.path-groups', { first: groups[0], second: groups[1], n1: tested.n[0], n2: tested.n[1] }),
    ),
    text(language.t('cli.path-groups.about', { permutations: tested.permutations }), 'quiet'),
    text(language.t('path.groups.configural'), 'quiet'),
    text(
      invarianceSentence(tested, (id) => constructName(id, model, study, language), language),
      tested.invariance === 'none' ? 'warning' : 'plain',
    ),
    figureTable(pathDifferencesTable(of)),
    heading(invariance.title),
    figureTable(invariance),
  ];
}
