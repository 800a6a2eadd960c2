import type { Language } from '../../../strings/language.ts';
import type { PathModelResult, PathPoint } from './result.ts';
import { fixed, signed } from '../../chart/format.ts';
import { constructName, namedRefusal } from './path-names.ts';
import type { ChapterContext } from '../context.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';

import { count, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker } from '../live-number.ts';

/** Speaks of the path model with the names of its constructs; a refusal names them too. */
function about(
  make: (
    found: PathModelResult,
    name: (id: string) => string,
    ...parameters: readonly string[]
  ) => LiveNumber | Refusal,
): NumberMaker {
  return ({ language, study, result }: ChapterContext, ...parameters) => {
const found = result('path-model');
    if (isRefusal(found)) return namedRefusal(found, study, language);
    const made = make(
      found,
      (id) => constructName(id, found.model, study, language),
      ...parameters.map((value) => value ?? ''),
    );
    return isRefusal(made) ? namedRefusal(made, study, language) : made;
  };
}

/** The map's points without the target, the extreme one by a measure first. */
function ranked(
  { map, target }: PathModelResult,
  by: (point: PathPoint) => number,
): readonly PathPoint[] | Refusal {
  if (isRefusal(map)) return map;
  const points = map.filter(({ id }) => id !== target).toSorted((a, b) => by(a) - by(b));
  return points.length > 0 ? points : refuse('path-nothing-leads', { construct: target });
}

const n = ({ n: respondents }: PathModelResult, language: Language): string => language.t('path.basis', { n: respondents });

/** Numbers of the path model. Arguments: ids of constructs. */
export const PATH_NUMBERS = {
  'path-n': about((found) => count(found.n)),
  'path-constructs': about(({ order }) => count(order.length)),
  'path-paths': about(({ paths }) => count(paths.length)),
  'path-iterations': about(({ iterations }) => count(iterations)),
  /** path/<from>/<to>/<digits> */
  path: about((found, _, from = '', to = '', digits = '2') =>
    given(
      present(
        found.paths.find((one) => one.from === from && one.to === to),
        `${from} → ${to}`,
      ),
      ({ value }) => ({ text: signed(value, Number(digits)), title: n(found), value }),
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
  'path-strongest': about(({ paths }, name) =>
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
  'path-mixed': about(({ constructs }, name) => {
    const mixed = constructs.filter(({ fornellLarcker }) => fornellLarcker === false);
    return word(mixed.length === 0 ? t('path.none') : mixed.map(({ id }) => name(id)).join(', '));
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
  'path-important': about((found, name) =>
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
  'path-acsi': about(({ acsi, current }, _, metric = 'standardised') =>
    given(acsi, (index) => {
      const value = metric === 'raw' ? index.raw : index.standardised;
      return { text: fixed(value, 2), title: t('path.basis', { n: current }), value };
    }),
  ),
} as const satisfies Record<string, NumberMaker>;
