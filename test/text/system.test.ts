import { describe, expect, it } from 'vitest';
import { systemSentences } from '../../src/text/system.ts';

describe('the sentences of the system check', () => {
  it.each(Object.entries(systemSentences))('%s says the same states in both languages', (_, { vi, en }) => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const says of [...Object.values(vi), ...Object.values(en)]) {
      const sentence = (says as (found: string) => string)('X');
      expect(sentence).toBe(sentence.normalize('NFC'));
      expect(sentence.length).toBeGreaterThan(10);
    }
  });
});
