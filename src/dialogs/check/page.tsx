/** "Kiểm tra chỉ tiêu và số liệu…": the findings of a period, each with its cells, and explaining them. */
import { useState } from 'preact/hooks';
import { checkTexts } from '../../text/pages/check.ts';
import { Button, Choice, Field, FileField } from '../kit/controls.tsx';
import { useTexts } from '../kit/language.tsx';
import { locally } from '../kit/local.ts';
import { NotStarted } from '../kit/not-started.tsx';
import { mountPage, type Overview, PageFrame, type Started } from '../kit/page.tsx';
import { usePeriodOptions } from '../kit/periods.ts';
import { Disclosure } from '../kit/show.tsx';
import { useWork } from '../kit/work.ts';
import { proseKinds, readProse } from '../prose.ts';
import type { Value } from '../protocol.ts';
import { ask, openPage } from '../server.ts';
import { Answer } from './answer.tsx';
import type { Waiver } from './finding.tsx';

function CheckPage({ overview }: { readonly overview: Overview }) {
  return overview.started ? <Check overview={overview} /> : <NotStarted />;
}

function Check({ overview }: { readonly overview: Started }) {
  const words = useTexts(checkTexts);
  const work = useWork();
  const options = usePeriodOptions(overview.periods);
  const [period, setPeriod] = useState(overview.period);
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [pasted, setPasted] = useState('');
  const [answer, setAnswer] = useState<Value<'check'> | null>(null);

  const narrative = file ?? (pasted.trim() === '' ? null : { name: words.pastedName, text: pasted });
  const check = (label: string, waivers: readonly Waiver[], goOn: () => void) =>
    work.attempt(
      label,
      () =>
        ask('check', {
          period,
          ...(narrative === null ? {} : { narrative }),
          waivers: waivers.map((waiver, index) => ({ ...waiver, codes: [...waiver.codes], line: index + 1 })),
        }),
      (value) => {
        setAnswer(value);
        goOn();
      },
    );
  const run = () => check(words.running, [], () => work.say(words.checked(options.nameOf(period))));
  const read = (given: File) =>
    work.attempt(
      words.readingFile,
      () => locally(async () => readProse({ name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) })),
      (text) => {
        setFile({ name: given.name, text });
        work.say(words.readFile(given.name, text.split(/\s+/).length));
      },
    );
  return (
    <PageFrame
      work={work}
      actions={
        <>
          {answer?.ready === true && (
            <Button
              onClick={() =>
                work.attempt(
                  words.running,
                  () => openPage('Report'),
                  () => undefined,
                )
              }
            >
              {words.report}
            </Button>
          )}
          <Button look="primary" onClick={run}>
            {answer === null ? words.run : words.again}
          </Button>
        </>
      }
    >
      {answer === null && <p>{words.intro}</p>}
      <Choice
        label={options.label}
        value={period}
        options={options.list}
        onChange={(chosen) => {
          setPeriod(chosen);
          setAnswer(null);
        }}
      />
      <Disclosure summary={words.narrative}>
        <FileField
          label={words.file}
          hint={file === null ? words.fileHint : words.readFile(file.name, file.text.split(/\s+/).length)}
          accept={proseKinds.join(',')}
          onFile={read}
        />
        <Field label={words.pasted} rows={4} value={pasted} onInput={setPasted} />
      </Disclosure>
      {answer !== null && (
        <Answer
          answer={answer}
          work={work}
          onWaive={(waiver, goOn) =>
            check(words.saving, [waiver], () => {
              goOn();
              work.say(words.saved);
            })
          }
        />
      )}
    </PageFrame>
  );
}

mountPage(CheckPage);
