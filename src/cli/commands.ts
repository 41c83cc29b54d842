/** The commands as one table: what each takes, and what it does. The contract is the README's command line. */
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { cliSentences } from '../text/cli.ts';
import { explainSentences } from '../text/explain.ts';
import type { Language } from '../text/language.ts';
import { problemSentence } from '../text/problems.ts';
import { findingSentence, fixSentence, severityWords } from '../text/rule-sentences.ts';
import { choosePlanTab, chooseTable } from './choose-table.ts';
import {
  readStandardInput,
  readWorkbook,
  requireFilePath,
  requireFolderPath,
  workbookBytes,
  writeBytes,
} from './files.ts';
import { readInputTable } from './input-table.ts';
import { readProse, readTables } from './plan-table.ts';
import type { Progress } from './progress.ts';
import { serve } from './serve.ts';
import { UserError, userError } from './user-error.ts';
import { openWorkbookSession, type WorkbookSession } from './workbook-session.ts';

/** What a command was called with. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly progress: Progress;
  /** Says a line on standard output at once: for a command that goes on until it is ended. */
  readonly say: (line: string) => void;
}

/** What a command gives: a JSON value, the same for people, and whether error-level findings stand. */
export interface Outcome {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly findings: boolean;
  /** True where each line is a JSON value of its own, with `--json` and without. */
  readonly linesAreJson?: true;
}

export interface Command {
  readonly usage: string;
  readonly positionals: number;
  /** How many files more may be given. */
  readonly optionalPositionals?: number;
  /** Options that take a value, by name; the required ones end with "!". */
  readonly options: readonly string[];
  readonly run: (invocation: Invocation) => Promise<Outcome>;
}

export const commands: Readonly<Record<string, Command>> = {
  new: {
    usage: 'new --year 2025 [--agency N] [--parent N] [--place N] --out f.xlsx',
    positionals: 0,
    options: ['year!', 'agency', 'parent', 'place', 'out!'],
    async run({ options, language }) {
      requireFilePath(options.out ?? '');
      const session = await openWorkbookSession(null, language);
      session.ask('start', settingsOf(options));
      const file = await saveNew(session, options.out ?? '');
      return outcome({ file }, [cliSentences[language].written(file)]);
    },
  },
  import: {
    usage:
      'import TABLE --year 2025 (--out f.xlsx | --into f.xlsx) [--sheet NAME] [--table N] [--plan-date YYYY-MM-DD]' +
      ' [--body FILE] [--agency N] [--parent N] [--place N]',
    positionals: 1,
    options: ['year!', 'out', 'into', 'sheet', 'table', 'plan-date', 'body', 'agency', 'parent', 'place'],
    run: importCommand,
  },
  set: {
    usage: 'set f.xlsx FIGURES.tsv --period 2025-Q1',
    positionals: 2,
    options: ['period!'],
    async run({ positionals: [file = '', table = ''], options, language }) {
      const lines = readInputTable(table, ['code', 'value'], ['note']).map(({ line, cells }) => ({ line, ...cells }));
      return change(file, language, (session) => {
        const { accepted } = session.ask('enterFigures', { period: options.period ?? '', lines });
        return outcome({ accepted, problems: [] }, [cliSentences[language].figuresEntered(accepted)]);
      });
    },
  },
  status: {
    usage: 'status f.xlsx MARKS.tsv',
    positionals: 2,
    options: [],
    async run({ positionals: [file = '', table = ''], language }) {
      const read = readInputTable(table, ['section', 'tt'], [...entered, 'task', 'row']);
      const empty = read.filter(({ cells }) => entered.every((column) => cells[column] === ''));
      if (empty.length > 0) throw new UserError(empty.map(({ line, cells }) => nothingToEnter(table, line, cells)));
      const lines = read.map(({ line, cells }) => {
        const { done_on: doneOn, ...rest } = cells;
        return { line, ...rest, doneOn };
      });
      return change(file, language, (session) => {
        const { accepted } = session.ask('enterMarks', { lines });
        return outcome({ accepted, problems: [] }, [cliSentences[language].marksEntered(accepted)]);
      });
    },
  },
  freeze: {
    usage: 'freeze f.xlsx --quarter 2025-Q1',
    positionals: 1,
    options: ['quarter!'],
    async run({ positionals: [file = ''], options, language }) {
      return change(file, language, (session) => {
        const set = session.ask('freezeQuarter', { quarter: options.quarter ?? '' });
        return outcome(set, [cliSentences[language].frozen(set.quarter, set.items, set.rows)]);
      });
    },
  },
  rates: {
    usage: 'rates f.xlsx --period 2025-Q1 [--unit item|task|row] [--as-of YYYY-MM-DD]',
    positionals: 1,
    options: ['period!', 'unit', 'as-of'],
    async run({ positionals: [file = ''], options, language }) {
      const session = await openWorkbookSession(await readWorkbook(file), language);
      const { unit, 'as-of': asOf } = options;
      const { problems, ...rates } = session.ask('rates', {
        period: options.period ?? '',
        ...(unit === undefined ? {} : { unit: unit as 'item' }),
        ...(asOf === undefined ? {} : { asOf }),
      });
      return outcome({ ...rates, problems }, [
        ...cliSentences[language].rates(rates),
        ...problems.map((problem) => problem.sentence),
      ]);
    },
  },
  deadline: phrases('deadline', 'deadline --year 2025 < PHRASES', ['year!']),
  target: phrases('target', 'target < PHRASES', []),
  number: phrases('number', 'number < PHRASES', []),
  check: {
    usage: 'check f.xlsx --period 2025-Q1 [--text REPORT] [--waive WAIVERS.tsv]',
    positionals: 1,
    options: ['period!', 'text', 'waive'],
    run: checkCommand,
  },
  explain: {
    usage: 'explain f.xlsx --period 2025-Q1 --code 1.2',
    positionals: 1,
    options: ['period!', 'code!'],
    async run({ positionals: [file = ''], options, language }) {
      const session = await openWorkbookSession(await readWorkbook(file), language);
      const answer = session.ask('explain', { period: options.period ?? '', code: options.code ?? '' });
      return outcome(answer, explainSentences[language](answer));
    },
  },
  report: {
    usage: 'report f.xlsx --period 2025-Q1 --out DIR',
    positionals: 1,
    options: ['period!', 'out!'],
    run: reportCommand,
  },
  serve: {
    usage: 'serve [--port N] [f.xlsx]',
    positionals: 0,
    optionalPositionals: 1,
    options: ['port'],
    async run({ positionals: [file], options: { port }, language, say }) {
      await serve({ file, port, language, say });
      return outcome(null, []);
    },
  },
};

/** Columns of a table of progress that change something. */
const entered = ['status', 'done_on', 'evidence', 'planned', 'mark'] as const;

function nothingToEnter(file: string, row: number, { section: code, tt }: { section: string; tt: string }): Problem {
  return { code: 'file.nothingToEnter', place: { file, row, code, tt }, facts: { expected: entered.join(', ') } };
}

/** Reads standard input, a phrase a line, and gives one JSON object a line. */
function phrases(kind: 'deadline' | 'target' | 'number', usage: string, options: readonly string[]): Command {
  return {
    usage,
    positionals: 0,
    options,
    async run({ options: given, language, progress }) {
      const lines = (await readStandardInput()).replace(/\r?\n$/, '').split(/\r?\n/);
      const session = await openWorkbookSession(null, language);
      const { readings } = session.ask('readPhrases', { kind, year: Number(given.year ?? 2000), lines });
      progress.step(cliSentences[language].read(lines.length));
      const said = readings.map(({ problem, ...reading }) => ({
        ...reading,
        problem: problem === null ? null : problemSentence(problem, language),
      }));
      const json = said.map((reading) => JSON.stringify(reading));
      return { ...outcome(said, json), linesAreJson: true };
    },
  };
}

async function importCommand({ positionals: [table = ''], options, language, progress }: Invocation): Promise<Outcome> {
  const { out, into } = options;
  if ((out === undefined) === (into === undefined)) {
    throw userError(
      'command.usage',
      {},
      { reason: cliSentences[language].outOrInto, usage: commands.import?.usage ?? '' },
    );
  }
  if (out !== undefined) requireFilePath(out);
  const workbook = into === undefined ? null : await readWorkbook(into);
  const sameFile = workbook !== null && into !== undefined && resolve(into) === resolve(table);
  const grids = sameFile ? [] : await readTables(table, options.sheet);
  progress.step(cliSentences[language].reading(table));
  const session = await openWorkbookSession(workbook, language);
  startUnlessReady(session, options);
  const year = Number(options.year);
  const body = options.body === undefined ? {} : { body: await readProse(options.body) };
  const done = sameFile
    ? session.ask('importTab', { year, ...body, tab: choosePlanTab(session, workbook, table, options.sheet) })
    : session.ask('importPlan', { year, ...body, grid: chooseTable(session, grids, table, options.table) });
  progress.step(cliSentences[language].writing(out ?? into ?? ''));
  const file = into === undefined ? await saveNew(session, out ?? '') : await saveOver(session, into);
  const { problems, ...counts } = done;
  return outcome({ file, ...counts, problems }, [
    cliSentences[language].imported(done.items, done.tasks, done.rows, file),
    ...(done.reread === null ? [] : [cliSentences[language].reread(done.reread)]),
    ...firstOf(
      problems.map((problem) => problem.sentence),
      language,
    ),
  ]);
}

/** Makes the workbook ready when it is not: a shared sheet with nothing but the raw plan becomes one of ours. */
function startUnlessReady(session: WorkbookSession, options: Invocation['options']): void {
  const answer = session.tryAsk('start', settingsOf(options));
  if (answer.ok || answer.problems.every((problem) => problem.code === 'workbook.alreadyStarted')) return;
  throw new UserError(answer.problems);
}

async function checkCommand({ positionals: [file = ''], options, language, progress }: Invocation): Promise<Outcome> {
  const narrative =
    options.text === undefined
      ? {}
      : { narrative: { name: basename(options.text), text: await readProse(options.text) } };
  const waivers =
    options.waive === undefined
      ? {}
      : {
          waivers: readInputTable(options.waive, ['rule', 'codes', 'reason'], ['by']).map(({ line, cells }) => ({
            line,
            ...cells,
            codes: cells.codes.split(/[,;\s]+/).filter((code) => code !== ''),
          })),
        };
  const session = await openWorkbookSession(await readWorkbook(file), language);
  progress.step(cliSentences[language].reading(file));
  const answer = session.ask('check', { period: options.period ?? '', ...narrative, ...waivers });
  await saveOver(session, file);
  const findings = answer.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    outcome: finding.outcome,
    codes: finding.codes,
    cells: finding.cells,
    left: finding.left?.value ?? null,
    right: finding.right?.value ?? null,
    gap: finding.gap,
    likely: finding.likely.map((input) => input.code),
    message: findingSentence(finding, language),
    fix: finding.outcome === 'skipped' ? null : fixSentence(finding, language),
    waiver: finding.waiver,
  }));
  const { counts, ready, targets, problems, period } = answer;
  return {
    json: { period, counts, ready, findings, targets, problems },
    lines: [
      cliSentences[language].checked(counts, ready),
      ...findings
        .filter(({ outcome }) => outcome !== 'skipped')
        .map(({ severity, message, fix }) =>
          `[${severityWords[severity][language]}] ${message} ${fix ?? ''}`.trimEnd(),
        ),
      ...problems.map((problem) => problem.sentence),
    ],
    findings: !ready,
  };
}

async function reportCommand({ positionals: [file = ''], options, language, progress }: Invocation): Promise<Outcome> {
  const folder = options.out ?? '';
  requireFolderPath(folder);
  const session = await openWorkbookSession(await readWorkbook(file), language);
  progress.step(cliSentences[language].reading(file));
  const { printed, statistics, ready, counts, problems, period } = session.ask('report', {
    period: options.period ?? '',
  });
  const files = await Promise.all(
    printed.map(async ({ fileName, sheet }) => ({
      path: join(folder, `${fileName}.xlsx`),
      bytes: await workbookBytes({ sheets: [sheet] }),
    })),
  );
  await saveOver(session, file);
  for (const { path, bytes } of files) {
    progress.step(cliSentences[language].writing(path));
    await writeBytes(path, bytes);
  }
  const paths = files.map(({ path }) => path);
  const sentences = problems.map((problem) => problem.sentence);
  return {
    json: { period, files: paths, statistics, ready, counts, problems },
    lines: [
      ...paths.map((path) => cliSentences[language].written(path)),
      cliSentences[language].checked(counts, ready),
      ...sentences,
    ],
    findings: !ready,
  };
}

/** Opens a workbook, changes it and saves it over itself. */
async function change(file: string, language: Language, work: (session: WorkbookSession) => Outcome): Promise<Outcome> {
  const session = await openWorkbookSession(await readWorkbook(file), language);
  const done = work(session);
  await saveOver(session, file);
  return done;
}

async function saveOver(session: WorkbookSession, file: string): Promise<string> {
  await writeBytes(file, await workbookBytes(session.workbook()));
  return file;
}

async function saveNew(session: WorkbookSession, file: string): Promise<string> {
  await writeBytes(file, await workbookBytes(session.workbook()), { keepPrevious: true });
  return file;
}

function settingsOf(options: Invocation['options']) {
  const { agency, parent, place, 'plan-date': planDate } = options;
  return {
    year: Number(options.year),
    ...(agency === undefined ? {} : { agency }),
    ...(parent === undefined ? {} : { parent }),
    ...(place === undefined ? {} : { place }),
    ...(planDate === undefined ? {} : { planDate }),
  };
}

/** The first sentences, and how many more there are: all of them stand in the JSON. */
function firstOf(sentences: readonly string[], language: Language): readonly string[] {
  const shown = 5;
  if (sentences.length <= shown) return sentences;
  return [...sentences.slice(0, shown), cliSentences[language].more(sentences.length - shown)];
}

function outcome(json: unknown, lines: readonly string[]): Outcome {
  return { json, lines, findings: false };
}
