/** A path's last part: the name of a file without its folders. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}
