import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Scale } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { countText } from '../parts/words.ts';
import { orderedAnswers } from './ordered-answers.ts';
import type { FoundAnswer } from './ordered-answers.ts';
import './Distribution.css';

const WIDTH = 96;
const HEIGHT = 24;
const MOST = 16;

interface Bar {
  readonly key: string;
  readonly value: string;
  readonly n: number;
  /** No answer on the scale. */
  readonly apart: boolean;
}

/** A column's answers as small bars: codes in their order, texts without a scale by frequency, “no answer” apart. Says the most frequent in words. */
export function Distribution({ profile, scale }: { profile: Profile; scale: Scale | undefined }) {
  const language = useLanguage();
  const { t } = language;
  const bars = barsOf(profile, scale);
  const [first] = profile.top;
  if (first === undefined) return <span class="wb-soft">{t('workbench.values.none')}</span>;
  const label = t('workbench.values.summary', {
    n: profile.answered,
    distinct: profile.distinct,
    value: String(first.value),
    share: Math.round((100 * first.n) / Math.max(1, profile.answered)),
  });
  const highest = Math.max(...bars.map((bar) => bar.n), 1);
  const step = WIDTH / Math.max(bars.length, 5);
  return (
    <svg
      class="wb-bars"
      width={WIDTH}
      height={HEIGHT + 1}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
      role="img"
      aria-label={label}
    >
      {bars.map((bar, at) => (
        <rect
          key={bar.key}
          class={bar.apart ? 'wb-bar-apart' : undefined}
          x={at * step + 0.5}
          y={HEIGHT - (HEIGHT * bar.n) / highest}
          width={Math.max(step - 1.5, 1)}
          height={(HEIGHT * bar.n) / highest}
        >
          <title>{`${bar.value}: ${countText(bar.n, language)}`}</title>
        </rect>
      ))}
      <line x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
    </svg>
  );
}

/**
 * The bars in drawing order; every step of a short whole-numbered scale has its place, answered or not. What is no answer on the scale stands behind a
 * gap.
 */
function barsOf(profile: Profile, scale: Scale | undefined): readonly Bar[] {
  const { answers, apart } = orderedAnswers(profile, scale);
  const texts = answers.some(({ code }) => !Number.isFinite(code));
  const steps =
    scale && Number.isInteger(scale.min) && scale.max - scale.min < MOST ? scale.max - scale.min + 1 : 0;
  const present = new Set(answers.map(({ code }) => code));
  const empty = Array.from({ length: steps }, (_, at) => (scale?.min ?? 0) + at)
    .filter((code) => !present.has(code))
    .map((code) => ({ value: code, n: 0, code }));
  const drawn = texts
    ? answers.slice(0, MOST)
    : [...answers, ...empty].sort((one, other) => one.code - other.code).slice(0, 4 * MOST);
  const bar =
    (of: string): (({ value, n }: FoundAnswer) => Bar) =>
    ({ value, n }) => ({
      key: `${of} ${value}`,
      value: String(value),
      n,
      apart: of === 'apart',
    });
  const gap: Bar = { key: 'gap', value: '', n: 0, apart: true };
  return [
    ...drawn.map(bar('on')),
    ...(apart.length > 0 && drawn.length > 0 ? [gap] : []),
    ...apart.slice(0, MOST).map(bar('apart')),
  ];
}
