/** Hands a file to the reader. Nothing leaves the browser: the address is an object URL of this page. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this turn; half a minute is ample and frees the memory.
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

/** Hands a text to the reader as UTF-8 file. */
export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** A file name from a title: letters and digits of any script, the rest as hyphens. */
export function fileNameOf(title: string, ending: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${stem === '' ? 'study' : stem}${ending}`;
}
