import { numbers, statement, texts } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import type { Study } from '../../study/types.ts';
import { designMoments } from '../../survey/design.ts';
import { domainMoments } from '../../survey/domain-moments.ts';
import { driverMoments } from '../../weighting/drivers.ts';
import { importanceMoments } from '../../weighting/importance.ts';
import type { GroupMoments, ItemAnswers, TenFaultsMoments } from './result.ts';

/** The rows of `itemsSql`. */
export function itemAnswers(rows: Rows): readonly ItemAnswers[] {
  const [n, mean, top] = ['n', 'mean', 'top'].map((name) => numbers(rows, name));
  return texts(rows, 'item').map((item, at) => ({
    item,
    n: n?.[at] ?? 0,
    mean: mean?.[at] ?? null,
    top: top?.[at] ?? 0,
  }));
}

/** The best and the worst rated item; undefined where fewer than two were answered. */
export function extremeItems(
  items: readonly ItemAnswers[],
): { readonly highest: string; readonly lowest: string } | undefined {
  const answered = items
    .flatMap(({ item, mean }) => (mean === null ? [] : [{ item, mean }]))
    .sort((one, other) => one.mean - other.mean);
  const [lowest, highest] = [answered[0], answered.at(-1)];
  if (lowest === undefined || highest === undefined || answered.length < 2) return undefined;
  return { highest: highest.item, lowest: lowest.item };
}

function groupsOf(rows: Rows, name: string, study: Study): readonly GroupMoments[] {
  return domainMoments(rows, [name], study, (_, row) => ({ n: row('n') ?? 0, mean: row('mean') })).map(
    ({ domain, items, covariance }) => ({
      domain,
      n: items[0]?.n ?? 0,
      mean: items[0]?.mean ?? null,
      variance: Math.max(0, covariance[0] ?? 0),
    }),
  );
}

/** All rows → moments. Throws if a column is missing or does not hold numbers, naming it. */
export function faultMoments(rows: Readonly<Record<string, Rows>>, study: Study): TenFaultsMoments {
  const items = itemAnswers(statement(rows, 'items'));
  const respondents = statement(rows, 'respondents');
  const between = extremeItems(items);
  const found =
    between === undefined || rows['difference'] === undefined
      ? undefined
      : groupsOf(rows['difference'], 'difference', study).find(({ domain }) => domain.kind === 'all');
  return {
    design: designMoments(statement(rows, 'design')),
    groups: groupsOf(statement(rows, 'groups'), 'items', study),
    items,
    valid: numbers(respondents, 'valid')[0] ?? 0,
    same: numbers(respondents, 'same')[0] ?? 0,
    extremes:
      between === undefined || found?.mean == null
        ? null
        : { ...between, n: found.n, difference: found.mean, variance: found.variance },
    waves: wavesOf(rows['waves']),
    drivers: driverMoments(rows['drivers'], study),
    importance: importanceMoments(rows['importance']),
  };
}

function wavesOf(rows: Rows | undefined): TenFaultsMoments['waves'] {
  if (rows === undefined) return [];
  const items = texts(rows, 'item');
  const found = new Map<string, string[]>();
  texts(rows, 'wave').forEach((wave, at) => {
    found.set(wave, [...(found.get(wave) ?? []), items[at] ?? '']);
  });
  return [...found].map(([wave, own]) => ({ wave, items: own }));
}
