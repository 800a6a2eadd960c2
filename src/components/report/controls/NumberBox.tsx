import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

/**
 * A box for a number of a setting. One that cannot be is refused where it was typed: it stays in the box, what is wrong with it stands beneath, in the
 * browser's own words, and the setting keeps its value.
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
}) {
  const note = useId();
  const refused = useSignal<{ readonly text: string; readonly why: string } | null>(null);
  return (
    <>
      <input
        type="number"
        min={min}
        max={max}
        step={step}
        value={refused.value?.text ?? value}
        aria-invalid={refused.value !== null}
        aria-describedby={refused.value === null ? undefined : note}
        onInput={({ currentTarget: box }) => {
          const next = box.valueAsNumber;
          if (accepts(next)) {
            refused.value = null;
            onValue(next);
            return;
          }
          const range = max === undefined ? `≥ ${min}` : `${min} – ${max}`;
          const why = box.validity.valid || box.validity.stepMismatch ? range : box.validationMessage;
          refused.value = { text: box.value, why: why === '' ? range : why };
        }}
        {...marks}
      />
      {refused.value !== null && (
        <small id={note} class="refused" role="alert">
          {refused.value.why}
        </small>
      )}
    </>
  );
}
