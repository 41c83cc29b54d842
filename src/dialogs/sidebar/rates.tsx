/** Completion rates, each with its "Vì sao?". */
import { printDate } from '../../text/numbers.ts';
import { sidebarTexts } from '../../text/pages/sidebar.ts';
import { Button } from '../kit/controls.tsx';
import { useTexts } from '../kit/language.tsx';
import type { Started } from '../kit/page.tsx';
import { usePeriodOptions } from '../kit/periods.ts';
import { Disclosure, Section } from '../kit/show.tsx';

/** Which rate is asked about. */
export interface RateQuestion {
  readonly of: 'year' | 'period';
  readonly section?: string;
  readonly unit?: string;
  /** "Cả năm", "lĩnh vực I". */
  readonly what: string;
}

type AllRates = NonNullable<Started['rates']>;

interface Rate {
  readonly done: number;
  readonly counted: number;
  readonly percent: string;
}

export function Rates(props: {
  readonly overview: Started;
  readonly rates: AllRates;
  readonly onWhy: (question: RateQuestion) => void;
}) {
  const { overview, rates, onWhy } = props;
  const words = useTexts(sidebarTexts);
  const period = usePeriodOptions(overview.periods).nameOf(overview.period);
  const unit = words.units[rates.countingUnit];
  const { frozen, addedLater } = rates.periodPlan;
  const states = [frozen ? words.frozen : words.notFrozen, addedLater > 0 ? words.addedLater(addedLater) : ''];
  const ofPeriod = words.ofPeriod(period);
  const shown = { unit, onWhy };
  return (
    <Section title={words.rates}>
      <OneRate {...shown} rate={rates.year} label={words.ofAll} question={{ of: 'year', what: words.ofYear }} big />
      {!overview.period.endsWith('-Y') && (
        <OneRate
          {...shown}
          rate={rates.periodPlan}
          label={ofPeriod}
          question={{ of: 'period', what: ofPeriod }}
          more={states.filter((state) => state !== '').join(', ')}
          big
        />
      )}
      <p class="faint small">
        {[
          words.asOf(printDate(rates.asOf)),
          words.onTime(rates.onTime),
          words.overdue(rates.overdue),
          ...(rates.undated > 0 ? [words.undated(rates.undated)] : []),
        ].join(' · ')}
      </p>
      <Disclosure summary={words.bySection}>
        {rates.sections.map(({ code, title, ...rate }) => (
          <OneRate
            key={code}
            {...shown}
            rate={rate}
            label={`${code}. ${title}`}
            question={{ of: 'year', section: code, what: `${code}. ${title}` }}
          />
        ))}
      </Disclosure>
      <Disclosure summary={words.byUnit}>
        {rates.units.map(({ name, ...rate }) => (
          <OneRate key={name} {...shown} rate={rate} label={name} question={{ of: 'year', unit: name, what: name }} />
        ))}
        <p class="faint small">{words.unitsOverlap}</p>
      </Disclosure>
    </Section>
  );
}

function OneRate(props: {
  readonly rate: Rate;
  readonly label: string;
  readonly unit: string;
  readonly question: RateQuestion;
  readonly onWhy: (question: RateQuestion) => void;
  readonly more?: string;
  readonly big?: boolean;
}) {
  const { rate, label, unit, question, onWhy, more = '', big = false } = props;
  const words = useTexts(sidebarTexts);
  const percent = words.percent(rate.percent, rate.counted);
  return (
    <div class={big ? 'rate big' : 'rate'}>
      <div class="line">
        <span>{label}</span>
        <strong>{percent}</strong>
      </div>
      <div class="bar" aria-hidden="true">
        <span style={{ width: `${rate.counted === 0 ? 0 : (100 * rate.done) / rate.counted}%` }} />
      </div>
      <div class="line faint small">
        <span>
          {words.fraction(rate.done, rate.counted, unit)}
          {more !== '' && ` · ${more}`}
        </span>
        <Button look="link" label={words.whyOf(question.what, percent)} onClick={() => onWhy(question)}>
          {words.why}
        </Button>
      </div>
    </div>
  );
}
