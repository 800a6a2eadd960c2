import { useEffect, useRef, useState } from 'preact/hooks';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { text } from '../parts/words.ts';
import type { Controller } from '../state/controller.ts';
import type { SecondFile as Second } from '../state/page-state.ts';
import { AppendForm } from './AppendForm.tsx';
import { JoinForm } from './JoinForm.tsx';

/** Asks what a file is that came while a study was open: another wave, a lookup, or a study of its own; says what each does. Escape puts it away. */
export function SecondFile({
  study,
  fileName,
  second: { file, columns },
  controller,
}: {
  study: Study;
  /** That of the study's own file. */
  fileName: string;
  second: Second;
  controller: Controller;
}) {
  const language = useLanguage();
  const { t } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  const [form, setForm] = useState<'append' | 'join' | null>(null);
  const isBusy = controller.job.value !== null;
  const known = new Set(study.fields.map(({ name }) => name.toLowerCase()));
  const shared = columns.filter((column) => known.has(column.toLowerCase())).length;
  const title = text(study.title, language, fileName);
  useEffect(() => heading.current?.focus(), [file]);
  const choices = [
    { name: 'append', do: () => setForm('append'), opened: form === 'append' },
    { name: 'next', do: () => void controller.nextWave(file) },
    { name: 'join', do: () => setForm('join'), opened: form === 'join' },
    { name: 'instead', do: () => void controller.takeInstead() },
    { name: 'leave', do: () => controller.leaveSecond() },
  ] as const;
  return (
    <section
      class="wb-notice wb-warning"
      aria-labelledby="wb-second"
      data-testid="second"
      onKeyDown={(event) => {
        if (event.key === 'Escape') controller.leaveSecond();
      }}
    >
      <div>
        <h2 id="wb-second" ref={heading} tabIndex={-1}>
          {t('workbench.second.heading', { file: file.name, title })}
        </h2>
        <p>{t('workbench.second.shared', { n: shared, of: columns.length })}</p>
        <ul>
          {choices.map((choice) => (
            <li key={choice.name}>
              <button
                type="button"
                class="wb-button"
                disabled={isBusy}
                aria-expanded={'opened' in choice ? choice.opened : undefined}
                onClick={choice.do}
              >
                {t(`workbench.second.${choice.name}`)}
              </button>{' '}
              {t(`workbench.second.${choice.name}.what`, { title })}
            </li>
          ))}
        </ul>
        {form === 'append' && (
          <AppendForm
            fileName={fileName}
            isBusy={isBusy}
            given={[file]}
            onAppend={(wave, others) => void controller.append(wave, others)}
          />
        )}
        {form === 'join' && (
          <JoinForm
            study={study}
            isBusy={isBusy}
            headings={controller.headings}
            given={{ file, columns }}
            onJoin={(lookup, by) => void controller.join(lookup, by)}
          />
        )}
      </div>
    </section>
  );
}
