import { nextSteps } from '../../../lib/export/report/steps.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Results } from '../backend/backend.ts';

/** The three next steps, each with how sure it is, as the summary of the report has them. */
export function NextSteps({ results }: { results: Results }) {
  const language = useLanguage();
  const { t } = language;
  const { priorities, ...grounds } = results;
  if (priorities === null) return <p class="wb-soft">{t('workbench.first.steps.coming')}</p>;
  const steps = nextSteps({ ...grounds, priorities, language });
  if (steps.length === 0) return null;
  return (
    <div data-testid="next-steps">
      <h3>{t('workbench.first.steps')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="wb-soft">{t('document.step.association')}</p>
    </div>
  );
}
