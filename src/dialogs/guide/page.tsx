/** "Hướng dẫn": the steps of a year, what to know, formulas, and the licences of what the add-in is made of. */
import { guideFormulas, guideTexts } from '../../text/pages/guide.ts';
import { useTexts } from '../kit/language.tsx';
import { mountPage, PageFrame } from '../kit/page.tsx';
import { Disclosure, Section, Table } from '../kit/show.tsx';
import { useWork } from '../kit/work.ts';

/** Put in by the build. */
declare const LICENCES: readonly {
  readonly name: string;
  readonly version: string;
  readonly kind: string;
  readonly text: string;
}[];

function GuidePage() {
  const words = useTexts(guideTexts);
  const work = useWork();
  return (
    <PageFrame work={work}>
      <p>{words.intro}</p>
      <Section title={words.steps.title}>
        <ol>
          {words.steps.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Section>
      {words.parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={words.formulas}>
        <Table
          caption={words.formulas}
          columns={[
            { header: words.formulaColumns.formula, cell: ({ formula }) => <code>{formula}</code> },
            { header: words.formulaColumns.gives, cell: ({ gives }) => gives },
          ]}
          rows={guideFormulas.map((formula, index) => ({ formula, gives: words.gives[index] ?? '' }))}
        />
      </Section>
      <Section title={words.licences}>
        <p>{words.licenceNote}</p>
        {LICENCES.map(({ name, version, kind, text }) => (
          <Disclosure key={name} summary={`${name} ${version} (${kind})`}>
            <pre class="licence">{text}</pre>
          </Disclosure>
        ))}
      </Section>
    </PageFrame>
  );
}

mountPage(GuidePage);
