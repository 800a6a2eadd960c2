import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { AppendForm } from './AppendForm.tsx';
import type { Controller } from '../state/controller.ts';
import { FileButton } from './FileButton.tsx';
import { JoinForm } from './JoinForm.tsx';

/** Further files of this study: the next wave's, several waves as one, a lookup by id. */
export function MorePanel({
  study,
  fileName,
  controller,
}: {
  study: Study;
  fileName: string;
  controller: Controller;
}) {
  const { t } = useLanguage();
  const isBusy = controller.job.value !== null;
  return (
    <section aria-labelledby="wb-more" data-testid="more">
      <p>{t('workbench.more.lead')}</p>
      <details>
        <summary>{t('workbench.more.next')}</summary>
        <p class="wb-soft">{t('workbench.more.next.lead')}</p>
        <FileButton
          label={t('workbench.more.next.choose')}
          disabled={isBusy}
          onFiles={([file]) => void controller.nextWave(file!)}
        />
      </details>
      <details>
        <summary>{t('workbench.more.append')}</summary>
        <p class="wb-soft">{t('workbench.more.append.lead')}</p>
        <AppendForm
          fileName={fileName}
          isBusy={isBusy}
          onAppend={(wave, others) => void controller.append(wave, others)}
        />
      </details>
      <details>
        <summary>{t('workbench.more.join')}</summary>
        <p class="wb-soft">{t('workbench.more.join.lead')}</p>
        <JoinForm
          study={study}
          isBusy={isBusy}
          headings={controller.headings}
          onJoin={(file, by) => void controller.join(file, by)}
        />
      </details>
    </section>
  );
}
