/** The page "Bắt đầu…": makes the workbook ready, changes its settings, puts the sample department in and takes it out. */
import { useEffect, useState } from 'preact/hooks';
import type { PageName } from '../../entry-points/pages.ts';
import { startTexts } from '../../text/pages/start.ts';
import { Button } from '../kit/controls.tsx';
import { useKitTexts, useLanguage, useTexts } from '../kit/language.tsx';
import { mountPage, type Overview, PageFrame } from '../kit/page.tsx';
import { Note, Section } from '../kit/show.tsx';
import { useWork } from '../kit/work.ts';
import type { SpokenProblem, Value } from '../protocol.ts';
import { sampleOf } from '../sample.ts';
import { sampleTexts } from '../sample-texts.ts';
import { ask, closePage, openPage } from '../server.ts';
import { SettingsFields } from './fields.tsx';
import { changedTexts, type Form, faultsOf, formOf, type Settings, startPayload } from './form.ts';

/** What has been done, in place of the form. */
type Done =
  | { readonly what: 'started'; readonly tabs: readonly string[] }
  | { readonly what: 'sample'; readonly sample: Value<'sampleData'> }
  | { readonly what: 'sampleRemoved' };

function StartPage(_: { readonly overview: Overview }) {
  const words = useTexts(startTexts);
  const kit = useKitTexts();
  const language = useLanguage();
  const work = useWork();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  /** What people changed on the sample; asked about before it is removed with the sample. */
  const [changed, setChanged] = useState<readonly SpokenProblem[]>([]);

  const show = (found: Settings): void => {
    setSettings(found);
    setForm(formOf(found));
    setTried(false);
  };
  useEffect(() => work.attempt(kit.loading, () => ask('settings', {}), show), []);

  const open = (page: PageName): void =>
    work.attempt(
      kit.loading,
      () => openPage(page, { closes: page === 'Sidebar' }),
      () => undefined,
    );

  const addSample = (): void =>
    work.attempt(
      words.sampleAdding,
      () => ask('sampleData', sampleOf(sampleTexts)),
      (sample) => setDone({ what: 'sample', sample }),
    );

  const removeSample = (sure: boolean): void =>
    work.attempt(
      words.sampleRemoving,
      async () => {
        const answer = await ask('sampleData', { remove: true, ...(sure ? { sure } : {}) });
        const isChanged = !answer.ok && answer.problems.every(({ code }) => code === 'sample.changed');
        return isChanged ? { ok: true, value: answer.problems } : answer.ok ? { ok: true, value: [] } : answer;
      },
      (changes) => {
        setChanged(changes);
        if (changes.length === 0) setDone({ what: 'sampleRemoved' });
      },
    );

  if (done !== null) return <DonePage done={done} work={work} open={open} />;
  if (settings === null || form === null) return <PageFrame work={work}>{null}</PageFrame>;

  const faults = faultsOf(form, language);
  const isRight = Object.keys(faults).length === 0;
  const change = (next: Form): void => {
    work.clear();
    setForm(next);
  };

  const submit = (): void => {
    setTried(true);
    if (!isRight) {
      focusFirstFault();
      return;
    }
    if (!settings.started) {
      work.attempt(
        words.starting,
        () => ask('start', startPayload(form)),
        ({ tabs }) => setDone({ what: 'started', tabs }),
      );
      return;
    }
    const texts = changedTexts(form, settings.texts);
    if (Object.keys(texts).length === 0) {
      work.say(words.unchanged);
      return;
    }
    work.attempt(
      words.saving,
      () => ask('saveSettings', { texts }),
      (saved) => {
        show(saved);
        work.say(words.saved);
      },
    );
  };

  return (
    <PageFrame
      work={work}
      actions={
        <>
          <Button onClick={closePage}>{kit.close}</Button>
          <Button look="primary" onClick={submit}>
            {settings.started ? words.save : words.start}
          </Button>
        </>
      }
    >
      {settings.sample && (
        <Note tone="waiting">
          <p>{words.sampleHere}</p>
          {changed.length === 0 ? (
            <Button onClick={() => removeSample(false)}>{words.sampleRemove}</Button>
          ) : (
            <>
              <p>{words.sampleChanged}</p>
              <ul>
                {changed.map(({ sentence }) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <Button onClick={() => removeSample(true)}>{words.sampleRemoveAll}</Button>
            </>
          )}
        </Note>
      )}
      <p>{settings.started ? words.introStarted : words.intro}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SettingsFields settings={settings} form={form} faults={tried ? faults : {}} onChange={change} />
        {/* Enter in a field sends the form. */}
        <input type="submit" hidden />
      </form>
      {!settings.started && (
        <Section title={words.sampleTitle}>
          <p>{words.sampleText}</p>
          <Button onClick={addSample}>{words.sampleAdd}</Button>
        </Section>
      )}
    </PageFrame>
  );
}

/** Once the errors stand beside their fields. */
function focusFirstFault(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  });
}

function DonePage(props: {
  readonly done: Done;
  readonly work: ReturnType<typeof useWork>;
  readonly open: (page: PageName) => void;
}) {
  const { done, work, open } = props;
  const words = useTexts(startTexts);
  const [label, page] = (
    {
      sample: [words.openSidebar, 'Sidebar'],
      started: [words.openImport, 'Import'],
      sampleRemoved: [words.startOwn, 'Start'],
    } as const
  )[done.what];
  return (
    <PageFrame
      work={work}
      actions={
        <>
          <Button onClick={closePage}>{words.finish}</Button>
          <Button look="primary" onClick={() => open(page)}>
            {label}
          </Button>
        </>
      }
    >
      <Note tone="good">
        <DoneWords done={done} />
      </Note>
      {done.what === 'sample' && done.sample.problems.length > 0 && (
        <ul>
          {done.sample.problems.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

function DoneWords({ done }: { readonly done: Done }) {
  const words = useTexts(startTexts);
  if (done.what === 'sampleRemoved') return <p role="status">{words.sampleRemoved}</p>;
  if (done.what === 'started') {
    return (
      <>
        <p role="status">{words.started(done.tabs)}</p>
        <p>{words.nextImport}</p>
      </>
    );
  }
  const { items, year, periodPlan, ready } = done.sample;
  return (
    <>
      <p role="status">{words.sampleAdded(items, year?.percent ?? '', periodPlan?.percent ?? '')}</p>
      {ready && <p>{words.sampleReady}</p>}
    </>
  );
}

mountPage(StartPage);
