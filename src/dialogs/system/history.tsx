/** The history of people's cells: when, who, where, what stood there and what stands there now. */
import { useState } from 'preact/hooks';
import { actionLabel, printInstant } from '../../text/history.ts';
import { systemTexts } from '../../text/pages/system.ts';
import { Button } from '../kit/controls.tsx';
import { useLanguage, useTexts } from '../kit/language.tsx';
import { Section, Table } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { ask } from '../server.ts';

/** As many as a person reads; the hidden tab keeps more. */
const shownAtMost = 100;

export function History({ work }: { readonly work: Work }) {
  const words = useTexts(systemTexts).history;
  const language = useLanguage();
  const [answer, setAnswer] = useState<Value<'history'> | null>(null);
  const look = () => work.attempt(words.looking, () => ask('history', { limit: shownAtMost }), setAnswer);
  return (
    <Section title={words.title} {...(answer === null ? {} : { count: answer.entries.length + answer.more })}>
      <p class="faint">{words.about}</p>
      {answer === null ? (
        <Button onClick={look}>{words.look}</Button>
      ) : answer.entries.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <Table
            caption={words.title}
            rows={answer.entries}
            columns={[
              { header: words.when, cell: ({ at }) => printInstant(at) },
              {
                header: words.who,
                cell: ({ by, action }) =>
                  [by || words.unknown, action === '' ? '' : actionLabel(action, language)]
                    .filter((part) => part !== '')
                    .join(' · '),
              },
              {
                header: words.where,
                cell: ({ tab, row, column, key }) => words.place(tab, row, column, key),
              },
              { header: words.before, cell: ({ before }) => before },
              { header: words.now, cell: ({ what, now }) => (what === 'changed' ? now : words.whats[what]) },
            ]}
          />
          {answer.more > 0 && <p class="faint">{words.more(answer.more)}</p>}
        </>
      )}
    </Section>
  );
}
