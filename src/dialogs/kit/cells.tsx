/** Links to cells of the workbook. */
import type { ComponentChildren } from 'preact';
import type { CellRef } from '../protocol.ts';
import { ask } from '../server.ts';
import { Button } from './controls.tsx';
import { useKitTexts } from './language.tsx';
import type { Work } from './work.ts';

/** Takes the person to the cell; the text tells what stands there. */
export function CellLink(props: {
  readonly cell: CellRef;
  readonly work: Work;
  readonly children?: ComponentChildren;
}) {
  const { cell, work, children } = props;
  const words = useKitTexts();
  const place = `${cell.name}!${cell.a1}`;
  return (
    <Button
      look="link"
      {...(children === undefined ? { label: words.goToCell(place) } : {})}
      onClick={() => goToCell(work, words.going, cell)}
    >
      {children ?? place}
    </Button>
  );
}

export function goToCell(work: Work, label: string, { sheet, a1 }: CellRef): void {
  work.attempt(
    label,
    () => ask('goTo', { sheet, a1 }),
    () => undefined,
  );
}
