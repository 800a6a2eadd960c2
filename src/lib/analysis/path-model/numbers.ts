import type { Language } from '../../../strings/language.ts';
import type { PathModelResult, PathPoint } from './result.ts';
import { fixed, signed } from '../../chart/format.ts';
import { constructName } from '../../chart/names.ts';
import type { ChapterContext } from '../context.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';

import { count, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker, NumberMakers } from '../live-number.ts';

/** How a sentence names constructs, and in which language. */
interface Speech {
  readonly language: Language;
  readonly name: (id: string) => string;
}

/** Speaks of the path model with the names of its constructs; a refusal names them too. */
function about(
  make: (found: PathModelResult, speech: Speech, ...parameters: readonly string[]) => LiveNumber | Refusal,
): NumberMaker {
  return ({ language, study, result }: ChapterContext, ...parameters) => {
    const found = result('path-model');
    if (isRefusal(found)) return found;
    const made = make(
      found,
      { language, name: (id) => constructName(id, found.model, study, language) },
      ...parameters.map((value) => value ?? ''),
    );
    return made;
  };
}

/** The map's points without the target, the extreme one by a measure first. */
function ranked(
  { map, target }: PathModelResult,
  by: (point: PathPoint) => number,
): readonly PathPoint[] | Refusal {
  if (isRefusal(map)) return map;
  const points = map.filter(({ id }) => id !== target).toSorted((a, b) => by(a) - by(b));
  return points.length > 0 ? points : refuse('path-nothing-leads', { construct: { construct: target } });
}

const n = ({ n: respondents }: PathModelResult, language: Language): string =>
  language.t('path.basis', { n: respondents });

/** Numbers of the path model. Arguments: ids of constructs. */
export const numbers: NumberMakers = {
  'path-n': about((found, { language }) => count(found.n, language)),
  'path-constructs': about(({ order }, { language }) => count(order.length, language)),
  'path-paths': about(({ paths }, { language }) => count(paths.length, language)),
  'path-iterations': about(({ iterations }, { language }) => count(iterations, language)),
  /** path/<from>/<to>/<digits> */
  path: about((found, { language }, from = '', to = '', digits = '2') =>
    given(
      present(
        found.paths.find((one) => one.from === from && one.to === to),
        `${from} → ${to}`,
      ),
      ({ value }) => ({ text: signed(value, Number(digits)), title: n(found, language), value }),
    ),
  ),
  'path-other': about(({ paths }, _, from = '', to = '') =>
    given(
      present(paths.find((one) => one.from === from && one.to === to)?.other, `${from} → ${to}`),
      (value: number) => ({ text: signed(value, 3), title: '', value }),
    ),
  ),
  'path-consistent': about(({ paths }, _, from = '', to = '') =>
    given(
      present(paths.find((one) => one.from === from && one.to === to)?.consistent, `${from} → ${to}`),
      (value: number) => ({ text: signed(value, 2), title: '', value }),
    ),
  ),
  'path-strongest': about(({ paths }, { name }) =>
    given(
      present(paths.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0], 'path'),
      ({ from, to }) => word(`${name(from)} → ${name(to)}`),
    ),
  ),
  'path-strongest-value': about(({ paths }) =>
    given(
      present(paths.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0], 'path'),
      ({ value }) => ({
        text: signed(value, 2),
        title: '',
        value,
      }),
    ),
  ),
  'path-r-squared': about(({ constructs }, _, id = '') =>
    given(present(constructs.find((one) => one.id === id)?.rSquared, id), (value: number) => plain(value, 2)),
  ),
  'path-mixed': about(({ constructs }, { language, name }) => {
    const mixed = constructs.filter(({ fornellLarcker }) => fornellLarcker === false);
    return word(mixed.length === 0 ? language.t('path.none') : mixed.map(({ id }) => name(id)).join(', '));
  }),
  'path-least-reliable': about(({ constructs }) => {
    const values = constructs.flatMap(({ rhoA, indicators }) =>
      rhoA === null || indicators.length < 2 ? [] : [rhoA],
    );
    return given(present(values.length > 0 ? Math.min(...values) : undefined, 'ρA'), (value: number) =>
      plain(value, 2),
    );
  }),
  'path-gof': about(({ gof }) => given(present(gof, 'GoF'), (value: number) => plain(value, 2))),
  'path-important': about((found, { name }) =>
    given(
      ranked(found, ({ importance }) => -importance),
      ([first]: readonly PathPoint[]) => word(name(first?.id ?? '')),
    ),
  ),
  'path-importance': about((found) =>
    given(
      ranked(found, ({ importance }) => -importance),
      ([first]: readonly PathPoint[]) => plain(first?.importance ?? NaN, 2),
    ),
  ),
  'path-performance': about((found, _, id = '') =>
    given(
      isRefusal(found.map)
        ? found.map
        : present(
            found.map.find((one) => one.id === id),
            id,
          ),
      (point) => plain(point.performance, 1),
    ),
  ),
  /** path-acsi/<metric> */
  'path-acsi': about(({ acsi, current }, { language }, metric = 'standardised') =>
    given(acsi, (index) => {
      const value = metric === 'raw' ? index.raw : index.standardised;
      return { text: fixed(value, 2), title: language.t('path.basis', { n: current }), value };
    }),
  ),
};
