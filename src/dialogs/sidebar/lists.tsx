/** What is late, soon due, missing, coming, and still needed. */
import { printDate } from '../../text/numbers.ts';
import { sidebarTexts } from '../../text/pages/sidebar.ts';
import { CellLink } from '../kit/cells.tsx';
import { useTexts } from '../kit/language.tsx';
import type { Started } from '../kit/page.tsx';
import { usePeriodOptions } from '../kit/periods.ts';
import { Badge, Disclosure, LongList, Section } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import type { RowRef } from '../protocol.ts';

interface Props {
  readonly overview: Started;
  readonly work: Work;
}

/** Rows that are late or soon due, figures that are missing, units that have recorded nothing. */
export function Rows({ overview, work }: Props) {
  const words = useTexts(sidebarTexts);
  const { late, soon, missing, silent } = overview;
  return (
    <>
      <Section title={words.late} count={late.length}>
        {late.length === 0 ? (
          <p class="faint">{words.noneLate}</p>
        ) : (
          <LongList entries={late} show={(row) => <TaskLine row={row} today={overview.today} work={work} />} />
        )}
      </Section>
      {soon.length > 0 && (
        <Section title={words.soon} count={soon.length}>
          <LongList entries={soon} show={(row) => <TaskLine row={row} today={overview.today} work={work} />} />
        </Section>
      )}
      {silent.length > 0 && (
        <Section title={words.silent} count={silent.length}>
          <LongList
            entries={silent}
            show={({ unit, rows, cell }) => (
              <CellLink cell={cell} work={work}>
                {unit}: {words.rows(rows)}
              </CellLink>
            )}
          />
        </Section>
      )}
      {missing.length > 0 && (
        <Section title={words.missing} count={missing.length}>
          <LongList
            entries={missing}
            show={({ code, label, unit, cell }) => {
              const text = `${code} ${shortened(label)}${unit === '' ? '' : ` (${unit})`}`;
              return cell === null ? (
                text
              ) : (
                <CellLink cell={cell} work={work}>
                  {text}
                </CellLink>
              );
            }}
          />
        </Section>
      )}
    </>
  );
}

/** What is still needed to reach a rate, and the open work that is nearest to being done. */
export function Needed({ overview, work }: Props) {
  const words = useTexts(sidebarTexts);
  const period = usePeriodOptions(overview.periods).nameOf(overview.period);
  const unit = words.units[overview.rates?.countingUnit ?? 'item'];
  if (overview.needed.length === 0) return null;
  return (
    <Section title={words.needed}>
      {overview.needed.map(({ of, rate, more, nearest }) => {
        const what = of === 'year' ? words.ofAll : words.ofPeriod(period);
        const sentence = words.neededFor(rate, what, more, unit);
        return nearest.length === 0 ? (
          <p key={`${of}${rate}`}>{sentence}</p>
        ) : (
          <Disclosure key={`${of}${rate}`} summary={sentence}>
            <p class="faint small">{words.nearest}</p>
            <LongList
              entries={nearest}
              show={(row) => (
                <TaskLine row={row} today={overview.today} work={work} more={words.openRows(row.openRows)} />
              )}
            />
          </Disclosure>
        );
      })}
    </Section>
  );
}

/** Days on which something has to be handed in. */
export function Comings({ overview }: Props) {
  const words = useTexts(sidebarTexts);
  const { nameOf } = usePeriodOptions(overview.periods);
  if (overview.dueDays.length === 0) return null;
  return (
    <Section title={words.dueDays}>
      <LongList
        entries={overview.dueDays}
        first={3}
        show={({ what, period, due, daysLeft }) => (
          <>
            {printDate(due)} · {words.dueKinds[what]}
            {period !== null && ` ${nameOf(period)}`} <span class="faint">({words.left(daysLeft)})</span>
          </>
        )}
      />
    </Section>
  );
}

function TaskLine(props: {
  readonly row: RowRef;
  readonly today: string;
  readonly work: Work;
  readonly more?: string;
}) {
  const { row, today, work, more = '' } = props;
  const words = useTexts(sidebarTexts);
  const { days, due } = row;
  return (
    <>
      <CellLink cell={row.cell} work={work}>
        {row.section}.{row.tt} {shortened(row.task)}
      </CellLink>
      <div class="faint small">
        {row.lead}
        {due !== null && days !== null && (
          <>
            {' '}
            · {printDate(due)}{' '}
            <Badge tone={due < today ? 'bad' : 'plain'}>{due < today ? words.lateBy(days) : words.left(days)}</Badge>
          </>
        )}
        {more !== '' && ` · ${more}`}
      </div>
    </>
  );
}

/** The first words of a long task. */
export function shortened(text: string, length = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}
