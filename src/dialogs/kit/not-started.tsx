/** What a page shows over a spreadsheet that is not prepared yet. */
import type { ComponentChildren } from 'preact';
import { openPage } from '../server.ts';
import { Button } from './controls.tsx';
import { useKitTexts } from './language.tsx';
import { PageFrame } from './page.tsx';
import { Note } from './show.tsx';
import { useWork, type Work } from './work.ts';

/** `actions` stand beside the button that opens the page Start. */
export function NotStarted(props: { readonly work?: Work; readonly actions?: ComponentChildren }) {
  const words = useKitTexts();
  const own = useWork();
  const work = props.work ?? own;
  return (
    <PageFrame work={work} actions={props.actions}>
      <Note>
        <p>{words.notStarted}</p>
      </Note>
      <Button
        look="primary"
        onClick={() =>
          work.attempt(
            words.opening,
            () => openPage('Start'),
            () => undefined,
          )
        }
      >
        {words.start}
      </Button>
    </PageFrame>
  );
}
