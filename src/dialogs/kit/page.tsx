/** The frame of every page: its heading, what it is busy with, what went wrong, its body and its buttons. */
import { type ComponentChildren, type ComponentType, render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import type { Refusal, SpokenProblem, Value } from '../protocol.ts';
import { ask, mayRetry, pageLanguage } from '../server.ts';
import './kit.css';
import { BusyContext, Button } from './controls.tsx';
import { LanguageContext, useKitTexts } from './language.tsx';
import type { Work } from './work.ts';

/** State of the workbook, as the page found it when it was opened. */
export type Overview = Value<'overview'>;

export type Started = Extract<Overview, { started: true }>;

/** Puts a page on the screen: asks for the overview, which also tells the language, then shows the body. */
export function mountPage(Body: ComponentType<{ readonly overview: Overview }>): void {
  const root = document.getElementById('page');
  if (root !== null) render(<FirstCall body={Body} />, root);
}

function FirstCall({ body: Body }: { readonly body: ComponentType<{ readonly overview: Overview }> }) {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = () => {
    setRefusal(null);
    void ask('overview', {}).then((answer) => {
      speak(pageLanguage());
      if (answer.ok) setOverview(answer.value);
      else setRefusal(answer);
    });
  };
  useEffect(load, []);
  return (
    <LanguageContext.Provider value={pageLanguage()}>
      {overview !== null ? (
        <Body overview={overview} />
      ) : refusal !== null ? (
        <main class="body">
          <Problems problems={refusal.problems} retry={mayRetry(refusal) ? load : null} />
        </main>
      ) : (
        <Loading />
      )}
    </LanguageContext.Provider>
  );
}

/** Tells the browser the language, and the page its title in it: the build writes both titles into the page. */
function speak(language: Language): void {
  const { documentElement: page } = document;
  page.lang = language;
  document.title = page.getAttribute(`data-title-${language}`) ?? document.title;
}

function Loading() {
  const words = useKitTexts();
  return (
    <main class="body loading">
      <Busy label={words.loading} />
    </main>
  );
}

/**
 * Google draws the page's own title above it: here it is only read out. Another `title` is seen, and takes the focus since
 * the page has changed under the person's hands. `actions` stay in sight at the bottom.
 */
export function PageFrame(props: {
  readonly title?: string;
  readonly work: Work;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { title, work, actions, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (title !== undefined) heading.current?.focus();
  }, [title]);
  return (
    <BusyContext.Provider value={work.busy !== ''}>
      <main class="body" aria-busy={work.busy !== ''}>
        <h1 class={title === undefined ? 'unseen' : ''} tabIndex={-1} ref={heading}>
          {title ?? document.title}
        </h1>
        {work.problems.length > 0 && <Problems problems={work.problems} retry={work.retry} />}
        {children}
      </main>
      <footer class="actions">
        <div class="status" role="status" aria-live="polite">
          {work.busy !== '' ? <Busy label={work.busy} /> : work.said}
        </div>
        {actions}
      </footer>
    </BusyContext.Provider>
  );
}

/** A spinner with words; after some seconds it says that it is still alive. */
function Busy({ label }: { readonly label: string }) {
  const words = useKitTexts();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="busy">
      <span class="spinner" aria-hidden="true" />
      {label}
      {seconds >= 8 && <span aria-hidden="true"> {words.still(seconds)}</span>}
    </span>
  );
}

/** What stands in the way, a sentence each; takes the focus when it appears. */
export function Problems(props: {
  readonly problems: readonly Pick<SpokenProblem, 'sentence'>[];
  readonly retry?: (() => void) | null;
}) {
  const { problems, retry = null } = props;
  const words = useKitTexts();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [problems]);
  const sentences = [...new Set(problems.map(({ sentence }) => sentence))];
  return (
    <div class="problems" role="alert" tabIndex={-1} ref={box}>
      {sentences.length === 1 ? (
        <p>{sentences[0]}</p>
      ) : (
        <>
          <p>
            <strong>{words.problems(sentences.length)}</strong>
          </p>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {retry !== null && <Button onClick={retry}>{words.retry}</Button>}
    </div>
  );
}
