/** Where the page begins and ends: a workbook that is not ready, and a plan that has been written. */
import type { PageName } from '../../entry-points/pages.ts';
import { importTexts } from '../../text/pages/import.ts';
import { Button } from '../kit/controls.tsx';
import { useTexts } from '../kit/language.tsx';
import { PageFrame } from '../kit/page.tsx';
import { Note } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import { closePage } from '../server.ts';
import { Arrival } from './arrival.tsx';
import { FindingList } from './finding-list.tsx';
import type { Summary } from './findings.ts';

interface End {
  readonly work: Work;
  readonly open: (page: PageName) => void;
}

export function NotReady({ work, open }: End) {
  const words = useTexts(importTexts);
  return (
    <PageFrame
      work={work}
      actions={
        <Button look="primary" onClick={() => open('Start')}>
          {words.start}
        </Button>
      }
    >
      <Note tone="waiting">{words.notStarted}</Note>
    </PageFrame>
  );
}

export function Done({ done, work, open }: End & { readonly done: Summary }) {
  const words = useTexts(importTexts);
  const { items, tasks, rows, reread, targets, problems } = done;
  return (
    <PageFrame
      work={work}
      actions={
        <>
          <Button onClick={closePage}>{words.finish}</Button>
          <Button look="primary" onClick={() => open('Sidebar')}>
            {words.openSidebar}
          </Button>
        </>
      }
    >
      <Arrival>
        <Note tone="good">
          <p>{words.done(items, tasks, rows)}</p>
          {reread !== null && <p>{words.doneReread(rows - reread.added, reread.added, reread.retired)}</p>}
          {targets > 0 && <p>{words.doneTargets(targets)}</p>}
          <p>{words.next}</p>
        </Note>
      </Arrival>
      {problems.length > 0 && <FindingList title={words.findings(problems.length)} summary={done} />}
    </PageFrame>
  );
}
