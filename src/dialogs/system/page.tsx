/** "Kiểm tra hệ thống…": whether the spreadsheet is as the add-in needs it, and repairing what can be repaired. */
import { useEffect, useState } from 'preact/hooks';
import { systemTexts } from '../../text/pages/system.ts';
import { Button } from '../kit/controls.tsx';
import { useKitTexts, useTexts } from '../kit/language.tsx';
import { mountPage, PageFrame } from '../kit/page.tsx';
import { Badge, Disclosure, Note, type Tone } from '../kit/show.tsx';
import { useWork } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { ask } from '../server.ts';
import { History } from './history.tsx';

type Checks = Value<'systemCheck'>['checks'];
type Check = Checks[number];

const toneOf: Readonly<Record<Check['state'], Tone>> = { good: 'good', repairable: 'waiting', broken: 'bad' };

function SystemPage() {
  const words = useTexts(systemTexts);
  const kit = useKitTexts();
  const work = useWork();
  const [checks, setChecks] = useState<Checks | null>(null);
  /** What is about to be repaired, while the person is asked. */
  const [asked, setAsked] = useState<Checks>([]);

  const run = () =>
    work.attempt(
      words.checking,
      () => ask('systemCheck', {}),
      (value) => setChecks(value.checks),
    );
  const repair = () =>
    work.attempt(
      words.repairing,
      () => ask('systemCheck', { repair: asked.map(({ code }) => code) }),
      (value) => {
        setChecks(value.checks);
        setAsked([]);
        work.say(words.repaired(value.repaired.length));
      },
    );
  useEffect(run, []);

  const of = (state: Check['state']) => (checks ?? []).filter((check) => check.state === state);
  const repairable = of('repairable');
  const broken = of('broken');
  return (
    <PageFrame work={work} actions={<Button onClick={run}>{words.run}</Button>}>
      <p>{words.intro}</p>
      {checks !== null && (
        <Note tone={broken.length > 0 ? 'bad' : repairable.length > 0 ? 'waiting' : 'good'}>
          {broken.length === 0 && repairable.length === 0 && <p>{words.allGood}</p>}
          {repairable.length > 0 && <p>{words.someRepairable(repairable.length)}</p>}
          {broken.length > 0 && <p>{words.someBroken(broken.length)}</p>}
        </Note>
      )}
      {asked.length > 0 ? (
        <Note tone="waiting" asks>
          <p>{words.really}</p>
          <ul>
            {asked.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
          <Button look="primary" onClick={repair}>
            {words.yes}
          </Button>{' '}
          <Button onClick={() => setAsked([])}>{kit.cancel}</Button>
        </Note>
      ) : (
        <>
          {[...broken, ...repairable].map((check) => (
            <Line key={check.code} check={check} onRepair={() => setAsked([check])} />
          ))}
          {repairable.length > 1 && (
            <Button onClick={() => setAsked(repairable)}>{words.repairAll(repairable.length)}</Button>
          )}
        </>
      )}
      {of('good').length > 0 && (
        <Disclosure summary={`${words.good} (${of('good').length})`} open={broken.length + repairable.length === 0}>
          {of('good').map((check) => (
            <Line key={check.code} check={check} />
          ))}
        </Disclosure>
      )}
      <History work={work} />
    </PageFrame>
  );
}

function Line({ check, onRepair }: { readonly check: Check; readonly onRepair?: () => void }) {
  const words = useTexts(systemTexts);
  return (
    <p>
      <Badge tone={toneOf[check.state]}>{words.states[check.state]}</Badge> {check.sentence}{' '}
      {onRepair !== undefined && check.state === 'repairable' && (
        <Button label={words.repairOf(check.sentence)} onClick={onRepair}>
          {words.repair}
        </Button>
      )}
    </p>
  );
}

mountPage(SystemPage);
