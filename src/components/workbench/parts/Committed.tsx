import { useEffect, useState } from 'preact/hooks';

/** A text box whose text counts when the reader leaves it or presses Enter; Escape takes it back, an empty or wrong one too. */
export function Committed({
  label,
  value,
  onCommit,
  numeric = false,
  hidden = false,
}: {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  numeric?: boolean;
  /** The label is for screen readers only. */
  hidden?: boolean;
}) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const valid = draft.trim() !== '' && (!numeric || Number.isFinite(Number(draft)));
  const commit = (): void => {
    if (!valid) setDraft(value);
    else if (draft.trim() !== value) onCommit(draft.trim());
  };
  const input = (
    <input
      type="text"
      class={numeric ? 'wb-number' : ''}
      inputMode={numeric ? 'decimal' : 'text'}
      aria-label={hidden ? label : undefined}
      aria-invalid={!valid}
      value={draft}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
  if (hidden) return input;
  return (
    <label class="wb-field">
      {label}
      {input}
    </label>
  );
}
