import { useEffect, useRef, useState } from 'preact/hooks';
import type { Doctor, Profile, Proposal } from '../../lib/ingest/types.ts';
import type { Problem } from '../../lib/study/problem.ts';
import type { Field, Study } from '../../lib/study/types.ts';
import { t } from '../../strings/index.ts';
import { BulkBar } from './BulkBar.tsx';
import type { Edits } from './edits.ts';
import { FieldRow } from './FieldRow.tsx';
import { text } from './words.ts';

/** Below this confidence a proposal is to be checked by the reader. */
export const SURE = 0.6;

const PAGE = 40;
const FILTERS = ['all', 'check', 'problem', 'used', 'ignore'] as const;
type Filter = (typeof FILTERS)[number];

interface Line {
  readonly field: Field;
  readonly profile: Profile | undefined;
  readonly proposal: Proposal | undefined;
  readonly problems: readonly Problem[];
  /** The proposal stands as it was made, and nobody is sure of it. */
  readonly unsure: boolean;
}

/** The codebook as a table: every column's role, label, scale and item, with the reason of the proposal; several can be set at once. */
export function RolesPanel({
  study,
  doctor,
  proposals,
  problems,
  edits,
  canUndo,
  canRedo,
}: {
  study: Study;
  doctor: Doctor;
  proposals: ReadonlyMap<string, Proposal>;
  problems: readonly Problem[];
  edits: Edits;
  canUndo: boolean;
  canRedo: boolean;
}) {
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [page, setPage] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const top = useRef<HTMLDivElement>(null);

  const profiles = new Map(doctor.columns.map((profile) => [profile.name, profile]));
  const lines = study.fields.map((field): Line => {
    const proposal = proposals.get(field.name);
    return {
      field,
      profile: profiles.get(field.name),
      proposal,
      problems: problems.filter((problem) => problem.field === field.name),
      unsure: proposal !== undefined && proposal.confidence < SURE && proposal.field.role === field.role,
    };
  });
  const counts = Object.fromEntries(
    FILTERS.map((name) => [name, lines.filter((line) => passes(line, name)).length]),
  );
  const wanted = search.trim().toLowerCase();
  const matching = lines.filter(
    (line) =>
      passes(line, filter) &&
      (wanted === '' || `${line.field.name}\n${text(line.field.label)}`.toLowerCase().includes(wanted)),
  );
  const pages = Math.max(1, Math.ceil(matching.length / PAGE));
  const current = Math.min(page, pages - 1);
  const shown = matching.slice(current * PAGE, (current + 1) * PAGE);
  const chosen = [...selected].filter((name) => study.fields.some((field) => field.name === name));

  useEffect(() => setPage(0), [search, filter]);
  const turn = (to: number): void => {
    setPage(to);
    top.current?.scrollIntoView({ block: 'start' });
  };
  const allShown = shown.length > 0 && shown.every((line) => selected.has(line.field.name));
  const selectShown = (): void => {
    const next = new Set(selected);
    for (const { field } of shown)
      if (allShown) next.delete(field.name);
      else next.add(field.name);
    setSelected(next);
  };

  return (
    <section aria-labelledby="wb-roles" data-testid="roles" ref={top}>
      <h2 id="wb-roles">{t('workbench.roles.heading')}</h2>
      <p>{t('workbench.roles.lead')}</p>
      <div class="wb-row wb-tools">
        <label class="wb-inline">
          {t('workbench.roles.search')}
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <label class="wb-inline">
          {t('workbench.roles.show')}
          <select value={filter} onChange={(event) => setFilter(event.currentTarget.value as Filter)}>
            {FILTERS.map((name) => (
              <option key={name} value={name}>
                {t(`workbench.roles.filter.${name}`, { n: counts[name] ?? 0 })}
              </option>
            ))}
          </select>
        </label>
        <span class="wb-push">
          <button type="button" class="wb-quiet" disabled={!canUndo} onClick={() => edits.undo()}>
            {t('workbench.undo')}
          </button>
          <button type="button" class="wb-quiet" disabled={!canRedo} onClick={() => edits.redo()}>
            {t('workbench.redo')}
          </button>
        </span>
      </div>
      {chosen.length > 0 && <BulkBar names={chosen} edits={edits} onClear={() => setSelected(new Set())} />}
      <table class="wb-roles" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">
              <input
                type="checkbox"
                checked={allShown}
                aria-label={t('workbench.roles.select-all')}
                onChange={selectShown}
              />
            </th>
            <th role="columnheader">{t('workbench.roles.column')}</th>
            <th role="columnheader">{t('workbench.roles.role')}</th>
            <th role="columnheader">{t('workbench.roles.scale')}</th>
            <th role="columnheader">{t('workbench.roles.answers')}</th>
            <th role="columnheader">{t('workbench.roles.reason')}</th>
            <th role="columnheader">
              <span class="wb-hidden">{t('workbench.roles.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((line) => (
            <FieldRow
              key={line.field.name}
              {...line}
              study={study}
              edits={edits}
              selected={selected.has(line.field.name)}
              open={opened === line.field.name}
              onSelect={() => {
                const next = new Set(selected);
                if (!next.delete(line.field.name)) next.add(line.field.name);
                setSelected(next);
              }}
              onOpen={() => setOpened(opened === line.field.name ? null : line.field.name)}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p class="wb-soft">{t('workbench.roles.none')}</p>}
      {pages > 1 && (
        <nav class="wb-row" aria-label={t('workbench.roles.pages')}>
          <button type="button" class="wb-button" disabled={current === 0} onClick={() => turn(current - 1)}>
            {t('workbench.roles.previous')}
          </button>
          <span>{t('workbench.roles.page', { page: current + 1, pages, n: matching.length })}</span>
          <button
            type="button"
            class="wb-button"
            disabled={current === pages - 1}
            onClick={() => turn(current + 1)}
          >
            {t('workbench.roles.next')}
          </button>
        </nav>
      )}
    </section>
  );
}

function passes(line: Line, filter: Filter): boolean {
  if (filter === 'check') return line.unsure;
  if (filter === 'problem') return line.problems.length > 0;
  if (filter === 'used') return line.field.role !== 'ignore';
  return filter === 'all' || line.field.role === 'ignore';
}
