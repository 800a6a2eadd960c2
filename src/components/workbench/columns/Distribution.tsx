import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Scale } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { countText } from '../parts/words.ts';
import './Distribution.css';

const WIDTH = 96;
const HEIGHT = 24;
const MOST = 16;

interface Bar {
  readonly value: string;
  readonly n: number;
}

/** A column's answers as small bars: codes in their order, texts by frequency. Says the most frequent in words. */
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
          key={bar.value}
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

/** The bars in drawing order; every step of a short whole-numbered scale has its place, answered or not. */
function barsOf(profile: Profile, scale: Scale | undefined): readonly Bar[] {
  const code = (value: string | number): number =>
    typeof value === 'number' ? value : (scale?.labels?.[value] ?? Number(value));
  const coded = profile.top.map(({ value, n }) => ({ value: String(value), n, code: code(value) }));
  if (coded.some((bar) => !Number.isFinite(bar.code))) return coded.slice(0, MOST);
  const steps =
    scale && Number.isInteger(scale.min) && scale.max - scale.min < MOST ? scale.max - scale.min + 1 : 0;
  const empty = Array.from({ length: steps }, (_, at) => ({ value: '', n: 0, code: (scale?.min ?? 0) + at }));
  const present = new Set(coded.map((bar) => bar.code));
  return [
    ...coded,
    ...empty.filter((bar) => !present.has(bar.code)).map((bar) => ({ ...bar, value: String(bar.code) })),
  ]
    .sort((one, other) => one.code - other.code)
    .slice(0, 4 * MOST);
}
