import { fillerOf } from '../../strings/fill.ts';
import { numbersOf } from '../../strings/numbers.ts';

const fill = fillerOf(numbersOf(document.documentElement.lang));

/** The part of Pagefind's module (built with the site, under `pagefind/`) that the dialog uses. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

interface Hit {
  readonly url: string;
  readonly meta: { readonly title?: string };
  /** Text with `mark` elements, escaped by Pagefind. */
  readonly excerpt: string;
}

type Sentences = Readonly<Record<'loading' | 'failed' | 'found' | 'none', string>>;

const SHOWN = 8;

/** The search dialog. The index is fetched when the reader first opens it, never before. */
class SiteSearch extends HTMLElement {
  readonly #sentences = JSON.parse(this.dataset['sentences'] ?? '{}') as Sentences;
  readonly #base = this.dataset['base'] ?? '/';
  #index: Promise<Pagefind> | undefined;

  connectedCallback() {
    this.#find('.open').addEventListener('click', () => this.#open());
    this.#find('dialog input').addEventListener('input', () => void this.#search());
    addEventListener('keydown', (event) => {
      if (!(event.metaKey || event.ctrlKey) || event.key !== 'k') return;
      event.preventDefault();
      this.#open();
    });
  }

  #open() {
    this.#find<HTMLDialogElement>('dialog').showModal();
    this.#find<HTMLInputElement>('dialog input').select();
    this.#load().catch(() => this.#say(this.#sentences.failed));
  }

  #load(): Promise<Pagefind> {
    this.#index ??= import(/* @vite-ignore */ `${this.#base.replace(/\/$/, '')}/pagefind/pagefind.js`).then(
      async (pagefind: Pagefind) => {
        await pagefind.options({ baseUrl: this.#base, excerptLength: 24 });
        return pagefind;
      },
    );
    return this.#index;
  }

  async #search() {
    const query = this.#find<HTMLInputElement>('dialog input').value.trim();
    const list = this.#find('dialog ol');
    if (query === '') {
      list.replaceChildren();
      this.#say('');
      return;
    }
    this.#say(this.#sentences.loading);
    const found = await (await this.#load()).debouncedSearch(query);
    if (!found) return;
    const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
    list.replaceChildren(...hits.map(listItem));
    this.#say(
      fill(hits.length > 0 ? this.#sentences.found : this.#sentences.none, {
        n: found.results.length,
        query,
      }),
    );
  }

  #say(text: string) {
    this.#find('[role="status"]').textContent = text;
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }
}

function listItem(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = hit.url;
  link.textContent = hit.meta.title ?? hit.url;
  item.appendChild(document.createElement('p')).innerHTML = hit.excerpt;
  return item;
}

customElements.define('site-search', SiteSearch);
