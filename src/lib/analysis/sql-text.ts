/** Parts of an SQL list, a line each: indented by `by` spaces, joined with commas. */
export function list(parts: readonly string[], by: number): string {
  const space = ' '.repeat(by);
  return parts.map((part) => `${space}${part.replaceAll('\n', `\n${space}`)}`).join(',\n');
}
