/** The texts of the sample department for the pages that offer it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SampleTexts, sampleFiles } from '../dialogs/sample.ts';

/** The example files under the project's root. */
export function readSampleTexts(root: string): SampleTexts {
  const text = (key: keyof SampleTexts) => readFileSync(join(root, 'examples', sampleFiles[key]), 'utf8');
  return { appendix: text('appendix'), plan: text('plan'), marks: text('marks'), figures: text('figures') };
}

/** What esbuild puts in the place of `CCHC_SAMPLE`; a page that does not ask for it does not hold it. */
export function sampleDefine(root: string): { readonly CCHC_SAMPLE: string } {
  return { CCHC_SAMPLE: JSON.stringify(readSampleTexts(root)) };
}
