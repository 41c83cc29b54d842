/** "Đã thay đổi sau khi báo cáo": what the form would say otherwise now than in the report that was issued. */
import { useState } from 'preact/hooks';
import { printInstant } from '../../text/history.ts';
import { reportTexts } from '../../text/pages/report.ts';
import { Button } from '../kit/controls.tsx';
import { useTexts } from '../kit/language.tsx';
import { Section, Table } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { ask } from '../server.ts';

/** Asked for by a button, since working the period out takes as long as the report itself. */
export function SinceReport({ period, work }: { readonly period: string; readonly work: Work }) {
  const words = useTexts(reportTexts).since;
  const [answer, setAnswer] = useState<Value<'sinceReport'> | null>(null);
  if (answer === null || answer.period !== period) {
    const look = () => work.attempt(words.looking, () => ask('sinceReport', { period }), setAnswer);
    return (
      <p>
        <Button onClick={look}>{words.look}</Button>
      </p>
    );
  }
  const { changed, at, by } = answer;
  return (
    <Section title={words.title} count={changed.length}>
      <p class="faint">{words.issued(printInstant(at), by)}</p>
      {changed.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Table
          caption={words.title}
          rows={changed}
          columns={[
            { header: words.code, cell: ({ code }) => code },
            { header: words.label, cell: ({ label }) => label },
            { header: words.reported, cell: ({ reported }) => reported },
            { header: words.now, cell: ({ now }) => now },
          ]}
        />
      )}
    </Section>
  );
}
