/** Second step: what the table would become; nothing has been written. */
import { fieldName, importTexts } from '../../text/pages/import.ts';
import { Checkbox, Choice } from '../kit/controls.tsx';
import { useLanguage, useTexts } from '../kit/language.tsx';
import { Badge, Disclosure, LongList, Note, Section, Table } from '../kit/show.tsx';
import { FindingList } from './finding-list.tsx';
import type { Summary } from './findings.ts';
import type { Source } from './source.ts';

type Detail = NonNullable<Summary['detail']>;
type RowChange = Detail['rowChanges'][number];

/** Which table of a file, where it has several, and whether its own words are read for targets. */
export function TableChoice(props: {
  readonly source: Source;
  readonly table: number;
  readonly onTable: (table: number) => void;
  readonly withText: boolean;
  readonly onWithText: (withText: boolean) => void;
}) {
  const { source, table, onTable, withText, onWithText } = props;
  const words = useTexts(importTexts);
  const options = source.tables.map((one, index) => {
    const named =
      one.tab === null
        ? words.table(index + 1, one.rows, one.columns)
        : words.tableOfTab(one.tab, one.rows, one.columns);
    return {
      value: String(index),
      label: `${named}: ${one.planRows === null ? words.notAPlan : words.asPlan(one.planRows)}`,
    };
  });
  return (
    <>
      {options.length > 1 && (
        <Choice
          label={words.tableLabel}
          hint={words.begins(source.tables[table]?.begins ?? '')}
          value={String(table)}
          options={options}
          onChange={(value) => onTable(Number(value))}
        />
      )}
      {source.text !== '' && (
        <Checkbox label={words.bodyInside(source.text.length)} checked={withText} onChange={onWithText} />
      )}
    </>
  );
}

export function Preview({ summary }: { readonly summary: Summary }) {
  const words = useTexts(importTexts);
  const { items, tasks, rows, targets, problems } = summary;
  return (
    <>
      <Section title={words.found}>
        <p class="summary">
          <strong>
            {[words.items(items), words.tasks(tasks), words.rows(rows), words.targets(targets)].join(' · ')}
          </strong>
        </p>
        <p class="faint">{words.notYet}</p>
      </Section>
      <Reread summary={summary} />
      {problems.length === 0 ? (
        <Note tone="good">{words.noDoubts}</Note>
      ) : (
        <FindingList title={words.doubts(problems.length)} summary={summary} />
      )}
      <div class="beside">
        <Sections summary={summary} />
        <Columns summary={summary} />
      </div>
      <LeftOutRows summary={summary} />
    </>
  );
}

function Sections({ summary: { sections } }: { readonly summary: Summary }) {
  const words = useTexts(importTexts);
  const title = words.sections(sections.length);
  return (
    <Disclosure summary={title} open>
      <Table
        caption={title}
        rows={sections}
        columns={[
          { header: words.sectionCode, cell: ({ code }) => code },
          { header: words.sectionTitle, cell: (one) => one.title || words.noTitle },
          { header: words.itemsHeader, cell: ({ items }) => items, align: 'right' },
          { header: words.tasksHeader, cell: ({ tasks }) => tasks, align: 'right' },
          { header: words.rowsHeader, cell: ({ rows }) => rows, align: 'right' },
        ]}
      />
    </Disclosure>
  );
}

function Columns({ summary: { columns } }: { readonly summary: Summary }) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const title = words.columns(columns.length);
  return (
    <Disclosure summary={title} open>
      <Table
        caption={title}
        rows={columns}
        columns={[
          { header: words.letter, cell: ({ column }) => letter(column) },
          { header: words.columnHeader, cell: ({ header }) => header },
          {
            header: words.columnTaken,
            cell: ({ field }) => (field === null ? words.columnKept : fieldName(field, language)),
          },
        ]}
      />
    </Disclosure>
  );
}

/** 1 is A, 27 is AA. */
function letter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function LeftOutRows({ summary: { leftOut } }: { readonly summary: Summary }) {
  const words = useTexts(importTexts);
  if (leftOut.length === 0) return null;
  const title = words.leftOut(leftOut.length);
  return (
    <Disclosure summary={title}>
      <LongList
        entries={leftOut}
        first={10}
        show={({ row, text, reason }) => (
          <>
            <span class="faint">
              {words.row} {row}, {words.leftOutReasons[reason]}:{' '}
            </span>
            {text}
          </>
        )}
      />
    </Disclosure>
  );
}

/** In the order in which they matter to a person who marked the rows. */
const fates = ['kept', 'changed', 'moved', 'revived', 'added', 'retired'] as const;

function Reread({ summary: { reread, detail } }: { readonly summary: Summary }) {
  const words = useTexts(importTexts);
  if (reread === null) return null;
  const counts = fates.filter((fate) => reread[fate] > 0);
  const changes = detail?.rowChanges ?? [];
  return (
    <Section title={words.reread}>
      <p>{counts.map((fate) => `${words.rows(reread[fate])} ${words.fates[fate]}`).join(' · ')}</p>
      {changes.length === 0 && <p>{words.same}</p>}
      {reread.retired > 0 && <Note tone="waiting">{words.retiredNote}</Note>}
      <LongList
        entries={[...changes].sort((left, right) => fates.indexOf(right.fate) - fates.indexOf(left.fate))}
        first={10}
        show={(change) => <Change change={change} />}
      />
    </Section>
  );
}

const tones = { added: 'good', revived: 'good', changed: 'plain', moved: 'plain', retired: 'waiting' } as const;

function Change({ change }: { readonly change: RowChange }) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const { fate, section, tt, text, from, changes, status } = change;
  return (
    <div class="change">
      <p>
        <Badge tone={tones[fate]}>{words.fates[fate]}</Badge> <strong>{`${section}, TT ${tt}`}</strong>
        {from !== null && ` (${words.from(from.section, from.tt)})`}
        {status !== '' && ` – ${words.status(status)}`}
      </p>
      <p>{text}</p>
      {changes.map(({ field, before, after }) => {
        const name = typeof field === 'string' ? fieldName(field, language) : field.header;
        return (
          <p key={name}>
            <span class="faint">{`${name}, ${words.before}: `}</span>
            <del>{before === '' ? words.empty : before}</del>
            <span class="faint">{` ${words.after}: `}</span>
            <ins>{after === '' ? words.empty : after}</ins>
          </p>
        );
      })}
    </div>
  );
}
