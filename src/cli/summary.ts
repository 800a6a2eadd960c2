import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import { t } from './strings.ts';
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
export function summaryOf({ doctor, study, proposals, results }: Report): Block[] {
  const { index, gap, reliability, priorities, pathModel, pathGroups, tiers, design } = results;
  const { indexBootstrap, priorityBootstrap, pathBootstrap, tierBootstrap } = results;
  return [
    ...(doctor ? doctorSection(doctor) : []),
    ...(study?.simulated ? [text(t('cli.simulated'), 'warning')] : []),
    ...(study && proposals ? codebookSection(proposals, study) : []),
    ...(study && index ? section(index, study, t('cli.analysis.index'), indexSection) : []),
    ...(study && index && !isRefusal(index) && indexBootstrap
      ? bootstrapSection(index, indexBootstrap, study)
      : []),
    ...(study && gap ? section(gap, study, t('cli.analysis.gap'), gapSection) : []),
    ...(study && reliability
      ? section(reliability, study, t('cli.analysis.reliability'), reliabilitySection)
      : []),
    ...(study && priorities
      ? section(priorities, study, t('cli.analysis.priorities'), (found, about) =>
          prioritiesSection(found, about, priorityBootstrap),
        )
      : []),
    ...(study && pathModel ? pathSection(pathModel, study, pathBootstrap) : []),
    ...(study && pathGroups ? pathGroupsSection(pathGroups, study) : []),
    ...(study && design ? section(design, study, t('cli.analysis.design'), designSection) : []),
    ...(study && tiers
      ? section(tiers, study, t('cli.analysis.tiers'), (found, about) =>
          tierSection(found, about, tierBootstrap),
        )
      : []),
  ];
}

function section<R extends object>(
  result: R | Refusal,
  study: Study,
  name: string,
  show: (result: R, study: Study) => Block[],
): Block[] {
  if (!isRefusal(result)) return show(result, study);
  return [heading(name), text(refusalWords(result, study), 'warning')];
}
