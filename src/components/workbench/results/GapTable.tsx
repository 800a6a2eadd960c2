import { refusalSentence } from '../../../lib/chart/sentence.ts';
import type { GapEstimate, GapResult } from '../../../lib/analysis/gap/result.ts';
import { verdictColour } from '../../../lib/chart/colours.ts';
import { fixed, probability, signed } from '../../../lib/chart/format.ts';
import { domainName, nodeName } from '../../../lib/chart/names.ts';
import { find, isLeaf } from '../../../lib/study/tree.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Interval, RangeHead } from './Interval.tsx';

/** Evaluation minus expectation: all respondents by dimension and by item, and where a fine dimension hides a failing part. */
export function GapTable({ study, gap }: { study: Study; gap: GapResult }) {
  const language = useLanguage();
  const { t } = language;
  const all = gap.groups[0];
  if (all === undefined) return null;
  if (all.refusal) return <p class="wb-notice wb-warning">{refusalSentence(all.refusal, study, language)}</p>;
  const nodes = Object.values(all.nodes).sort((one, other) => one.level - other.level);
  const items = nodes.filter((node) => isItem(study, node.node));
  const above = nodes.filter((node) => !isItem(study, node.node));
  const reach =
    5 * Math.ceil(Math.max(5, ...nodes.map((node) => Math.max(Math.abs(node.low), Math.abs(node.high)))) / 5);
  return (
    <>
      {above.length > 0 && (
        <Table
          study={study}
          nodes={above}
          reach={reach}
          caption={t('workbench.gap.dimensions')}
          id="gap-dimensions"
        />
      )}
      <details open={items.length <= 12}>
        <summary>{t('workbench.gap.items', { n: items.length })}</summary>
        <Table
          study={study}
          nodes={items}
          reach={reach}
          caption={t('workbench.gap.items', { n: items.length })}
          id="gap-items"
        />
      </details>
      <Reversals study={study} gap={gap} />
      {gap.unpaired.length > 0 && (
        <p class="wb-soft">{t('workbench.gap.unpaired', { n: gap.unpaired.length })}</p>
      )}
    </>
  );
}

function Table({
  study,
  nodes,
  reach,
  caption,
  id,
}: {
  study: Study;
  nodes: readonly GapEstimate[];
  reach: number;
  caption: string;
  id: string;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table data-testid={id}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th>{t('workbench.gap.name')}</th>
            <th class="number">{t('workbench.gap.performance')}</th>
            <th class="number">{t('workbench.gap.expectation')}</th>
            <th class="number">{t('workbench.gap.gap')}</th>
            <th class="number">{t('workbench.interval')}</th>
            <RangeHead from={-reach} to={reach} />
            <th class="number">{t('workbench.gap.p')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.node} data-node={node.node}>
              <th scope="row">{nodeName(node.node, study, language)}</th>
              <td class="number">{fixed(node.performance, 1)}</td>
              <td class="number">{fixed(node.expectation, 1)}</td>
              <td class="number">{signed(node.value, 1)}</td>
              <td class="number">{`${fixed(node.low, 1)} – ${fixed(node.high, 1)}`}</td>
              <td>
                <Interval estimate={node} from={-reach} to={reach} colour={verdictColour(node.verdict)} />
              </td>
              <td class="number">
                {node.pHolm === null
                  ? language.say('chapter.verdict', node.verdict)
                  : probability(node.pHolm)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reversals({ study, gap }: { study: Study; gap: GapResult }) {
  const language = useLanguage();
  const { t } = language;
  if (gap.reversals.length === 0) return <p>{t('workbench.gap.no-reversals')}</p>;
  return (
    <>
      <p>{t('workbench.gap.reversals', { n: gap.reversals.length })}</p>
      <ul data-testid="reversals">
        {gap.reversals.slice(0, 50).map((reversal) => (
          <li key={`${reversal.domain.id} ${reversal.node}`}>
            {t('workbench.gap.reversal', {
              node: nodeName(reversal.node, study, language),
              group: domainName(reversal.domain, study, language),
              gap: signed(reversal.gap.value, 1),
              under: nodeName(reversal.under, study, language),
              above: signed(reversal.above.value, 1),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function isItem(study: Study, id: string): boolean {
  const found = find(study.system, id);
  return found !== undefined && isLeaf(found.node);
}
