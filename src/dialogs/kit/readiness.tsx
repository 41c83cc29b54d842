/** Whether a period can be signed, in colour and words. */
import type { FilledRows } from '../protocol.ts';
import { useKitTexts } from './language.tsx';
import { Badge, type Tone } from './show.tsx';

export interface Readiness {
  readonly ready: boolean;
  /** Figures that nobody has typed yet hold nothing up, and are no reason to look ready. */
  readonly filled: FilledRows;
}

export function readinessTone({ ready, filled }: Readiness): Tone {
  if (!ready) return 'bad';
  return filled.rows < filled.of ? 'waiting' : 'good';
}

/** `blocked` is said of a period that something stands in the way of. */
export function ReadinessBadge(props: Readiness & { readonly blocked: string }) {
  const { filled, blocked } = props;
  const words = useKitTexts();
  const tone = readinessTone(props);
  return (
    <>
      <Badge tone={tone}>{tone === 'bad' ? blocked : tone === 'good' ? words.ready : words.nothingBlocks}</Badge>{' '}
      {filled.rows < filled.of && words.filled(filled.rows, filled.of)}
    </>
  );
}
