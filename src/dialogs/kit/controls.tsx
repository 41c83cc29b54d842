/** Buttons and fields; while the page is busy buttons stay where they are and do nothing. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';

/** Whether the page waits for an answer. */
export const BusyContext = createContext(false);

export function Button(props: {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  /** primary: what the page is for, one to a page; link: as small as text. One of: plain (default), primary, link. */
  readonly look?: 'plain' | 'primary' | 'link';
  readonly disabled?: boolean;
  /** Said in place of the text where the text alone does not tell. */
  readonly label?: string;
}) {
  const off = useContext(BusyContext) || props.disabled === true;
  return (
    <button
      type="button"
      class={`button ${props.look ?? 'plain'}`}
      aria-disabled={off}
      aria-label={props.label}
      onClick={() => {
        if (!off) props.onClick();
      }}
    >
      {props.children}
    </button>
  );
}

interface Labelled {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value; also marks the field. */
  readonly error?: string;
}

/** Joins a field to its label, its hint and its error. */
function useParts({ hint, error }: Labelled) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { id, describedBy };
}

function Around(props: Labelled & { readonly id: string; readonly children: ComponentChildren }) {
  const { id, label, hint, error, children } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && error !== '' && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** One line of text, or several where `rows` is given. */
export function Field(
  props: Labelled & {
    readonly value: string;
    readonly onInput: (value: string) => void;
    readonly rows?: number;
    readonly required?: boolean;
    readonly placeholder?: string;
  },
) {
  const { value, onInput, rows, required, placeholder } = props;
  const { id, describedBy } = useParts(props);
  const shared = {
    id,
    value,
    required,
    placeholder,
    'aria-describedby': describedBy,
    'aria-invalid': props.error ? true : undefined,
  };
  return (
    <Around {...props} id={id}>
      {rows === undefined ? (
        <input type="text" autocomplete="off" {...shared} onInput={(e) => onInput(e.currentTarget.value)} />
      ) : (
        <textarea rows={rows} {...shared} onInput={(e) => onInput(e.currentTarget.value)} />
      )}
    </Around>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of several, in a drop-down. */
export function Choice(
  props: Labelled & {
    readonly value: string;
    readonly options: readonly Option[];
    readonly onChange: (value: string) => void;
  },
) {
  const { id, describedBy } = useParts(props);
  return (
    <Around {...props} id={id}>
      <select
        id={id}
        value={props.value}
        aria-describedby={describedBy}
        onChange={(e) => props.onChange(e.currentTarget.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** One of several, all in sight. */
export function Radios(
  props: Labelled & {
    readonly value: string;
    readonly options: readonly (Option & { readonly hint?: string })[];
    readonly onChange: (value: string) => void;
  },
) {
  const name = useId();
  return (
    <fieldset class="radios">
      <legend>{props.label}</legend>
      {props.options.map(({ value, label, hint }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {label}
            {hint !== undefined && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no. */
export function Checkbox(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class="checkbox">
      <input type="checkbox" checked={props.checked} onChange={(e) => props.onChange(e.currentTarget.checked)} />
      {props.label}
    </label>
  );
}

/** A file of this computer; `accept` lists endings: ".docx,.txt". */
export function FileField(props: Labelled & { readonly accept: string; readonly onFile: (file: File) => void }) {
  const { id, describedBy } = useParts(props);
  return (
    <Around {...props} id={id}>
      <input
        type="file"
        id={id}
        accept={props.accept}
        aria-describedby={describedBy}
        onChange={(e) => {
          const file = e.currentTarget.files?.[0];
          if (file !== undefined) props.onFile(file);
        }}
      />
    </Around>
  );
}
