import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportDocument } from '../../lib/export/document.ts';
import { numbersOf } from '../../lib/export/table/numbering.ts';
import { arranged } from '../../lib/export/report/arranged.ts';
import { assembleWhole } from '../../lib/export/report/assemble.ts';
import { activate } from '../../lib/store/active.ts';
import type { Study } from '../../lib/study/types.ts';
import { useAsked } from '../site/use-asked.ts';
import { LanguageProvider, useLanguage } from '../site/use-language.ts';
import { keepReport } from './keep-report.ts';
import { openBundled, openOwn, openReportLanguage } from './open-report.ts';
import type { Offered, Opened } from './open-report.ts';
import { ReportSection } from './ReportSection.tsx';
import type { Explanation } from './explained.ts';
import { SettingsPanel } from './SettingsPanel.tsx';
import { TakeAway } from './TakeAway.tsx';
import './team-report.css';

// Its sentences are here before it takes over what was drawn at build time.
if (!import.meta.env.SSR) await openReportLanguage(document.documentElement.lang);

interface Props {
  readonly base: string;
  readonly studies: readonly Offered[];
  readonly program: { readonly name: string; readonly version: string };
  /** The chapters that explain a section, by its id. */
  readonly explained: Readonly<Record<string, readonly Explanation[]>>;
}

/** The report of the active study, or of a bundled one: its sections, what is set of it, and the ways to take it away. */
export default function TeamReport({ language, ...props }: Props & { readonly language: string }) {
  return (
    <LanguageProvider value={language}>
      <Page {...props} />
    </LanguageProvider>
  );
}

function Page({ base, studies, program, explained }: Props) {
  const { t, code } = useLanguage();
  const [chosen, setChosen] = useState(studies[0]);
  const { found: opened, failed } = useAsked(
    chosen,
    async (one): Promise<Opened | null> =>
      (await openOwn(code, program)) ??
      (one === undefined ? null : await openBundled(one, base, code, program)),
  );
  const isOwn = opened !== null && opened.stored !== null;
  return (
    <div class="team-report not-content">
      {!isOwn && (
        <p class="team-choice">
          <label>
            {t('document.page.bundled')}{' '}
            <select
              value={chosen?.id}
              onChange={({ currentTarget }) =>
                setChosen(studies.find(({ id }) => id === currentTarget.value))
              }
            >
              {studies.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>{' '}
          <a href={`${base}/own-data/`}>{t('document.page.own')}</a>
        </p>
      )}
      {failed !== null && (
        <p class="team-warning" role="alert">
          {t('document.page.failed', { detail: failed })}{' '}
          <button
            type="button"
            onClick={() => {
              activate(null);
              location.reload();
            }}
          >
            {t('document.page.back')}
          </button>
        </p>
      )}
      {opened === null && failed === null && <p role="status">{t('document.page.loading')}</p>}
      {opened !== null && (
        <Report key={opened.material.context.study.id} opened={opened} base={base} explained={explained} />
      )}
    </div>
  );
}

/** A report that is open. Settings are kept with the reader's own study, and for this visit with a bundled one. */
function Report({
  opened,
  base,
  explained,
}: Pick<Props, 'base' | 'explained'> & { readonly opened: Opened }) {
  const language = useLanguage();
  const { t } = language;
  const { material, stored, lacking } = opened;
  const [study, setStudy] = useState<Study>(material.context.study);
  const [whole, setWhole] = useState<ReportDocument | null>(null);
  const [unkept, setUnkept] = useState(false);
  const [keeping, setKeeping] = useState(0);
  const people = JSON.stringify(study.report?.people ?? '');
  useEffect(() => {
    let isWanted = true;
    void assembleWhole({ ...material, context: { ...material.context, study } }).then((made) => {
      if (isWanted) setWhole(made);
    });
    return () => {
      isWanted = false;
    };
  }, [people]);
  const shown = useMemo(() => whole && arranged(whole, study.report ?? {}, language), [whole, study.report]);
  if (whole === null || shown === null) return <p role="status">{t('document.page.loading')}</p>;
  const change = (edit: (study: Study) => Study): void => {
    setStudy(edit(study));
    if (stored === null) return;
    setKeeping((before) => before + 1);
    keepReport(stored.id, edit)
      .then(
        () => setUnkept(false),
        () => setUnkept(true),
      )
      .finally(() => setKeeping((before) => before - 1));
  };
  const numbers = numbersOf(shown);
  return (
    <>
      <TakeAway
        document={shown}
        archive={async () => {
          const made = await opened.archive();
          return { ...made, context: { ...made.context, study } };
        }}
      />
      {unkept && <p class="team-warning">{t('document.page.unkept')}</p>}
      {lacking.length > 0 && (
        <p class="team-warning">
          {t('document.page.lacking', { list: lacking.map((id) => t(`analysis.${id}`)).join(', ') })}{' '}
          <a href={`${base}/own-data/`}>{t('document.page.compute')}</a>
        </p>
      )}
      <SettingsPanel
        whole={whole}
        study={study}
        isKept={stored !== null}
        isKeeping={keeping > 0}
        onChange={change}
      />
      <header class="team-title">
        <p class="team-name">{shown.title}</p>
        <p class="about">{shown.subtitle}</p>
        {shown.simulated && <p class="team-warning">{t('document.simulated')}</p>}
      </header>
      <nav class="team-contents" aria-labelledby="team-contents">
        <h2 id="team-contents">{t('document.contents')}</h2>
        <ol>
          {shown.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {shown.sections.map((section) => (
        <ReportSection
          key={section.id}
          section={section}
          numbers={numbers}
          note={study.report?.notes?.[section.id] ?? ''}
          explained={explained[section.id] ?? []}
          onChange={change}
        />
      ))}
    </>
  );
}
