/** "Lập báo cáo quý…": whether a period is ready, its report, and the files to print. */
import { useState } from 'preact/hooks';
import { printDate } from '../../text/numbers.ts';
import { reportTexts } from '../../text/pages/report.ts';
import { Button, Choice } from '../kit/controls.tsx';
import { useTexts } from '../kit/language.tsx';
import { NotStarted } from '../kit/not-started.tsx';
import { mountPage, type Overview, PageFrame, type Started } from '../kit/page.tsx';
import { usePeriodOptions } from '../kit/periods.ts';
import { ReadinessBadge, readinessTone } from '../kit/readiness.tsx';
import { Note, Section } from '../kit/show.tsx';
import { useWork, type Work } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { ask, openPage } from '../server.ts';
import { download } from './download.ts';
import { SinceReport } from './since.tsx';

type Made = Value<'report'>;

function ReportPage({ overview }: { readonly overview: Overview }) {
  return overview.started ? <Report first={overview} /> : <NotStarted />;
}

function Report({ first }: { readonly first: Started }) {
  const words = useTexts(reportTexts);
  const work = useWork();
  const [overview, setOverview] = useState(first);
  const [made, setMade] = useState<Made | null>(null);
  const options = usePeriodOptions(overview.periods);

  const choose = (period: string) =>
    work.attempt(
      words.reading,
      () => ask('overview', { period }),
      (value) => {
        if (value.started) setOverview(value);
        setMade(null);
      },
    );
  const make = () =>
    work.attempt(
      words.making,
      () => ask('report', { period: overview.period }),
      (report) => {
        setMade(report);
        work.say(words.made(options.nameOf(report.period)));
      },
    );
  return (
    <PageFrame
      work={work}
      actions={
        <Button look={made === null ? 'primary' : 'plain'} onClick={make}>
          {made === null ? words.make : words.again}
        </Button>
      }
    >
      <p>{words.intro}</p>
      <Choice label={options.label} value={overview.period} options={options.list} onChange={choose} />
      {made === null ? <Standing overview={overview} work={work} /> : <Files made={made} work={work} />}
      {made === null && overview.periods.some(({ id, reported }) => id === overview.period && reported) && (
        <SinceReport period={overview.period} work={work} />
      )}
    </PageFrame>
  );
}

/** What stands in the way, or is left out, before the report is made. */
function Standing({ overview, work }: { readonly overview: Started; readonly work: Work }) {
  const words = useTexts(reportTexts);
  const { ready, blocking, counts, filled, missing, rates, periods, period, problems } = overview;
  const said = words.standing;
  const due = periods.find(({ id }) => id === period)?.due;
  const lines = [
    ...(blocking > 0 ? [said.blocking(blocking)] : []),
    ...(missing.length > 0 ? [said.missing(missing.length)] : []),
    ...(counts.skipped > 0 ? [said.skipped(counts.skipped)] : []),
    ...(counts.waived > 0 ? [said.waived(counts.waived)] : []),
    ...(rates !== null && !rates.periodPlan.frozen ? [said.notFrozen] : []),
  ];
  return (
    <Note tone={blocking > 0 ? 'bad' : lines.length > 0 ? 'waiting' : 'good'}>
      <p>
        <ReadinessBadge ready={ready} filled={filled} blocked={words.notReady} />{' '}
        {due !== undefined && words.due(printDate(due))}
      </p>
      {lines.length === 0 ? (
        <p>{said.all}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Unread problems={problems} />
      {blocking > 0 && (
        <Button
          onClick={() =>
            work.attempt(
              words.reading,
              () => openPage('Check'),
              () => undefined,
            )
          }
        >
          {words.check}
        </Button>
      )}
    </Note>
  );
}

/** The report that was made, and its files. */
function Files({ made, work }: { readonly made: Made; readonly work: Work }) {
  const words = useTexts(reportTexts);
  const { ready, filled, printed, counts, problems } = made;
  const said = words.standing;
  const complete = filled.rows === filled.of;
  const save = (fileName: string, sheet: Made['printed'][number]['sheet']) => {
    const name = `${fileName}.xlsx`;
    work.attempt(
      words.writing(name),
      () => download(name, sheet, (reason) => words.failed(name, reason)),
      () => work.say(words.written(name)),
    );
  };
  return (
    <>
      <Note tone={readinessTone(made)}>
        <p>
          <ReadinessBadge ready={ready} filled={filled} blocked={words.notReady} />
        </p>
        {counts.skipped > 0 && <p>{said.skipped(counts.skipped)}</p>}
        {counts.waived > 0 && <p>{said.waived(counts.waived)}</p>}
        <Unread problems={problems} />
        <p>{!ready ? words.nextBlocked : complete ? words.next : words.nextMissing}</p>
      </Note>
      <Section title={words.download}>
        <p class="hint">{words.downloadHint}</p>
        <ul class="list">
          {printed.map(({ fileName, sheet }) => (
            <li key={fileName}>
              <Button look="primary" onClick={() => save(fileName, sheet)}>
                {words.file(`${fileName}.xlsx`)}
              </Button>{' '}
              <span class="faint">{sheet.name}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Unread({ problems }: { readonly problems: Made['problems'] }) {
  const words = useTexts(reportTexts);
  if (problems.length === 0) return null;
  return (
    <>
      <p>{words.unread}:</p>
      <ul>
        {problems.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

mountPage(ReportPage);
