import type { Language } from '../../../strings/language.ts';
import type { PathDifference, PathGroupsTest } from './result.ts';
import { probability, signed } from '../../chart/format.ts';
import { domainName } from '../../chart/names.ts';
import { differs, invarianceSentence } from './path-groups-reading.ts';
import { pathGroupsTest } from './current-test.ts';
import { constructName } from '../../chart/names.ts';
import type { ChapterContext } from '../context.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';

import { count, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker, NumberMakers } from '../live-number.ts';

/** How a sentence names constructs, and in which language. */
interface Speech {
  readonly language: Language;
  readonly name: (id: string) => string;
}

/** Speaks of the comparison with the names of the constructs. */
function about(
  make: (tested: PathGroupsTest, speech: Speech, at: string) => LiveNumber | Refusal,
): NumberMaker {
  return (results, at = '') => {
    const { study, result } = results;
    const estimated = result('path-model');
    const tested = pathGroupsTest(results);
    if (isRefusal(tested)) return tested;
    if (isRefusal(estimated)) return estimated;
    const made = make(
      tested,
      {
        language: results.language,
        name: (id) => constructName(id, estimated.model, study, results.language),
      },
      at,
    );
    return made;
  };
}

/** The path whose difference stands out most: the smallest p, then the largest difference. */
function furthest({ paths }: PathGroupsTest): PathDifference | undefined {
  return paths.toSorted((a, b) => a.p - b.p || Math.abs(b.value) - Math.abs(a.value))[0];
}

function group({ language, study, result }: ChapterContext, at: string): LiveNumber | Refusal {
  const found = result('path-groups');
  return isRefusal(found) ? found : word(domainName(found.compared[at === '2' ? 1 : 0], study, language));
}

/** Numbers of the path model in two groups; `1` and `2` are the groups. */
export const numbers: NumberMakers = {
  'path-group': (results, at = '1') => group(results, at),
  'path-group-n': about(({ n }, { language }, at) => count(n[at === '2' ? 1 : 0], language)),
  'path-groups-permutations': about(({ permutations }, { language }) => count(permutations, language)),
  'path-groups-invariance': about((tested, { language, name }) =>
    word(invarianceSentence(tested, name, language)),
  ),
  'path-groups-least': about((tested) => {
    const values = tested.constructs.map(({ agreement }) => agreement.value);
    return plain(Math.min(...values), 4);
  }),
  'path-groups-differ': about(({ paths }, { language }) => count(paths.filter(differs).length, language)),
  'path-groups-furthest': about((tested, { name }) => {
    const path = present(furthest(tested), 'path');
    return isRefusal(path) ? path : word(`${name(path.from)} → ${name(path.to)}`);
  }),
  'path-groups-furthest-difference': about((tested, { language }) => {
    const path = present(furthest(tested), 'path');
    return isRefusal(path)
      ? path
      : {
          text: signed(path.value, 2),
          title: language.t('path.groups.p', { p: probability(path.p) }),
          value: path.value,
        };
  }),
  'path-groups-furthest-p': about((tested) => {
    const path = present(furthest(tested), 'path');
    return isRefusal(path) ? path : { text: probability(path.pHolm), title: '', value: path.pHolm };
  }),
};
