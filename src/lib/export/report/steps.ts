import { fixed } from '../../chart/format.ts';
import { nodeName } from '../../chart/names.ts';
import type { ResultOf } from '../../analysis/catalogue.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import { leaves } from '../../study/tree.ts';
import type { Language } from '../../../strings/language.ts';

/** So many steps are named. */
const STEPS = 3;

/** What steps are told from: results of one study, in one language. */
export interface Grounds {
  readonly study: Study;
  readonly language: Language;
  readonly index: ResultOf<'index'> | Refusal;
  readonly gap: ResultOf<'gap'> | Refusal;
  readonly priorities: ResultOf<'importance-performance'> | Refusal;
}

/**
 * What to look at next, and how sure that is: questions that are important and rated low; where importance is not known, those that fall furthest short
 * of what was expected; else those with which most points of the index are missing. None of a study with a single question.
 */
export function nextSteps(grounds: Grounds): readonly string[] {
  const measured = leaves(grounds.study.system);
  if (measured.length < 2) return [];
  const first = [byPriority, byGap, byPointsLost].map((of) => of(grounds)).find((of) => of.length > 0);
  return (first ?? []).slice(0, STEPS);
}

function byPriority({ study, language, priorities: found }: Grounds): readonly string[] {
  if (isRefusal(found)) return [];
  const { crosshair, importance, items } = found;
  const low = items.filter(
    ({ place, priority }) =>
      (place === 'concentrate' || place === 'short') && priority.n >= smallestGroup(study.options),
  );
  const ordered = [...low.filter(({ clear }) => clear), ...low.filter(({ clear }) => !clear)];
  return ordered.map(({ item, performance, clear, place }) =>
    language.t(`document.step.${place}.${clear ? 'clear' : 'unclear'}`, {
      item: nodeName(item, study, language),
      value: fixed(performance.value, 1),
      low: fixed(performance.low, 1),
      high: fixed(performance.high, 1),
      line: fixed(crosshair?.performance ?? 0, 1),
      importance: language.t(`document.step.importance.${importance}`),
    }),
  );
}

function byGap({ study, language, gap: found }: Grounds): readonly string[] {
  if (isRefusal(found)) return [];
  const all = found.groups.find(({ domain }) => domain.kind === 'all');
  const items = new Set(leaves(study.system).map(({ id }) => id));
  return Object.values(all?.nodes ?? {})
    .filter(({ node, value }) => items.has(node) && value < 0)
    .sort((a, b) => Number(b.verdict === 'below') - Number(a.verdict === 'below') || a.value - b.value)
    .map(({ node, value, low, high, verdict }) =>
      language.t(`document.step.gap.${verdict === 'below' ? 'clear' : 'unclear'}`, {
        item: nodeName(node, study, language),
        value: fixed(-value, 1),
        low: fixed(-high, 1),
        high: fixed(-low, 1),
      }),
    );
}

function byPointsLost({ study, language, index: found }: Grounds): readonly string[] {
  if (isRefusal(found)) return [];
  const all = found.groups.find(({ domain }) => domain.kind === 'all');
  const items = new Set(leaves(study.system).map(({ id }) => id));
  return Object.values(all?.nodes ?? {})
    .filter(({ node }) => items.has(node))
    .sort((a, b) => b.lost - a.lost)
    .map(({ node, value, low, high, lost }) =>
      language.t('document.step.lost', {
        item: nodeName(node, study, language),
        value: fixed(value, 1),
        low: fixed(low, 1),
        high: fixed(high, 1),
        lost: fixed(lost, 1),
      }),
    );
}
