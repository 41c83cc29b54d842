/** The last action of ours, which can be undone after a question. */
import { useState } from 'preact/hooks';
import { actionLabel } from '../../text/history.ts';
import { sidebarTexts } from '../../text/pages/sidebar.ts';
import { Button } from '../kit/controls.tsx';
import { useLanguage, useTexts } from '../kit/language.tsx';
import type { Started } from '../kit/page.tsx';
import { LongList, Note, Section } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import type { Value } from '../protocol.ts';
import { ask } from '../server.ts';

export type Undone = Value<'undo'>;

export function LastAction(props: {
  readonly action: Started['lastAction'];
  /** What has just been undone; null when nothing was. */
  readonly undone: Undone | null;
  readonly work: Work;
  readonly onUndone: (undone: Undone) => void;
}) {
  const { action, undone, work, onUndone } = props;
  const words = useTexts(sidebarTexts);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  if (action === null && undone === null) return null;
  const undo = () =>
    work.attempt(
      words.undoing,
      () => ask('undo', {}),
      (answer) => {
        setAsking(false);
        onUndone(answer);
      },
    );
  return (
    <Section title={words.last}>
      {undone !== null && (
        <Note tone={undone.problems.length === 0 ? 'good' : 'waiting'}>
          <p>{words.undone(actionLabel(undone.label, language))}</p>
          {undone.problems.length > 0 && (
            <>
              <p>{words.kept}</p>
              <LongList entries={undone.problems} show={({ sentence }) => sentence} />
            </>
          )}
        </Note>
      )}
      {action !== null && !asking && (
        <p>
          {actionLabel(action.label, language)}{' '}
          <Button look="link" onClick={() => setAsking(true)}>
            {words.undo}
          </Button>
        </p>
      )}
      {action !== null && asking && (
        <Note tone="waiting" asks>
          <p>{words.reallyUndo(actionLabel(action.label, language))}</p>
          <Button onClick={undo}>{words.yes}</Button> <Button onClick={() => setAsking(false)}>{words.no}</Button>
        </Note>
      )}
    </Section>
  );
}
