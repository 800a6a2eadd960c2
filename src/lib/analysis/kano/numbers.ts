import { percent } from '../../chart/format.ts';
import { tierName } from '../../chart/tiers.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';
import { basis, count, estimated, given, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMakers } from '../live-number.ts';
import { isPlaced } from './result.ts';
import type { KanoItem, KanoResult } from './result.ts';
import type { Category } from './table.ts';

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

function share(value: number): LiveNumber {
  return { text: percent(value, 0), title: '', value: 100 * value };
}

/** Numbers of Kano's questionnaire. Arguments: items, categories, tiers. */
export const numbers: NumberMakers = {
  'kano-tier': (results, item = '') =>
    given(kanoOf(results, item), ({ tier }: KanoItem) =>
      word(tier === 'review' ? results.language.t('tiers.review') : tierName(tier, results.language)),
    ),
  'kano-n': ({ language, result }) =>
    given(result('kano'), ({ items }: KanoResult) =>
      count(Math.max(0, ...items.map(({ n }) => n)), language),
    ),
  'kano-share': (results, item = '', category = 'M') =>
    given(kanoOf(results, item), ({ shares }: KanoItem) => share(shares[category as Category])),
  'kano-better': (results, item = '') =>
    given(kanoOf(results, item), ({ better }: KanoItem) => estimated(better, 2, basis(better, results, 2))),
  'kano-worse': (results, item = '') =>
    given(kanoOf(results, item), ({ worse }: KanoItem) => estimated(worse, 2, basis(worse, results, 2))),
  'kano-of': ({ language, result }, tier = 'basic') =>
    given(result('kano'), ({ items }: KanoResult) =>
      count(placedItems(items).filter((item) => item.tier === tier).length, language),
    ),
  'kano-tied': ({ language, result }) =>
    given(result('kano'), ({ items }: KanoResult) =>
      count(placedItems(items).filter(({ tied }) => tied).length, language),
    ),
  'kano-fong': ({ language, result }) =>
    given(result('kano'), ({ items }: KanoResult) =>
      count(placedItems(items).filter(({ fong }) => fong).length, language),
    ),
  'kano-strict': ({ language, result }) =>
    given(result('kano'), ({ items }: KanoResult) =>
      count(placedItems(items).filter(({ strict }) => strict).length, language),
    ),
};
