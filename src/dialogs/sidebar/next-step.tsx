/** Whether the period is ready, and the one thing to do next. */

import type { PageName } from '../../entry-points/pages.ts';
import { printDate } from '../../text/numbers.ts';
import { sidebarTexts } from '../../text/pages/sidebar.ts';
import { goToCell } from '../kit/cells.tsx';
import { Button } from '../kit/controls.tsx';
import { useKitTexts, useTexts } from '../kit/language.tsx';
import type { Started } from '../kit/page.tsx';
import { ReadinessBadge } from '../kit/readiness.tsx';
import { Disclosure, Note } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import { openPage } from '../server.ts';

/** The page of each step that has one; the others lead to a cell. */
const pageOfStep: Partial<Record<Started['nextStep'], PageName>> = {
  repair: 'System',
  import: 'Import',
  freeze: 'Freeze',
  check: 'Check',
  report: 'Report',
};

export function NextStep({ overview, work }: { readonly overview: Started; readonly work: Work }) {
  const words = useTexts(sidebarTexts);
  const kit = useKitTexts();
  const { nextStep, ready, blocking, filled, problems } = overview;
  const step = words.steps[nextStep];
  const period = overview.periods.find(({ id }) => id === overview.period);
  const page = pageOfStep[nextStep];
  const cell = nextStep === 'figures' ? overview.missing[0]?.cell : (overview.silent[0]?.cell ?? null);
  const open = (name: PageName) =>
    work.attempt(
      kit.opening,
      () => openPage(name),
      () => undefined,
    );
  return (
    <>
      <p>
        <ReadinessBadge ready={ready} filled={filled} blocked={words.blocking(blocking)} />{' '}
        {period !== undefined && <span class="faint">{words.due(period.daysLeft, printDate(period.due))}</span>}
        {blocking > 0 && nextStep !== 'check' && (
          <>
            <br />
            <Button look="link" onClick={() => open('Check')}>
              {words.showProblems}
            </Button>
          </>
        )}
      </p>
      <Note tone={nextStep === 'nothing' ? 'good' : nextStep === 'repair' ? 'bad' : 'plain'}>
        <h2>{words.next}</h2>
        <p>{step.text}</p>
        {page !== undefined && (
          <Button look="primary" onClick={() => open(page)}>
            {step.button}
          </Button>
        )}
        {page === undefined && step.button !== '' && cell && (
          <Button look="primary" onClick={() => goToCell(work, kit.going, cell)}>
            {step.button}
          </Button>
        )}
      </Note>
      {problems.length > 0 && (
        <Disclosure summary={`${words.problems} (${problems.length})`}>
          <ul>
            {problems.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
