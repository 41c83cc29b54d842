/** Work that a page waits for: what it is busy with, and why it did not come off. */
import { useRef, useState } from 'preact/hooks';
import type { Refusal, SpokenProblem } from '../protocol.ts';
import { mayRetry } from '../server.ts';

/** A call's answer, or one of the same shape that the page made itself. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface Work {
  /** What is going on ("Đang kiểm tra…"); empty when nothing is. */
  readonly busy: string;
  /** Why the last work did not come off. */
  readonly problems: readonly SpokenProblem[];
  /** The same work once more, where that may help. */
  readonly retry: (() => void) | null;
  /** What the last work has done, read out to people who cannot see the page. */
  readonly said: string;
  /** Waits for an outcome and goes on with its value; work that is begun meanwhile is not done. */
  attempt<T>(label: string, work: () => Promise<Outcome<T>>, goOn: (value: T) => void): void;
  say(sentence: string): void;
  clear(): void;
}

interface State {
  readonly busy: string;
  readonly problems: readonly SpokenProblem[];
  readonly retry: (() => void) | null;
  readonly said: string;
}

const idle: State = { busy: '', problems: [], retry: null, said: '' };

export function useWork(): Work {
  const [state, setState] = useState(idle);
  const running = useRef(false);

  async function attempt<T>(label: string, work: () => Promise<Outcome<T>>, goOn: (value: T) => void): Promise<void> {
    if (running.current) return;
    running.current = true;
    setState({ ...idle, busy: label });
    const outcome = await work();
    running.current = false;
    if (!outcome.ok) {
      const retry = mayRetry(outcome) ? () => void attempt(label, work, goOn) : null;
      setState({ ...idle, problems: outcome.problems, retry });
      return;
    }
    setState(idle);
    goOn(outcome.value);
  }

  return {
    ...state,
    attempt: (label, work, goOn) => void attempt(label, work, goOn),
    say: (said) => setState((now) => ({ ...now, said })),
    clear: () => setState(idle),
  };
}
