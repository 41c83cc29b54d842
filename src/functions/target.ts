/** The custom function CCHC_TARGET: whether a figure reaches the target that a text states. */
import { verdictLabels } from '../catalogue/target-labels.ts';
import { compare, type Decimal, fromInteger, multiply } from '../domain/decimal.ts';
import { readActual } from '../domain/targets/actual.ts';
import { readTargets, type Target } from '../domain/targets/target.ts';
import { type Actual, judge, type Verdict, worstVerdict } from '../domain/targets/verdict.ts';
import { functionSentences } from '../text/functions.ts';
import { printPercent } from '../text/numbers.ts';
import { scriptSentence } from '../text/script-problems.ts';
import { type CellArgument, type OverRanges, overRanges } from './over-ranges.ts';

/**
 * The words of the verdict. The figure is text as a person types it ("92,5%", "7/10", "không phát sinh") or a number, of a
 * percentage also as the share that a cell under a percent format hands over: `CCHC_TARGET("tối thiểu 80% TTHC"; 0.9)` and
 * `…; 90)` are both "vượt". Of a text with several targets it is the worst verdict with the clause it belongs to. Throws an
 * Error with a sentence for a text without a target, or one that reads in two ways.
 */
export function cchcTarget(args: readonly unknown[]): OverRanges<string> {
  const [text, actual] = args;
  return overRanges([text, actual], (phrase = '', figure = '') => {
    const plain = String(phrase).trim();
    return plain === '' ? '' : verdictWords(plain, figure);
  });
}

function verdictWords(text: string, figure: CellArgument): string {
  const { targets, problem } = readTargets(text);
  if (problem !== null && problem.code !== 'target-without-number') throw new Error(scriptSentence(problem, 'vi'));
  const [only] = targets;
  if (only === undefined) {
    if (problem === null) throw new Error(functionSentences.noTarget(text));
    return verdictLabels['by-person'];
  }
  const verdicts = targets.map((target): { readonly target: Target; readonly verdict: Verdict } => ({
    target,
    verdict: judge(target, actualOf(figure, target)).verdict,
  }));
  const worst = worstVerdict(verdicts.map(({ verdict }) => verdict));
  if (targets.length === 1) return verdictLabels[worst];
  const named = verdicts.find(({ verdict }) => verdict === worst)?.target ?? only;
  return functionSentences.verdictOf(verdictLabels[worst], named.text);
}

const zero = fromInteger(0);
const one = fromInteger(1);
const two = fromInteger(2);
const hundred = fromInteger(100);

function actualOf(figure: CellArgument, target: Target): Actual {
  const reading = typeof figure === 'boolean' ? null : readActual(figure);
  if (reading === null || !reading.ok) throw new Error(functionSentences.notAFigure(String(figure)));
  const { number } = reading.value;
  if (typeof figure !== 'number' || target.unit !== '%' || number === null) return reading.value;
  return { ...reading.value, number: percentageOf(number, target) };
}

/**
 * A number for a percentage: from 0 to 1 a share, else as it is. Where both are likely (1.05 for "100%"; 0.6 for "giảm 0,5%")
 * an Error asks for text.
 */
function percentageOf(number: Decimal, target: Target): Decimal {
  const share = multiply(number, hundred);
  const isShare = compare(number, zero) >= 0 && compare(number, one) <= 0;
  const bounds = [target.low, target.high].filter((bound): bound is Decimal => bound !== null);
  const small = bounds.some((bound) => compare(bound, two) < 0 && compare(bound, zero) > 0);
  const overAll = !isShare && compare(number, one) > 0 && compare(number, two) < 0;
  if ((isShare && small && compare(number, zero) > 0) || (overAll && !small)) {
    throw new Error(functionSentences.twoPercentages(printPercent(share), printPercent(number)));
  }
  return isShare ? share : number;
}
