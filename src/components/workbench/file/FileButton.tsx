import { useRef } from 'preact/hooks';

/** A button that lets the reader choose files. */
export function FileButton({
  label,
  isMultiple = false,
  disabled,
  onFiles,
}: {
  label: string;
  isMultiple?: boolean;
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="wb-button" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        multiple={isMultiple}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
