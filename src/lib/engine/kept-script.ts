const scripts = new Map<string, Promise<string>>();

/**
 * The address of a copy of a script that is fetched once and lies in the memory of this page: every further engine starts without
 * a request, also where there is no network any more.
 *
 * @throws Error with the HTTP status; the next call tries again.
 */
export function keptScript(url: string): Promise<string> {
  const known = scripts.get(url);
  if (known) return known;
  const fetched = copyOf(url).catch((cause: unknown) => {
    scripts.delete(url);
    throw cause;
  });
  scripts.set(url, fetched);
  return fetched;
}

async function copyOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'text/javascript' }));
}
