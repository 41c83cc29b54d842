/** The example files inside a page: the build puts their texts in the place of the constant (src/build/sample.ts). */
import type { SampleTexts } from './sample.ts';

declare const CCHC_SAMPLE: SampleTexts;

export const sampleTexts: SampleTexts = CCHC_SAMPLE;
