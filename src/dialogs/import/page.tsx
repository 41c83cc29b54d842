/** The page "Nhập kế hoạch…": a table is chosen, looked at, and written when a person confirms it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem, Result } from '../../domain/problem.ts';
import type { PageName } from '../../entry-points/pages.ts';
import { packGrid } from '../../import/packed-grid.ts';
import { sentenceBesideFiles } from '../../text/file-problems.ts';
import type { Language } from '../../text/language.ts';
import { importTexts } from '../../text/pages/import.ts';
import { Button } from '../kit/controls.tsx';
import { useKitTexts, useLanguage, useTexts } from '../kit/language.tsx';
import { mountPage, type Overview, PageFrame } from '../kit/page.tsx';
import { type Outcome, useWork } from '../kit/work.ts';
import type { Response } from '../protocol.ts';
import { ask, closePage, openPage } from '../server.ts';
import { Arrival } from './arrival.tsx';
import { ChooseSource, type Prose, type Way } from './choose.tsx';
import { Done, NotReady } from './ends.tsx';
import type { Summary } from './findings.ts';
import './import.css';
import { Preview, TableChoice } from './preview.tsx';
import { readClipboard, readProse, readSource, type Source } from './source.ts';

/** What is to be imported. */
type Chosen =
  | { readonly from: 'tab'; readonly tab: string }
  | { readonly from: 'table'; readonly source: Source; readonly table: number; readonly withText: boolean };

/** `summary` is null while there is none for what is chosen. */
type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'preview'; readonly chosen: Chosen; readonly summary: Summary | null }
  | { readonly at: 'done'; readonly done: Summary };

function ImportPage({ overview }: { readonly overview: Overview }) {
  const words = useTexts(importTexts);
  const kit = useKitTexts();
  const language = useLanguage();
  const work = useWork();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [way, setWay] = useState<Way>('paste');
  const [tabs, setTabs] = useState<Response<'foreignTabs'> | null>(null);
  const [tab, setTab] = useState('');
  const [typed, setTyped] = useState('');
  const [prose, setProse] = useState<Prose | null>(null);
  /** True once the person has done something: then no way is chosen for them. */
  const begun = useRef(false);

  useEffect(() => {
    if (!overview.started) return;
    void ask('foreignTabs', { look: true }).then((found) => {
      setTabs(found);
      if (!found.ok) return;
      const { likely, tabs: names } = found.value;
      setTab(likely ?? names[0] ?? '');
      if (likely !== null && !begun.current) setWay('tab');
    });
  }, []);

  const bodyOf = (chosen: Chosen): { readonly body?: string } => {
    const inside = chosen.from === 'table' && chosen.withText ? chosen.source.text : '';
    const body = [prose?.text ?? '', inside].filter((text) => text !== '').join('\n');
    return body === '' ? {} : { body };
  };

  const preview = (chosen: Chosen): void => {
    const several = chosen.from === 'table' && chosen.source.tables.length > 1;
    if (several || step.at === 'preview') setStep({ at: 'preview', chosen, summary: null });
    work.attempt(
      words.previewing,
      () =>
        chosen.from === 'tab'
          ? ask('importTab', { tab: chosen.tab, preview: true, ...bodyOf(chosen) })
          : ask('previewImport', { grid: gridOf(chosen), ...bodyOf(chosen) }),
      (summary) => setStep({ at: 'preview', chosen, summary }),
    );
  };

  const read = (label: string, reading: () => Promise<Result<Source>> | Result<Source>): void => {
    begun.current = true;
    work.attempt(
      label,
      () => local(reading, language),
      (source) => preview({ from: 'table', source, table: source.likely, withText: source.text !== '' }),
    );
  };

  const write = (chosen: Chosen, rows: number): void =>
    work.attempt(
      words.writing(rows),
      () =>
        chosen.from === 'tab'
          ? ask('importTab', { tab: chosen.tab, ...bodyOf(chosen) })
          : ask('importPlan', { grid: gridOf(chosen), ...bodyOf(chosen) }),
      (done) => {
        setStep({ at: 'done', done });
        work.say(words.done(done.items, done.tasks, done.rows));
      },
    );

  const open = (page: PageName): void =>
    work.attempt(
      kit.loading,
      () => openPage(page, { closes: page === 'Sidebar' }),
      () => undefined,
    );

  if (!overview.started) return <NotReady work={work} open={open} />;
  if (step.at === 'done') return <Done done={step.done} work={work} open={open} />;

  if (step.at === 'preview') {
    const { chosen, summary } = step;
    return (
      <PageFrame
        work={work}
        actions={
          <>
            <Button
              onClick={() => {
                work.clear();
                setStep({ at: 'choose' });
              }}
            >
              {words.back}
            </Button>
            <Button onClick={closePage}>{kit.cancel}</Button>
            {summary !== null && (
              <Button look="primary" onClick={() => write(chosen, summary.rows)}>
                {summary.reread === null ? words.confirm(summary.rows) : words.confirmAgain}
              </Button>
            )}
          </>
        }
      >
        <Arrival key="preview">
          {chosen.from === 'table' && (
            <TableChoice
              source={chosen.source}
              table={chosen.table}
              onTable={(table) => preview({ ...chosen, table })}
              withText={chosen.withText}
              onWithText={(withText) => preview({ ...chosen, withText })}
            />
          )}
          {summary !== null && <Preview summary={summary} />}
        </Arrival>
      </PageFrame>
    );
  }

  return (
    <PageFrame
      work={work}
      actions={
        <>
          <Button onClick={closePage}>{kit.cancel}</Button>
          {way === 'tab' && tab !== '' && (
            <Button look="primary" onClick={() => preview({ from: 'tab', tab })}>
              {words.readTab}
            </Button>
          )}
          {way === 'paste' && (
            <Button look="primary" onClick={() => read(words.reading, () => readClipboard('', typed))}>
              {words.readPasted}
            </Button>
          )}
        </>
      }
    >
      <ChooseSource
        way={way}
        onWay={(next) => {
          begun.current = true;
          work.clear();
          setWay(next);
        }}
        tabs={tabs}
        tab={tab}
        onTab={setTab}
        pasted={typed}
        onTyped={setTyped}
        onPaste={(html, text) => read(words.reading, () => readClipboard(html, text))}
        onFile={(file) => read(words.readingFile(file.name), async () => readSource(await given(file)))}
        prose={prose}
        onProse={(file) => {
          if (file === null) setProse(null);
          else {
            work.attempt(
              words.readingFile(file.name),
              () => local(async () => readProse(await given(file)), language),
              (text) => setProse({ name: file.name, text }),
            );
          }
        }}
      />
    </PageFrame>
  );
}

function gridOf({ source, table }: Extract<Chosen, { readonly from: 'table' }>): ReturnType<typeof packGrid> {
  return packGrid(source.tables[table]?.grid ?? { rows: [], firstRow: 1 });
}

async function given(file: File): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Work of the page itself, as the outcome of a call; the page first shows what it is busy with. */
async function local<T>(work: () => Promise<Result<T>> | Result<T>, language: Language): Promise<Outcome<T>> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const result = await work();
  return result.ok ? result : { ok: false, language, problems: result.problems.map((one) => spoken(one, language)) };
}

function spoken(problem: Problem, language: Language): Problem & { readonly sentence: string } {
  return { ...problem, sentence: sentenceBesideFiles(problem, language) };
}

mountPage(ImportPage);
