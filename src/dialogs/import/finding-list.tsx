/** The list of what a person is asked to look at: filtered by kind, each with the words of the table beside it. */
import { useState } from 'preact/hooks';
import { importTexts } from '../../text/pages/import.ts';
import { Choice } from '../kit/controls.tsx';
import { useLanguage, useTexts } from '../kit/language.tsx';
import { LongList, Section } from '../kit/show.tsx';
import type { SpokenProblem } from '../protocol.ts';
import { kindsOf, type Original, ofKind, originalOf, type Summary } from './findings.ts';

const shownAtFirst = 10;

export function FindingList(props: {
  readonly title: string;
  readonly summary: Pick<Summary, 'problems' | 'columns' | 'detail'>;
}) {
  const { title, summary } = props;
  const { problems } = summary;
  const words = useTexts(importTexts);
  const language = useLanguage();
  const [chosen, setChosen] = useState('');
  const kinds = kindsOf(problems, language);
  const kind = kinds.some((one) => one.kind === chosen) ? chosen : '';
  const options = [
    { value: '', label: words.allKinds(problems.length) },
    ...kinds.map((one) => ({ value: one.kind, label: `${one.kind} (${one.count})` })),
  ];
  return (
    <Section title={title}>
      {kinds.length > 1 && <Choice label={words.kind} value={kind} options={options} onChange={setChosen} />}
      <LongList
        key={kind}
        entries={ofKind(problems, kind, language)}
        first={shownAtFirst}
        show={(problem: SpokenProblem) => (
          <Finding sentence={problem.sentence} original={originalOf(problem, summary)} />
        )}
      />
    </Section>
  );
}

function Finding({ sentence, original }: { readonly sentence: string; readonly original: Original | null }) {
  const words = useTexts(importTexts);
  return (
    <div class="finding">
      <p>{sentence}</p>
      {original !== null && (
        <figure class="original">
          <figcaption>{original.header === null ? words.originalRow(original.row) : words.original}</figcaption>
          {original.texts.map(({ header, text }) => (
            <p key={header}>
              {header !== '' && <span class="faint">{header}: </span>}
              {text === '' ? <em>{words.empty}</em> : text}
            </p>
          ))}
        </figure>
      )}
    </div>
  );
}
