import { useState } from 'preact/hooks';
import type { Finding, Gathering, Reread } from '../../../lib/ingest/findings/finding.ts';
import { isCorrected } from '../../../lib/study/edit/correct.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Edits } from '../state/edits.ts';
import { EVERYTHING } from '../columns/field-lines.ts';
import type { View } from '../columns/field-lines.ts';
import { CORRECTIONS, groupFindings, remediesOf } from './group-findings.ts';
import type { FindingGroup, FindingRemedy } from './group-findings.ts';
import { findingText } from '../parts/words.ts';
import './FindingList.css';

/** Findings of one kind beyond this many are folded. */
const SHOWN = 3;
/** And unfolded in steps of this many: a file may have a thousand empty columns. */
const STEP = 100;

interface Shared {
  readonly study: Study;
  readonly edits: Edits;
  /** Brings the reader to the table of columns, which shows these. */
  readonly onColumns: (view: View) => void;
  /** Brings the reader to the choices of how the file is read. */
  readonly onReading: () => void;
  /** Reads the file again without what was done by itself. */
  readonly onReread: (reread: Reread) => void;
  /** Makes the file one with a line a person. */
  readonly onGather: (by: Gathering) => void;
}

/** What the doctor found, the most serious first, like things together, each with what can be done about it. */
export function FindingList({ findings, ...shared }: Shared & { findings: readonly Finding[] }) {
  return (
    <ul class="wb-findings">
      {groupFindings(findings).map((group) => (
        <Group key={`${group.level} ${group.code}`} group={group} {...shared} />
      ))}
    </ul>
  );
}

function Group({ group: { level, findings }, ...shared }: Shared & { group: FindingGroup }) {
  const language = useLanguage();
  const { t } = language;
  const [shown, setShown] = useState(SHOWN);
  const rest = findings.length - shown;
  return (
    <li class={`wb-${level}`}>
      <span class="wb-tag">{t(`workbench.level.${level}`)}</span>
      <div>
        {findings.slice(0, shown).map((finding, at) => (
          <p key={at}>
            {findingText(finding, language)} <Remedies finding={finding} {...shared} />
          </p>
        ))}
        {rest > 0 && (
          <button type="button" class="wb-quiet" onClick={() => setShown(shown + STEP)}>
            {t('workbench.found.more', { n: rest })}
          </button>
        )}
      </div>
    </li>
  );
}

function Remedies({
  finding,
  study,
  edits,
  onColumns,
  onReading,
  onReread,
  onGather,
}: Shared & { finding: Finding }) {
  const { t } = useLanguage();
  const { field, undo, reread, gather } = finding;
  const found = study.fields.find(({ name }) => name === field);
  if (field !== undefined && found === undefined) return null;
  const act = (remedy: FindingRemedy): void => {
    if (CORRECTIONS.has(remedy)) edits.correct(undo!);
    else if (remedy === 'pivot' || remedy === 'last') onGather(gather!);
    else if (remedy === 'reread') onReread(reread!);
    else if (remedy === 'read-again') onReading();
    else if (remedy === 'use') edits.role([field!], 'text');
    else onColumns({ ...EVERYTHING, search: field! });
  };
  const isDone = undo !== undefined && isCorrected(study, undo);
  return (
    <>
      {remediesOf(finding, found?.role === 'ignore').map((remedy) => {
        const done = isDone && CORRECTIONS.has(remedy);
        return (
          <button
            key={remedy}
            type="button"
            class="wb-quiet"
            aria-disabled={done}
            onClick={() => !done && act(remedy)}
          >
            {t(done ? `workbench.found.done.${remedy}` : `workbench.found.do.${remedy}`)}
          </button>
        );
      })}
    </>
  );
}
