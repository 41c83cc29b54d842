/** Ways to show what a call has answered. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { useKitTexts } from './language.tsx';

/** good, bad, waiting and plain carry no meaning by colour alone: the text says it. */
export type Tone = 'good' | 'bad' | 'waiting' | 'plain';

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return <span class={`badge ${tone}`}>{children}</span>;
}

/** A message that stays in the page; one that asks something takes the focus when it appears. */
export function Note(props: { readonly tone?: Tone; readonly asks?: true; readonly children: ComponentChildren }) {
  const { tone = 'plain', asks, children } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (asks === true) box.current?.focus();
  }, []);
  return (
    <div class={`note ${tone}`} tabIndex={asks === true ? -1 : undefined} ref={box}>
      {children}
    </div>
  );
}

export function Section(props: {
  readonly title: string;
  readonly count?: number;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="section">
      <h2>
        {props.title}
        {props.count !== undefined && <span class="count"> {props.count}</span>}
      </h2>
      {props.children}
    </section>
  );
}

/** Hidden until it is opened. */
export function Disclosure(props: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="disclosure" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly align?: 'right';
}

/** A table whose first column heads its rows; wide tables scroll in themselves. */
export function Table<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}) {
  const { caption, columns, rows } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header, align }) => (
              <th key={header} scope="col" class={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(({ header, cell, align }, column) =>
                column === 0 ? (
                  <th key={header} scope="row" class={align}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={header} class={align}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A list that shows its first entries and the rest on demand. */
export function LongList<Entry>(props: {
  readonly entries: readonly Entry[];
  readonly first?: number;
  readonly show: (entry: Entry) => ComponentChildren;
}) {
  const { entries, first = 5, show } = props;
  const [all, setAll] = useState(false);
  const words = useKitTexts();
  const rest = entries.length - first;
  return (
    <>
      <ul class="list">
        {(all ? entries : entries.slice(0, first)).map((entry, index) => (
          <li key={index}>{show(entry)}</li>
        ))}
      </ul>
      {rest > 0 && !all && (
        <Button look="link" onClick={() => setAll(true)}>
          {words.more(rest)}
        </Button>
      )}
    </>
  );
}
