/** The name that a person gives once and this computer remembers. */
import { useState } from 'preact/hooks';
import { Field } from './controls.tsx';
import { useKitTexts } from './language.tsx';

const key = 'cchc.name';

/** The remembered name; browsers that keep nothing for embedded pages give an empty one. */
export function useName(): readonly [string, (name: string) => void] {
  const [name, setName] = useState(remembered);
  return [
    name,
    (given) => {
      setName(given);
      remember(given);
    },
  ];
}

function remembered(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function remember(name: string): void {
  try {
    localStorage.setItem(key, name);
  } catch {
    // Third-party storage may be blocked: then the name is asked for again next time.
  }
}

export function NameField(props: { readonly name: string; readonly onName: (name: string) => void }) {
  const words = useKitTexts();
  return <Field label={words.name} hint={words.nameHint} value={props.name} onInput={props.onName} />;
}
