import type { Language } from '../strings/language.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import { heading, text, type Block } from './blocks.ts';
import { bootstrapSection } from './bootstrap-section.ts';
import { codebookSection } from './codebook-section.ts';
import { designSection } from './design-section.ts';
import { doctorSection } from './doctor-section.ts';
import { gapSection } from './gap-section.ts';
import { indexSection } from './index-section.ts';
import { pathGroupsSection } from './path-groups-section.ts';
import { pathSection } from './path-section.ts';
import { prioritiesSection } from './priorities-section.ts';
import { refusalWords } from './refusal-words.ts';
import { reliabilitySection } from './reliability-section.ts';
import type { Report } from './report.ts';
import { tierSection } from './tier-section.ts';

/** The report as a summary for the terminal, as far as the work came. */
export function summaryOf({ doctor, study, proposals, results }: Report, language: Language): Block[] {
  const { index, gap, reliability, priorities, pathModel, pathGroups, tiers, design } = results;
  const { indexBootstrap, priorityBootstrap, pathBootstrap, tierBootstrap } = results;
  return [
    ...(doctor ? doctorSection(doctor, language) : []),
    ...(study?.simulated ? [text(language.t('cli.simulated'), 'warning')] : []),
    ...(study && proposals ? codebookSection(proposals, study, language) : []),
    ...(study && index ? section(index, study, language.t('cli.analysis.index'), indexSection, language) : []),
    ...(study && index && !isRefusal(index) && indexBootstrap
      ? bootstrapSection(index, indexBootstrap, study, language)
      : []),
    ...(study && gap ? section(gap, study, language.t('cli.analysis.gap'), gapSection, language) : []),
    ...(study && reliability
      ? section(reliability, study, language.t('cli.analysis.reliability'), reliabilitySection, language)
      : []),
    ...(study && priorities
      ? section(priorities, study, language.t('cli.analysis.priorities'), (found, about) =>
          prioritiesSection(found, about, priorityBootstrap, language), language,
        )
      : []),
    ...(study && pathModel ? pathSection(pathModel, study, pathBootstrap, language) : []),
    ...(study && pathGroups ? pathGroupsSection(pathGroups, study, language) : []),
    ...(study && design ? section(design, study, language.t('cli.analysis.design'), designSection, language) : []),
    ...(study && tiers
      ? section(tiers, study, language.t('cli.analysis.tiers'), (found, about) =>
          tierSection(found, about, tierBootstrap, language), language,
        )
      : []),
  ];
}

function section<R extends object>(
  result: R | Refusal,
  study: Study,
  name: string,
  show: (result: R, study: Study) => Block[], language: Language,
): Block[] {
  if (!isRefusal(result)) return show(result, study);
  return [heading(name), text(refusalWords(result, study, language), 'warning')];
}
