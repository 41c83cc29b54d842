/** First step: where the table is. */
import { useState } from 'preact/hooks';
import { importTexts } from '../../text/pages/import.ts';
import { Button, Choice, Field, FileField, Radios } from '../kit/controls.tsx';
import { useKitTexts, useTexts } from '../kit/language.tsx';
import { Problems } from '../kit/page.tsx';
import { Disclosure, Note } from '../kit/show.tsx';
import type { Response } from '../protocol.ts';
import { tableKinds, textKinds } from './source.ts';

export type Way = 'paste' | 'file' | 'tab';

/** The plan's own text, read from a file of its own. */
export interface Prose {
  readonly name: string;
  readonly text: string;
}

export function ChooseSource(props: {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  /** Null while they are being looked up. */
  readonly tabs: Response<'foreignTabs'> | null;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly pasted: string;
  readonly onTyped: (text: string) => void;
  readonly onPaste: (html: string, text: string) => void;
  readonly onFile: (file: File) => void;
  readonly prose: Prose | null;
  readonly onProse: (file: File | null) => void;
}) {
  const words = useTexts(importTexts);
  const ways = (['paste', 'file', 'tab'] as const).map((value) => ({ value, label: words.ways[value] }));
  return (
    <>
      <Radios label={words.where} value={props.way} options={ways} onChange={(way) => props.onWay(way as Way)} />
      {props.way === 'paste' && <PasteBox {...props} />}
      {props.way === 'file' && (
        <OneFile
          label={words.fileLabel}
          hint={words.fileHint(tableKinds.join(' '))}
          accept={tableKinds.join(',')}
          onFile={props.onFile}
        />
      )}
      {props.way === 'tab' && <TabChoice {...props} />}
      <ProseChoice prose={props.prose} onProse={props.onProse} />
    </>
  );
}

function PasteBox(props: {
  readonly pasted: string;
  readonly onTyped: (text: string) => void;
  readonly onPaste: (html: string, text: string) => void;
}) {
  const words = useTexts(importTexts);
  return (
    <div
      class="paste"
      onPaste={(event) => {
        event.preventDefault();
        const given = event.clipboardData;
        props.onPaste(given?.getData('text/html') ?? '', given?.getData('text/plain') ?? '');
      }}
    >
      <Field label={words.pasteLabel} hint={words.pasteHint} rows={4} value={props.pasted} onInput={props.onTyped} />
    </div>
  );
}

function TabChoice(props: {
  readonly tabs: Response<'foreignTabs'> | null;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
}) {
  const words = useTexts(importTexts);
  const kit = useKitTexts();
  const { tabs, tab, onTab } = props;
  if (tabs === null) return <p class="faint">{kit.loading}</p>;
  if (!tabs.ok) return <Problems problems={tabs.problems} />;
  const { tabs: names, likely } = tabs.value;
  if (names.length === 0) return <Note>{words.noTabs}</Note>;
  const options = names.map((name) => ({
    value: name,
    label: name === likely ? `${name} (${words.tabLikely})` : name,
  }));
  return <Choice label={words.tabLabel} value={tab} options={options} onChange={onTab} />;
}

function ProseChoice(props: { readonly prose: Prose | null; readonly onProse: (file: File | null) => void }) {
  const words = useTexts(importTexts);
  const { prose, onProse } = props;
  return (
    <Disclosure summary={words.bodyTitle} open={prose !== null}>
      <OneFile
        label={words.bodyLabel}
        hint={words.bodyHint(textKinds.join(' '))}
        accept={textKinds.join(',')}
        onFile={onProse}
      />
      {prose !== null && (
        <Note tone="good">
          <p>{words.bodyRead(prose.name, prose.text.length)}</p>
          <Button onClick={() => onProse(null)}>{words.bodyDrop}</Button>
        </Note>
      )}
    </Disclosure>
  );
}

/** A fresh field after each choice: browsers say nothing when a mended file of the same name is chosen again. */
function OneFile(props: Parameters<typeof FileField>[0]) {
  const [round, setRound] = useState(0);
  return (
    <FileField
      {...props}
      key={round}
      onFile={(file) => {
        setRound(round + 1);
        props.onFile(file);
      }}
    />
  );
}
