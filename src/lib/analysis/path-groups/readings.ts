import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import { pathGroupsMadeUnder } from '../path-model/made-under.ts';
import { figure } from '../reading.ts';
import type { CodeOf, Evidence, Reading, ReadingContext } from '../reading.ts';
import { rounded } from '../reading-parts.ts';
import type { PathDifference, PathGroupsResult, PathGroupsTest } from './result.ts';
import type { words } from './reading-words.en.ts';

type GroupsReading = Reading<CodeOf<'path-groups', keyof typeof words>>;
type Both = Readonly<Record<'first' | 'second', GroupsReading['parameters'][string]>>;

/** Level of the tests, as MICOM's. */
const LEVEL = 0.05;

/**
 * Whether the same is measured in both groups, and only then which paths differ beyond chance (permutation test, p adjusted by Holm). Without a
 * test under these options nothing is said of a difference.
 */
export function readings(
  { compared: [first, second], choices, remarks }: PathGroupsResult,
  study: Study,
  { options = study.options, resampled }: ReadingContext<PathGroupsTest> = {},
): readonly GroupsReading[] {
  const sizes = [first, second].map(({ id }) => choices.flat().find((choice) => choice.id === id)?.n ?? 0);
  const [firstN = 0, secondN = 0] = sizes;
  if (Math.min(firstN, secondN) < smallestGroup(options)) return [];
  const both: Both = { first: { domain: first }, second: { domain: second } };
  const test =
    resampled !== undefined &&
    !isRefusal(resampled) &&
    resampled.options === pathGroupsMadeUnder({ ...study, options }) &&
    resampled.compared[0] === first.id &&
    resampled.compared[1] === second.id
      ? resampled
      : null;
  if (test === null)
    return [
      {
        code: 'path-groups.untested',
        parameters: { ...both, firstN, secondN },
        rests: [figure(firstN, firstN), figure(secondN, secondN)],
      },
    ];
  return [
    invariance(test, both),
    ...differences(test, both),
    ...remarks.map((remark): GroupsReading => ({
      code: `path-groups.${remark}`,
      parameters: {},
      rests: [figure(firstN + secondN, firstN + secondN)],
    })),
  ];
}

function invariance({ invariance: found, constructs }: PathGroupsTest, both: Both): GroupsReading {
  const failing = constructs.filter(({ established, equal }) => (found === 'none' ? !established : !equal));
  return {
    code: `path-groups.invariance-${found}`,
    parameters: {
      ...both,
      ...(found === 'full' ? {} : { constructs: { list: failing.map(({ id }) => ({ construct: id })) } }),
    },
    rests: (failing.length > 0 ? failing : constructs).map(({ agreement }) => figure(agreement.value)),
  };
}

/** A difference is said to be one where the p over all paths says so and the groups measure the same at both ends. */
function differences({ paths, n }: PathGroupsTest, both: Both): readonly GroupsReading[] {
  const comparable = paths.filter((path) => path.comparable);
  const evidence = ({ value, pHolm }: PathDifference): Evidence => ({
    claim: pHolm < LEVEL ? (value > 0 ? 'above' : 'below') : 'undecided',
    value,
    p: pHolm,
    level: LEVEL,
    n: Math.min(...n),
  });
  const beyond = comparable
    .filter(({ pHolm }) => pHolm < LEVEL)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const unseen = comparable.filter(({ pHolm }) => !(pHolm < LEVEL));
  const other = paths.length - comparable.length;
  return [
    ...beyond.map((path): GroupsReading => ({
      code: path.value > 0 ? 'path-groups.path-above' : 'path-groups.path-below',
      parameters: {
        ...both,
        from: { construct: path.from },
        to: { construct: path.to },
        one: rounded(path.first, 2),
        two: rounded(path.second, 2),
      },
      rests: [evidence(path), figure(path.first, n[0]), figure(path.second, n[1])],
    })),
    ...(unseen.length === 0
      ? []
      : [
          {
            code: 'path-groups.undecided' as const,
            parameters: { ...both, count: unseen.length, of: comparable.length },
            rests: unseen.map(evidence),
          },
        ]),
    ...(other === 0
      ? []
      : [
          {
            code: 'path-groups.incomparable' as const,
            parameters: { count: other, of: paths.length },
            rests: [figure(other)],
          },
        ]),
  ];
}
