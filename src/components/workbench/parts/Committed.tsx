import { useEffect, useState } from 'preact/hooks';

/** A text box whose text counts when the reader leaves it or presses Enter; Escape takes it back, an empty or wrong one too. */
export function Committed({
  label,
  value,
  onCommit,
  numeric = false,
  hidden = false,
  refuses,
}: {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  numeric?: boolean;
  /** The label is for screen readers only. */
  hidden?: boolean;
  /** Why a value cannot be, in words that stand beneath the box while it is typed; undefined where it can. */
  refuses?: (value: string) => string | undefined;
}) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const whole = draft.trim() !== '' && (!numeric || Number.isFinite(Number(draft)));
  const refused = whole && draft !== value ? refuses?.(draft.trim()) : undefined;
  const valid = whole && refused === undefined;
  const commit = (): void => {
    // What is refused stays, with the reason beneath.
    if (refused !== undefined) return;
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
      {refused !== undefined && <small role="alert">{refused}</small>}
    </label>
  );
}
