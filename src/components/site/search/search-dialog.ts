import { fillerOf } from '../../../strings/fill.ts';
import { numbersOf } from '../../../strings/numbers.ts';

const fill = fillerOf(numbersOf(document.documentElement.lang));

/** The part of Pagefind's module (built with the site, under `pagefind/`) that the dialog uses. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

/** A section of a page in which something was found. */
interface Found {
  readonly title: string;
  /** With the section's place. */
  readonly url: string;
  /** Text with `mark` elements, escaped by Pagefind. */
  readonly excerpt: string;
}

interface Hit {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  /** Most telling first. */
  readonly sub_results: readonly Found[];
}

type Sentences = Readonly<Record<'loading' | 'failed' | 'found' | 'none', string>>;

const SHOWN = 8;
const SECTIONS = 3;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The search dialog. The index is fetched when the reader first opens it, never before. */
class SiteSearch extends HTMLElement {
  readonly #sentences = JSON.parse(this.dataset['sentences'] ?? '{}') as Sentences;
  readonly #base = this.dataset['base'] ?? '/';
  #index: Promise<Pagefind> | undefined;

  connectedCallback() {
    this.#find('.open').addEventListener('click', () => this.#open());
    this.#find('dialog input').addEventListener('input', () => void this.#search());
    addEventListener('keydown', (event) => {
      const { key, target } = event;
      const isAsked = event.metaKey || event.ctrlKey ? key === 'k' : key === '/' && !isTyping(target);
      if (!isAsked) return;
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

/** A page with the sections that tell most; what stands before its first heading is the page's own. */
function listItem({ url, meta, excerpt, sub_results }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const title = meta.title ?? url;
  const sections = sub_results.filter((found) => found.url.includes('#')).slice(0, SECTIONS);
  item.append(linkTo(url, title), ...(sections.length === 0 ? [said(excerpt)] : [sectionList(sections)]));
  return item;
}

function sectionList(sections: readonly Found[]): HTMLUListElement {
  const list = document.createElement('ul');
  for (const { url, title, excerpt } of sections) {
    const item = list.appendChild(document.createElement('li'));
    item.append(linkTo(url, title), said(excerpt));
  }
  return list;
}

function linkTo(url: string, title: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  return link;
}

function said(excerpt: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.innerHTML = excerpt;
  return paragraph;
}

customElements.define('site-search', SiteSearch);
