import { firstChoice, structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import { shortList } from '../reading-parts.ts';
import { pass, unknown, warn } from './found.ts';
import type { Outcome } from './found.ts';
import type { ItemAnswers } from './result.ts';
import { STAGES, stagesAsked } from './stages.ts';

/** With fewer answers to choose from much of what people feel is lost (Preston and Colman 2000). */
export const FEWEST_POINTS = 4;
/** A scale with more whole steps is a measurement, not a choice between answers. */
const MOST_POINTS = 11;
/** Beyond this share in the best answer an item can hardly tell the satisfied apart. */
export const CEILING = 0.6;

/** Fault 3: does the survey cover the whole process? By the words of its items. */
export function process(study: Study): Outcome {
  const asked = stagesAsked(study);
  const { items } = structure(study);
  const named = (stages: readonly string[]) => ({
    list: stages.map((stage) => ({ word: `faults.stage.${stage}` })),
  });
  if (asked.length === 0) return unknown('no-stage', { items: items.length });
  const missing = STAGES.filter((stage) => !asked.includes(stage));
  if (missing.length === 0) return pass('stages', { stages: named(STAGES) });
  return warn('stages-missing', { missing: named(missing), asked: named(asked) });
}

/** Fault 4: are items broken down, so that a cause can be seen? */
export function causes(study: Study): Outcome {
  const system = structure(study);
  const items = system.items.length;
  if (items === 1) return warn('one-item', { item: { node: system.items[0]?.id ?? '' } });
  const dimensions = (firstChoice(system)?.children ?? []).flatMap((id) => system.nodes.get(id) ?? []);
  if (dimensions.every(({ children }) => children.length === 0)) return unknown('flat', { items });
  const itemsBelow = (id: string): number => {
    const children = system.nodes.get(id)?.children ?? [];
    return children.length === 0 ? 1 : children.reduce((sum, child) => sum + itemsBelow(child), 0);
  };
  const single = dimensions.filter(({ id }) => itemsBelow(id) === 1);
  return single.length === 0
    ? pass('broken-down', { items, dimensions: dimensions.length })
    : warn('single', {
        count: single.length,
        dimensions: shortList(single.map(({ id }) => ({ node: id }))),
      });
}

/** Fault 7: can the scales carry a sound quantification? */
export function scales(study: Study, answers: readonly ItemAnswers[]): Outcome {
  const items = structure(study).items.flatMap(({ id, performance: { name, scale } }) =>
    scale === undefined ? [] : [{ id, name, scale, points: scale.max - scale.min + 1 }],
  );
  const fewest = items.reduce((least, one) => (one.points < least.points ? one : least), items[0]!);
  if (fewest.points < FEWEST_POINTS)
    return warn('few-points', { field: { field: fewest.name }, points: fewest.points });
  const kinds = new Set(items.map(({ scale: { min, max } }) => `${min} ${max}`)).size;
  if (kinds > 1) return warn('scales-differ', { count: kinds, items: items.length });
  const { scale } = fewest;
  if (fewest.points > MOST_POINTS)
    return unknown('no-steps', { field: { field: fewest.name }, min: scale.min, max: scale.max });
  const high = answers.filter(({ top }) => top > CEILING).sort((one, other) => other.top - one.top);
  const [highest] = high;
  if (highest !== undefined)
    return warn('ceiling', {
      count: high.length,
      item: { node: highest.item },
      share: { number: 100 * highest.top, digits: 0 },
      limit: 100 * CEILING,
    });
  return pass('scales', { items: items.length, points: fewest.points });
}

/** Fault 10: is there a later wave that would show whether what had to improve did? */
export function followUp(
  study: Study,
  waves: readonly { readonly wave: string; readonly items: readonly string[] }[],
): Outcome {
  if (!study.fields.some(({ role }) => role === 'wave')) return unknown('no-wave');
  const own = waves.filter(({ items }) => items.length > 0);
  if (own.length < 2) return warn('one-wave', { count: own.length });
  const common = structure(study).items.filter(({ id }) => own.every(({ items }) => items.includes(id)));
  return common.length === 0
    ? warn('waves-apart', { waves: own.length })
    : pass('waves', { waves: own.length, items: common.length });
}
