/** "Vì sao?" in words: what a figure is made of, a line each. */
import { statusLabels } from '../catalogue/labels.ts';
import type { OpenReason } from '../domain/plan/why.ts';
import type { Language } from './problems.ts';

interface PartForPrint {
  readonly code: string;
  readonly label: string;
  readonly printed: string;
  readonly cell: string;
}

interface ExplanationForPrint {
  readonly code: string;
  readonly label: string;
  readonly printed: string;
  readonly from: 'entered' | 'sum' | 'ratio' | 'plan' | 'dossiers' | 'nobody';
  readonly ours: string | null;
  readonly parts: readonly PartForPrint[];
  readonly plan: {
    readonly asOf: string;
    readonly done: number;
    readonly counted: number;
    readonly items: readonly {
      readonly section: string;
      readonly tt: string;
      readonly goal: string;
      readonly done: boolean;
      readonly open: readonly { readonly row: number | null; readonly task: string; readonly reason: OpenReason }[];
    }[];
    readonly retired: number;
    readonly frozen: readonly {
      readonly quarter: string;
      readonly frozenAt: string;
      readonly by: string;
      readonly rows: number;
    }[];
    readonly addedLater: number;
  } | null;
}

const words = {
  vi: {
    from: {
      entered: 'do người nhập',
      sum: 'tổng các dòng',
      ratio: 'tỷ lệ của hai dòng',
      plan: 'đếm từ kế hoạch',
      dossiers: 'từ khối Hồ sơ TTHC',
      nobody: 'chưa có ai nhập',
    },
    blank: '(trống)',
    ours: (printed: string) => `Chương trình tính được: ${printed}.`,
    counted: (done: number, counted: number, asOf: string) => `Tính đến ${asOf}: ${done}/${counted} hoàn thành.`,
    done: 'hoàn thành',
    row: (row: number | null) => (row === null ? 'dòng đã xóa' : `dòng ${row}`),
    retired: (count: number) => `Không đếm ${count} dòng không còn trong kế hoạch.`,
    frozen: (quarter: string, rows: number, on: string, by: string) =>
      `${quarter} đã chốt ${rows} dòng lúc ${on}${by === '' ? '' : `, người chốt: ${by}`}.`,
    later: (count: number) => `Thêm sau khi chốt: ${count}.`,
  },
  en: {
    from: {
      entered: 'entered by a person',
      sum: 'sum of rows',
      ratio: 'ratio of two rows',
      plan: 'counted in the plan',
      dossiers: 'from the dossier block',
      nobody: 'entered by nobody',
    },
    blank: '(blank)',
    ours: (printed: string) => `Worked out: ${printed}.`,
    counted: (done: number, counted: number, asOf: string) => `As of ${asOf}: ${done} of ${counted} done.`,
    done: 'done',
    row: (row: number | null) => (row === null ? 'deleted row' : `row ${row}`),
    retired: (count: number) => `Not counted: ${count} rows that the plan no longer has.`,
    frozen: (quarter: string, rows: number, on: string, by: string) =>
      `${quarter}: ${rows} rows frozen at ${on}${by === '' ? '' : ` by ${by}`}.`,
    later: (count: number) => `Added after freezing: ${count}.`,
  },
} as const;

/** Why a row is not done. */
function reasonWords(reason: OpenReason, language: Language): string {
  const vietnamese = language === 'vi';
  switch (reason.code) {
    case 'nothing-recorded':
      return vietnamese ? 'chưa ghi tiến độ' : 'nothing recorded';
    case 'status':
      return statusLabels[reason.status];
    case 'done-later':
      return vietnamese
        ? `hoàn thành sau ngày chốt (${reason.doneOn})`
        : `done after the closing day (${reason.doneOn})`;
    case 'no-mark':
      return vietnamese ? `chưa Đạt ở Quý ${reason.quarter}` : `no mark Đạt in quarter ${reason.quarter}`;
    case 'deleted':
      return vietnamese ? 'dòng đã bị xóa sau khi chốt' : 'deleted after freezing';
  }
}

/** An explanation as lines for people. */
export const explainSentences: Readonly<Record<Language, (answer: ExplanationForPrint) => readonly string[]>> = {
  vi: (answer) => lines(answer, 'vi'),
  en: (answer) => lines(answer, 'en'),
};

function lines(answer: ExplanationForPrint, language: Language): string[] {
  const said = words[language];
  const { plan } = answer;
  return [
    `${answer.code} ${answer.label}: ${answer.printed || said.blank} (${said.from[answer.from]})`,
    ...(answer.ours === null ? [] : [said.ours(answer.ours)]),
    ...answer.parts.map(({ code, label, printed, cell }) =>
      `  ${code} ${label}: ${printed || said.blank}  ${cell}`.trimEnd(),
    ),
    ...(plan === null ? [] : planLines(plan, language)),
  ];
}

function planLines(plan: NonNullable<ExplanationForPrint['plan']>, language: Language): string[] {
  const said = words[language];
  return [
    said.counted(plan.done, plan.counted, plan.asOf),
    ...plan.items.flatMap((item) => [
      `  ${item.section}.${item.tt} ${item.done ? `✓ ${said.done}` : '–'} ${firstLine(item.goal)}`,
      ...item.open.map(
        ({ row, task, reason }) => `      ${said.row(row)}: ${reasonWords(reason, language)} – ${firstLine(task)}`,
      ),
    ]),
    ...(plan.retired === 0 ? [] : [said.retired(plan.retired)]),
    ...plan.frozen.map(({ quarter, rows, frozenAt, by }) => said.frozen(quarter, rows, frozenAt.slice(0, 10), by)),
    ...(plan.addedLater === 0 ? [] : [said.later(plan.addedLater)]),
  ];
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
