/** "Vì sao?" in words: what a figure is made of, a line each. */
import { statusLabels } from '../catalogue/labels.ts';
import type { OpenReason } from '../domain/plan/why.ts';
import type { Language } from './language.ts';

interface PartForPrint {
  readonly code: string;
  readonly label: string;
  readonly printed: string;
  readonly cell: string;
}

interface CountedForPrint {
  readonly section: string;
  readonly tt: string;
  readonly goal: string;
  readonly done: boolean;
  readonly rows: readonly {
    readonly task: string;
    readonly reason: OpenReason | null;
    readonly cell: { readonly a1: string } | null;
  }[];
}

interface PlanForPrint {
  readonly asOf: string;
  readonly done: number;
  readonly counted: number;
  readonly items: readonly CountedForPrint[];
  readonly retired: number;
  readonly period: {
    readonly done: number;
    readonly counted: number;
    readonly items: readonly CountedForPrint[];
    readonly quarters: readonly {
      readonly quarter: string;
      readonly rows: number;
      readonly frozenAt: string | null;
      readonly by: string;
    }[];
    readonly addedLater: readonly {
      readonly section: string;
      readonly tt: string;
      readonly task: string;
      readonly cell: { readonly a1: string };
    }[];
  } | null;
}

interface ExplanationForPrint {
  readonly code: string;
  readonly label: string;
  readonly printed: string;
  readonly from: 'entered' | 'sum' | 'ratio' | 'plan' | 'dossiers' | 'nobody';
  readonly ours: string | null;
  readonly parts: readonly PartForPrint[];
  readonly plan: PlanForPrint | null;
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
    ofPeriod: (done: number, counted: number) => `Kế hoạch của kỳ: ${done}/${counted} hoàn thành.`,
    cell: (a1: string | null) => (a1 === null ? 'dòng đã xóa' : `ô ${a1}`),
    retired: (count: number) => `Không đếm ${count} dòng không còn trong kế hoạch.`,
    frozen: (quarter: string, rows: number, on: string | null, by: string) =>
      on === null
        ? `${quarter} chưa chốt: tính ${rows} dòng đang có trong kế hoạch.`
        : `${quarter} đã chốt ${rows} dòng lúc ${on}${by === '' ? '' : `, người chốt: ${by}`}.`,
    later: (count: number) => `Thêm sau khi chốt, không tính vào tỷ lệ: ${count} dòng.`,
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
    ofPeriod: (done: number, counted: number) => `The period's plan: ${done} of ${counted} done.`,
    cell: (a1: string | null) => (a1 === null ? 'deleted row' : `cell ${a1}`),
    retired: (count: number) => `Not counted: ${count} rows that the plan no longer has.`,
    frozen: (quarter: string, rows: number, on: string | null, by: string) =>
      on === null
        ? `${quarter} is not frozen: the ${rows} rows planned now count.`
        : `${quarter}: ${rows} rows frozen at ${on}${by === '' ? '' : ` by ${by}`}.`,
    later: (count: number) => `Added after freezing, not in the rate: ${count} rows.`,
  },
} as const;

/** Why a row is not done. */
export function reasonWords(reason: OpenReason, language: Language): string {
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

function planLines({ done, counted, asOf, items, retired, period }: PlanForPrint, language: Language): string[] {
  const said = words[language];
  return [
    said.counted(done, counted, asOf),
    ...items.flatMap((item) => itemLines(item, language)),
    ...(retired === 0 ? [] : [said.retired(retired)]),
    ...(period === null ? [] : periodLines(period, language)),
  ];
}

function periodLines(period: NonNullable<PlanForPrint['period']>, language: Language): string[] {
  const said = words[language];
  const { done, counted, quarters, items, addedLater } = period;
  return [
    said.ofPeriod(done, counted),
    ...quarters.map(({ quarter, rows, frozenAt, by }) => said.frozen(quarter, rows, frozenAt, by)),
    ...items.flatMap((item) => itemLines(item, language)),
    ...(addedLater.length === 0 ? [] : [said.later(addedLater.length)]),
    ...addedLater.map(({ section, tt, task, cell }) => `  ${section}.${tt} ${said.cell(cell.a1)}: ${firstLine(task)}`),
  ];
}

function itemLines({ section, tt, goal, done, rows }: CountedForPrint, language: Language): string[] {
  const said = words[language];
  return [
    `  ${section}.${tt} ${done ? `✓ ${said.done}` : '–'} ${firstLine(goal)}`,
    ...rows.flatMap(({ reason, task, cell }) =>
      reason === null
        ? []
        : [`      ${said.cell(cell?.a1 ?? null)}: ${reasonWords(reason, language)} – ${firstLine(task)}`],
    ),
  ];
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
