/** What a check has found: what stands in the way first, then warnings, hints, what is explained, what was skipped. */
import { checkTexts } from '../../text/pages/check.ts';
import { outcomeWords } from '../../text/rule-sentences.ts';
import { useLanguage, useTexts } from '../kit/language.tsx';
import { ReadinessBadge } from '../kit/readiness.tsx';
import { Disclosure, LongList, Note, Section, Table } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { FindingView, type Waiver, WaiverWords } from './finding.tsx';

type CheckAnswer = Value<'check'>;
type Finding = CheckAnswer['findings'][number];
type Group = 'error' | 'warning' | 'hint' | 'waived' | 'skipped';

const groupOf = ({ outcome, severity }: Finding): Group =>
  outcome === 'waived' ? 'waived' : outcome === 'skipped' ? 'skipped' : severity;

export function Answer(props: {
  readonly answer: CheckAnswer;
  readonly work: Work;
  readonly onWaive: (waiver: Waiver, goOn: () => void) => void;
}) {
  const { answer, work, onWaive } = props;
  const words = useTexts(checkTexts);
  const { findings, problems, targets, unused } = answer;
  const of = (group: Group) => findings.filter((finding) => groupOf(finding) === group);
  const view = (finding: Finding) => (
    <FindingView key={`${finding.rule} ${finding.codes.join(' ')}`} finding={finding} work={work} onWaive={onWaive} />
  );
  return (
    <>
      <Summary answer={answer} />
      {problems.length > 0 && (
        <Note tone="bad">
          <p>{words.unread}:</p>
          <ul>
            {problems.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      {(['error', 'warning', 'hint'] as const).map((group) => {
        const found = of(group);
        return found.length === 0 ? null : (
          <Section key={group} title={words.groups[group]} count={found.length}>
            <LongList entries={found} first={20} show={view} />
          </Section>
        );
      })}
      {findings.every(({ outcome }) => outcome !== 'fail') && problems.length === 0 && (
        <Note tone="good">
          <p>{words.nothing}</p>
        </Note>
      )}
      {(['waived', 'skipped'] as const).map((group) => {
        const found = of(group);
        return found.length === 0 ? null : (
          <Disclosure key={group} summary={`${words.groups[group]} (${found.length})`}>
            <LongList entries={found} first={20} show={view} />
          </Disclosure>
        );
      })}
      {unused.length > 0 && <Unused unused={unused} />}
      {targets.length > 0 && <Targets targets={targets} />}
    </>
  );
}

function Summary({ answer }: { readonly answer: CheckAnswer }) {
  const words = useTexts(checkTexts);
  const language = useLanguage();
  const { counts, ready, filled } = answer;
  return (
    <p>
      <ReadinessBadge ready={ready} filled={filled} blocked={words.notReady} />{' '}
      <span class="faint">
        {(['pass', 'fail', 'skipped', 'notApplicable', 'waived'] as const)
          .map((outcome) => words.outcome(outcomeWords[outcome][language], counts[outcome]))
          .join(' · ')}
      </span>
    </p>
  );
}

function Unused({ unused }: { readonly unused: CheckAnswer['unused'] }) {
  const words = useTexts(checkTexts);
  return (
    <Disclosure summary={`${words.unused} (${unused.length})`}>
      <LongList
        entries={unused}
        show={({ waiver, why }) => (
          <>
            {waiver.codes.join(', ')}: <WaiverWords waiver={waiver} />{' '}
            <span class="faint">{words.whyUnused[why.kind]}</span>
          </>
        )}
      />
    </Disclosure>
  );
}

function Targets({ targets }: { readonly targets: CheckAnswer['targets'] }) {
  const words = useTexts(checkTexts);
  const { place, text, actual, verdict } = words.targetColumns;
  return (
    <Disclosure summary={`${words.targets} (${targets.length})`}>
      <Table
        caption={words.targets}
        columns={[
          { header: place, cell: ({ section, tt }) => `${section}.${tt}` },
          { header: text, cell: (target) => target.text },
          { header: actual, cell: (target) => target.actual },
          { header: verdict, cell: (target) => words.verdicts[target.verdict] },
        ]}
        rows={targets}
      />
    </Disclosure>
  );
}
