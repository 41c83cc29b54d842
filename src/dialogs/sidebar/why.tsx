/** "Vì sao 27,5%?": what a rate counts, what is done, what is not and why, and what is left out. */
import { reasonWords } from '../../text/explain.ts';
import { printDate } from '../../text/numbers.ts';
import { sidebarTexts } from '../../text/pages/sidebar.ts';
import { CellLink } from '../kit/cells.tsx';
import { Button } from '../kit/controls.tsx';
import { useLanguage, useTexts } from '../kit/language.tsx';
import { PageFrame } from '../kit/page.tsx';
import { Disclosure, LongList } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import type { CellRef, Value } from '../protocol.ts';
import { shortened } from './lists.tsx';

type Explained = Value<'explainRate'>;

export function Why(props: {
  readonly what: string;
  readonly answer: Explained;
  readonly work: Work;
  readonly onBack: () => void;
}) {
  const { what, answer, work, onBack } = props;
  const words = useTexts(sidebarTexts);
  const said = words.explained;
  const unit = words.units[answer.countingUnit];
  const open = answer.items.filter(({ done }) => !done);
  const done = answer.items.filter((item) => item.done);
  return (
    <PageFrame title={said.title(what, words.percent(answer.percent, answer.counted))} work={work}>
      <Button look="link" onClick={onBack}>
        {words.back}
      </Button>
      <p>
        {answer.counted === 0 ? said.nothing : said.counted(answer.done, answer.counted, unit, printDate(answer.asOf))}
      </p>
      {answer.quarters.map(({ quarter, rows, frozenAt, by }) => (
        <p class="faint small" key={quarter}>
          {said.set(quarter, rows)}, {frozenAt === null ? words.notFrozen : said.frozenAt(printDate(frozenAt), by)}
        </p>
      ))}
      {open.length > 0 && (
        <Disclosure summary={`${said.open} (${open.length})`} open>
          <Items items={open} work={work} />
        </Disclosure>
      )}
      {done.length > 0 && (
        <Disclosure summary={`${said.done} (${done.length})`}>
          <Items items={done} work={work} />
        </Disclosure>
      )}
      {answer.leftOut.length > 0 && (
        <Disclosure summary={`${said.leftOut} (${answer.leftOut.length})`}>
          <LongList
            entries={answer.leftOut}
            first={10}
            show={({ section, tt, task, reason, cell }) => (
              <Line cell={cell} work={work} text={`${section}.${tt} ${shortened(task)}`} under={said.reasons[reason]} />
            )}
          />
        </Disclosure>
      )}
    </PageFrame>
  );
}

function Items({ items, work }: { readonly items: Explained['items']; readonly work: Work }) {
  const language = useLanguage();
  const words = useTexts(sidebarTexts);
  return (
    <LongList
      entries={items}
      first={10}
      show={({ section, tt, goal, rows }) => (
        <>
          <div>
            <strong>
              {section}.{tt}
            </strong>{' '}
            {shortened(goal)}
          </div>
          {rows.map(({ task, reason, cell, quarter }) => (
            <Line
              key={`${cell?.a1 ?? task}${quarter}`}
              cell={cell}
              work={work}
              text={task === '' ? words.explained.deleted : shortened(task)}
              under={reason === null ? '✓' : reasonWords(reason, language)}
            />
          ))}
        </>
      )}
    />
  );
}

function Line(props: {
  readonly cell: CellRef | null;
  readonly work: Work;
  readonly text: string;
  readonly under: string;
}) {
  const { cell, work, text, under } = props;
  return (
    <div>
      {cell === null ? (
        text
      ) : (
        <CellLink cell={cell} work={work}>
          {text}
        </CellLink>
      )}{' '}
      <span class="faint small">{under}</span>
    </div>
  );
}
