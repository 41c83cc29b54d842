/** The workbook's periods as choices. */
import { kitTexts } from '../../text/pages/kit.ts';
import type { Option } from './controls.tsx';
import { useTexts } from './language.tsx';
import type { Started } from './page.tsx';

type OverviewPeriod = Started['periods'][number];

/** The label of the choice, the choices by id, and the name of a period: "Quý I". */
export function usePeriodOptions(periods: readonly OverviewPeriod[]): {
  readonly label: string;
  readonly list: readonly Option[];
  readonly nameOf: (id: string) => string;
} {
  const words = useTexts(kitTexts);
  const nameOf = (id: string) => {
    const kind = periods.find((period) => period.id === id)?.kind;
    return kind === undefined ? id : words.periods[kind];
  };
  return {
    label: words.period,
    list: periods.map(({ id, reported }) => ({
      value: id,
      label: `${nameOf(id)}${reported ? ` ${words.reported}` : ''}`,
    })),
    nameOf,
  };
}
