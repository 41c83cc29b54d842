/** "Bảng theo dõi": where the plan stands, what comes next, and why; one call reads it all. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { actionLabel } from '../../text/history.ts';
import { sidebarTexts } from '../../text/pages/sidebar.ts';
import { Button, Choice } from '../kit/controls.tsx';
import { useLanguage, useTexts } from '../kit/language.tsx';
import { NotStarted } from '../kit/not-started.tsx';
import { mountPage, type Overview, PageFrame, type Started } from '../kit/page.tsx';
import { usePeriodOptions } from '../kit/periods.ts';
import { Note } from '../kit/show.tsx';
import { useWork } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { ask } from '../server.ts';
import { LastAction, type Undone } from './last-action.tsx';
import { Comings, Needed, Rows } from './lists.tsx';
import { NextStep } from './next-step.tsx';
import { type RateQuestion, Rates } from './rates.tsx';
import { Why } from './why.tsx';

function Sidebar({ overview: first }: { readonly overview: Overview }) {
  const words = useTexts(sidebarTexts);
  const language = useLanguage();
  const work = useWork();
  const [overview, setOverview] = useState(first);
  const [readAt, setReadAt] = useState(clockTime);
  const [why, setWhy] = useState<{ what: string; answer: Value<'explainRate'> } | null>(null);

  const [undone, setUndone] = useState<Undone | null>(null);

  const read = (period?: string, taken: Undone | null = null) =>
    work.attempt(
      words.reading,
      () => ask('overview', period === undefined ? {} : { period }),
      (value) => {
        setOverview(value);
        setReadAt(clockTime());
        setUndone(taken);
        if (taken !== null) work.say(words.undone(actionLabel(taken.label, language)));
      },
    );

  useReturn(() => {
    if (work.busy !== '' || why !== null) return;
    const shown = overview;
    void ask('overview', shown.started ? { period: shown.period } : {}).then((answer) => {
      if (!answer.ok) return;
      setOverview((now) => (now === shown ? answer.value : now));
      setReadAt(clockTime());
    });
  });

  if (!overview.started) {
    return <NotStarted work={work} actions={<Button onClick={() => read()}>{words.reload}</Button>} />;
  }
  if (why !== null) return <Why {...why} work={work} onBack={() => setWhy(null)} />;

  const explain = ({ what, ...question }: RateQuestion) =>
    work.attempt(
      words.asked,
      () => ask('explainRate', { period: overview.period, ...question }),
      (answer) => setWhy({ what, answer }),
    );
  return (
    <PageFrame work={work} actions={<Button onClick={() => read(overview.period)}>{words.reload}</Button>}>
      <Head overview={overview} readAt={readAt} onPeriod={(period) => read(period)} />
      <NextStep overview={overview} work={work} />
      {overview.rates !== null && <Rates overview={overview} rates={overview.rates} onWhy={explain} />}
      <Rows overview={overview} work={work} />
      <Needed overview={overview} work={work} />
      <Comings overview={overview} work={work} />
      <LastAction
        action={overview.lastAction}
        undone={undone}
        work={work}
        onUndone={(answer) => read(overview.period, answer)}
      />
    </PageFrame>
  );
}

/** Seconds after which what is shown may be out of date when the person comes back to it. */
const fresh = 15;

/** Calls when the person comes back to the page from the sheet or a dialog, but not too often. */
function useReturn(comeBack: () => void): void {
  const last = useRef(Date.now());
  const latest = useRef(comeBack);
  latest.current = comeBack;
  useEffect(() => {
    const returned = () => {
      if (Date.now() - last.current < fresh * 1000) return;
      last.current = Date.now();
      latest.current();
    };
    const page = document.documentElement;
    page.addEventListener('mouseenter', returned);
    window.addEventListener('focus', returned);
    return () => {
      page.removeEventListener('mouseenter', returned);
      window.removeEventListener('focus', returned);
    };
  }, []);
}

function Head(props: {
  readonly overview: Started;
  readonly readAt: string;
  readonly onPeriod: (period: string) => void;
}) {
  const { overview, readAt, onPeriod } = props;
  const words = useTexts(sidebarTexts);
  const options = usePeriodOptions(overview.periods);
  return (
    <>
      <p class="agency">
        <strong>{overview.agency}</strong>
        <br />
        {words.plan(overview.year)} <span class="faint">· {words.readAt(readAt)}</span>
      </p>
      {overview.sampleData && (
        <Note tone="waiting">
          <p>{words.sample}</p>
        </Note>
      )}
      <Choice label={options.label} value={overview.period} options={options.list} onChange={onPeriod} />
    </>
  );
}

function clockTime(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

mountPage(Sidebar);
