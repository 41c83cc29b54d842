/** What the report's text says, looked up by subject and topic: the inputs of rules that compare text and form. */
import { type Citation, citationKey } from '../report/citations.ts';
import type { NarrativeFigure } from '../report/figures.ts';
import type { NarrativeReading, NarrativeSentence } from '../report/narrative.ts';
import type { TextNumber } from './evaluate.ts';

/** From this confidence on a figure is held to be of its subject. */
export const sure = 0.66;
/** Subjects this close to the best are rivals: the figure may be of either. */
export const rivalry = 0.1;

/** The figure of the text for a subject, the surest first; null when the text gives none. */
export function textFigure(
  reading: NarrativeReading,
  subject: string,
  of: 'part' | 'whole' | undefined,
): NarrativeFigure | null {
  const found = reading.figures
    .filter(({ whole, bound, percent }) => bound === null && !percent && (of === undefined || whole !== null))
    .map((figure) => ({ figure, confidence: confidenceIn(figure, subject) }))
    .filter(({ confidence }) => confidence >= sure)
    .sort((a, b) => b.confidence - a.confidence);
  return found[0]?.figure ?? null;
}

/** The confidence when the subject is the figure's best or as good as it, else 0. */
function confidenceIn({ subjects }: NarrativeFigure, subject: string): number {
  const best = subjects[0]?.confidence ?? 0;
  const own = subjects.find(({ code }) => code === subject)?.confidence ?? 0;
  return own >= best - 0.02 ? own : 0;
}

/** The number of that figure as rules compare it. */
export function textNumber(
  reading: NarrativeReading,
  subject: string,
  of: 'part' | 'whole' | undefined,
): TextNumber | null {
  const figure = textFigure(reading, subject, of);
  if (figure === null) return null;
  return { number: of === 'whole' ? figure.whole : figure.value, rounded: figure.percent };
}

/** Documents of the agency's own named in sentences about a topic, each once. */
export function ownDocuments(reading: NarrativeReading, topic: string): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const citation of reading.citations) {
    const own = reading.agency !== null && citation.sign.split(/[-/&]/).includes(reading.agency);
    if (!own || citation === reading.own || seen.has(citationKey(citation))) continue;
    if (sentenceAt(reading.sentences, citation.at)?.words.has(topic)) seen.set(citationKey(citation), citation);
  }
  return [...seen.values()];
}

/** The last sentence that begins at or before the place. */
function sentenceAt(sentences: readonly NarrativeSentence[], at: number): NarrativeSentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}
