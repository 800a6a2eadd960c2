import {
  forgetProgress,
  keepSolved,
  parseProgress,
  readProgress,
  writeProgress,
} from '../../../lib/store/progress.ts';
import { fillerOf } from '../../../strings/fill.ts';
import { numbersOf } from '../../../strings/numbers.ts';
import { downloadText } from '../download.ts';

const fill = fillerOf(numbersOf(document.documentElement.lang));

type Sentences = Readonly<Record<'count' | 'forgotten' | 'taken' | 'none' | 'unkept', string>>;

/** Marks what is solved in this browser, saves it as a file, takes it from one, and forgets it. */
class ExerciseList extends HTMLElement {
  readonly #sentences = JSON.parse(this.dataset['sentences'] ?? '{}') as Sentences;

  connectedCallback() {
    const file = this.#find<HTMLInputElement>('[data-file]');
    this.#find('[data-save]').addEventListener('click', () =>
      downloadText('exercises.json', 'application/json', writeProgress(readProgress())),
    );
    this.#find('[data-open]').addEventListener('click', () => file.click());
    file.addEventListener('change', () => void this.#take(file));
    this.#find('[data-forget]').addEventListener('click', () => {
      forgetProgress();
      this.#show(this.#sentences.forgotten);
    });
    this.#find('.tools').hidden = false;
    this.#show('');
  }

  async #take(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    const { none, unkept, taken } = this.#sentences;
    const solved = parseProgress(await file.text().catch(() => ''));
    input.value = '';
    if (solved === null) this.#show(none);
    else this.#show(keepSolved(solved) ? fill(taken, { n: solved.length }) : unkept);
  }

  #show(said: string) {
    const solved = readProgress();
    const all = [...this.querySelectorAll<HTMLElement>('[data-exercise]')];
    let count = 0;
    for (const element of all) {
      const { page, exercise } = element.dataset;
      const is = solved.some((one) => one.page === page && one.exercise === exercise);
      element.querySelector<HTMLElement>('[data-solved]')!.hidden = !is;
      if (is) count += 1;
    }
    this.#find('[data-count]').textContent = fill(this.#sentences.count, { solved: count, all: all.length });
    this.#find('[role="status"]').textContent = said;
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }
}

customElements.define('exercise-list', ExerciseList);
