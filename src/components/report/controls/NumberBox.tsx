import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useLanguage } from '../../site/use-language.ts';

/**
 * A box for a number of a setting. One that cannot be is refused where it was typed: it stays in the box, what can be stands beneath, and the
 * setting keeps its value.
 */
export function NumberBox({
  value,
  min,
  max,
  step,
  accepts,
  onValue,
  ...marks
}: {
  value: number;
  min: number;
  max?: number;
  step: number | 'any';
  accepts: (value: number) => boolean;
  onValue: (value: number) => void;
  'data-tiers'?: string;
  'data-cut'?: string;
  'data-box'?: string;
}) {
  const { t } = useLanguage();
  const note = useId();
  /** What stands in the box and cannot be. */
  const refused = useSignal<string | null>(null);
  return (
    <>
      <input
        type="number"
        min={min}
        max={max}
        step={step}
        value={refused.value ?? value}
        aria-invalid={refused.value !== null}
        aria-describedby={refused.value === null ? undefined : note}
        onInput={({ currentTarget: box }) => {
          const next = box.valueAsNumber;
          refused.value = accepts(next) ? null : box.value;
          if (accepts(next)) onValue(next);
        }}
        {...marks}
      />
      {refused.value !== null && (
        <small id={note} class="refused" role="alert">
          {max === undefined
            ? t('chapter.control.number-from', { min })
            : t('chapter.control.number', { min, max })}
        </small>
      )}
    </>
  );
}
