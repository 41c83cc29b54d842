/** "Chốt kế hoạch quý…": what a quarter's set holds, what has changed since it was frozen, and freezing it. */
import { useEffect, useState } from 'preact/hooks';
import { printDate } from '../../text/numbers.ts';
import { freezeTexts } from '../../text/pages/freeze.ts';
import { CellLink } from '../kit/cells.tsx';
import { Button, Choice } from '../kit/controls.tsx';
import { useKitTexts, useTexts } from '../kit/language.tsx';
import { NameField, useName } from '../kit/name.tsx';
import { NotStarted } from '../kit/not-started.tsx';
import { mountPage, type Overview, PageFrame, type Started } from '../kit/page.tsx';
import { Badge, Note, Table } from '../kit/show.tsx';
import { useWork, type Work } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { ask, closePage, openPage } from '../server.ts';

type Plan = Value<'quarterPlans'>['plans'][number];

function FreezePage({ overview }: { readonly overview: Overview }) {
  return overview.started ? <Freeze overview={overview} /> : <NotStarted />;
}

function Freeze({ overview }: { readonly overview: Started }) {
  const words = useTexts(freezeTexts);
  const kit = useKitTexts();
  const work = useWork();
  const [name, setName] = useName();
  const [plans, setPlans] = useState<readonly Plan[]>([]);
  const [chosen, setChosen] = useState('');
  const [justFrozen, setJustFrozen] = useState('');

  const read = (said = '') =>
    work.attempt(
      words.reading,
      () => ask('quarterPlans', {}),
      ({ plans: given }) => {
        setPlans(given);
        setChosen((now) => (now === '' ? proposed(given, overview.today) : now));
        work.say(said);
      },
    );
  useEffect(() => read(), []);

  const nameOf = (quarter: string) => kit.quarters[Number(quarter.slice(-1)) - 1] ?? quarter;
  const plan = plans.find(({ quarter }) => quarter === chosen);
  const freeze = (quarter: string) =>
    work.attempt(
      words.freezing,
      () => ask('freezeQuarter', { quarter, by: name }),
      (done) => {
        setJustFrozen(quarter);
        read(words.done(nameOf(quarter), done.items, done.rows));
      },
    );
  const openSidebar = () =>
    work.attempt(
      kit.opening,
      () => openPage('Sidebar', { closes: true }),
      () => undefined,
    );
  const freezable = plan !== undefined && plan.frozen === null && plan.rows.length > 0;
  return (
    <PageFrame
      work={work}
      actions={
        <>
          <Button onClick={closePage}>{kit.close}</Button>
          {freezable && (
            <Button look="primary" onClick={() => freeze(plan.quarter)}>
              {words.freeze(nameOf(plan.quarter))}
            </Button>
          )}
          {justFrozen !== '' && justFrozen === chosen && (
            <Button look="primary" onClick={openSidebar}>
              {words.openSidebar}
            </Button>
          )}
        </>
      }
    >
      <p>{words.intro}</p>
      <Choice
        label={words.quarter}
        value={chosen}
        options={plans.map(({ quarter, frozen }) => ({
          value: quarter,
          label: `${nameOf(quarter)} – ${frozen === null ? words.open : words.closed}`,
        }))}
        onChange={setChosen}
      />
      {freezable && <NameField name={name} onName={setName} />}
      {justFrozen !== '' && justFrozen === chosen && <p>{words.next}</p>}
      {plan !== undefined && <Content plan={plan} work={work} />}
    </PageFrame>
  );
}

function Content({ plan, work }: { readonly plan: Plan; readonly work: Work }) {
  const words = useTexts(freezeTexts);
  const { frozen, items, rows } = plan;
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const changes = count('added') + count('dropped');
  const columns = [
    { header: words.columns.place, cell: ({ section, tt }: Plan['rows'][number]) => `${section}.${tt}` },
    {
      header: words.columns.task,
      cell: ({ task, cell }: Plan['rows'][number]) =>
        cell === null ? (
          words.deleted
        ) : (
          <CellLink cell={cell} work={work}>
            {task}
          </CellLink>
        ),
    },
    { header: words.columns.lead, cell: ({ lead }: Plan['rows'][number]) => lead },
    { header: words.columns.deadline, cell: ({ deadline }: Plan['rows'][number]) => deadline },
  ];
  const change = {
    header: words.columns.state,
    cell: ({ state }: Plan['rows'][number]) =>
      words.states[state] !== '' && <Badge tone={state === 'added' ? 'waiting' : 'bad'}>{words.states[state]}</Badge>,
  };
  if (rows.length === 0) {
    return (
      <Note tone="waiting">
        <p>{words.nothing}</p>
      </Note>
    );
  }
  return (
    <>
      {frozen === null ? (
        <p>{words.planned(items, rows.length)}</p>
      ) : (
        <Note tone={changes === 0 ? 'good' : 'waiting'}>
          <p>{words.frozen(printDate(frozen.at), frozen.by, items)}</p>
          <p>{changes === 0 ? words.unchanged : words.changed(count('added'), count('dropped'))}</p>
        </Note>
      )}
      <Table
        caption={words.quarter}
        columns={changes === 0 ? columns : [...columns, change]}
        rows={[...rows].sort((left, right) => rank(left) - rank(right))}
      />
    </>
  );
}

/** Changes come first. */
const rank = ({ state }: Plan['rows'][number]): number => (state === 'added' || state === 'dropped' ? 0 : 1);

/** The quarter of the day while it is open, else the first that is. */
function proposed(plans: readonly Plan[], today: string): string {
  const current = Math.ceil(Number(today.slice(5, 7)) / 3);
  const open = plans.filter(({ frozen }) => frozen === null);
  const quarter = open.find((plan) => plan.quarter === `${today.slice(0, 4)}-Q${current}`) ?? open[0] ?? plans[0];
  return quarter?.quarter ?? '';
}

mountPage(FreezePage);
