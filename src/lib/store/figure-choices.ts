/** What figures' own controls have set on studies of the reader's own, in this tab: an entry for each study and page. */
const PREFIX = 'choices:';
/** Longest text that is kept or read back. */
const LONGEST = 30_000;

/** Id of a figure element → what its own controls have set. */
export type FigureChoices = Readonly<Record<string, { readonly domain?: string; readonly node?: string }>>;

const keyOf = (study: string, page: string): string => `${PREFIX}${study}:${page}`;

function isChoice(value: unknown): value is FigureChoices[string] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([name, part]) => (name === 'domain' || name === 'node') && typeof part === 'string',
    )
  );
}

/** What was chosen on a page of a study in this tab; nothing where that cannot be read. */
export function recallChoices(study: string, page: string): FigureChoices {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(study, page)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, FigureChoices[string]] => isChoice(entry[1])),
    );
  } catch {
    return {};
  }
}

/** Keeps what is chosen over a reload: in the tab's storage, never in an address, for the id of a group holds an answer. */
export function keepChoices(study: string, page: string, choices: FigureChoices): void {
  const text = JSON.stringify(choices);
  try {
    if (text === '{}' || text.length > LONGEST) sessionStorage.removeItem(keyOf(study, page));
    else sessionStorage.setItem(keyOf(study, page), text);
  } catch {
    // The tab forgets; the page goes on.
  }
}

/** Forgets what was chosen on all pages of a study. */
export function forgetChoices(study: string): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(`${PREFIX}${study}:`)) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
