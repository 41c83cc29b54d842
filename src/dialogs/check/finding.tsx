/** One finding: what was found, what to do, where, and the form in which a person explains why it may stand. */
import { useState } from 'preact/hooks';
import { printDate } from '../../text/numbers.ts';
import { checkTexts } from '../../text/pages/check.ts';
import { basisWords, findingSentence, fixSentence } from '../../text/rule-sentences.ts';
import { CellLink } from '../kit/cells.tsx';
import { Button, Field } from '../kit/controls.tsx';
import { useKitTexts, useLanguage, useTexts } from '../kit/language.tsx';
import { NameField, useName } from '../kit/name.tsx';
import { Note } from '../kit/show.tsx';
import type { Work } from '../kit/work.ts';
import type { Value } from '../protocol.ts';

type Finding = Value<'check'>['findings'][number];

export interface Waiver {
  readonly rule: string;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly by: string;
}

export function FindingView(props: {
  readonly finding: Finding;
  readonly work: Work;
  readonly onWaive: (waiver: Waiver, goOn: () => void) => void;
}) {
  const { finding, work, onWaive } = props;
  const words = useTexts(checkTexts);
  const language = useLanguage();
  const [explaining, setExplaining] = useState(false);
  const { outcome, places } = finding;
  return (
    <>
      <p>
        <strong>{finding.codes.join(', ')}</strong> {findingSentence(finding, language)}
      </p>
      {outcome === 'fail' && (
        <p class="small">
          <span class="faint">{words.fix}</span> {fixSentence(finding, language)}
        </p>
      )}
      <p class="small faint">
        {words.basis} {basisWords(finding.basis, language)}
      </p>
      <div>
        {places.map((cell) => (
          <CellLink key={cell.a1} cell={cell} work={work} />
        ))}
        {outcome === 'fail' && !explaining && (
          <Button look="link" onClick={() => setExplaining(true)}>
            {words.explain}
          </Button>
        )}
      </div>
      {explaining && outcome === 'fail' && (
        <WaiverForm
          onSave={(reason, by) =>
            onWaive({ rule: finding.rule, codes: finding.codes, reason, by }, () => setExplaining(false))
          }
          onCancel={() => setExplaining(false)}
        />
      )}
    </>
  );
}

/** "sáp nhập phòng (Nguyễn Văn A, 14/3/2025)". */
export function WaiverWords({ waiver }: { readonly waiver: NonNullable<Finding['waiver']> }) {
  const words = useTexts(checkTexts);
  return <>{words.by(waiver.reason, waiver.by, printDate(waiver.on))}</>;
}

function WaiverForm(props: { readonly onSave: (reason: string, by: string) => void; readonly onCancel: () => void }) {
  const words = useTexts(checkTexts);
  const kit = useKitTexts();
  const [name, setName] = useName();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (reason.trim() !== '') props.onSave(reason.trim(), name.trim());
  };
  return (
    <Note asks>
      <Field
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        value={reason}
        onInput={setReason}
        {...(tried && reason.trim() === '' ? { error: words.noReason } : {})}
      />
      <NameField name={name} onName={setName} />
      <Button onClick={save}>{words.save}</Button> <Button onClick={props.onCancel}>{kit.cancel}</Button>
    </Note>
  );
}
