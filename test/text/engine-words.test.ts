import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineWords } from '../../src/text/engine-words.ts';
import { projectRoot } from '../support/project.ts';

const engine = (file: string) => readFileSync(`${projectRoot}/node_modules/@odoo/o-spreadsheet/dist/${file}`, 'utf8');

/** The words that the engine translates: in its code by "_t", in its templates as text and as some attributes. */
function wordsOfEngine(): ReadonlySet<string> {
  const unescaped = (literal: string) => literal.replace(/\\(n|.)/g, (_, letter) => (letter === 'n' ? '\n' : letter));
  const inCode = [...engine('o_spreadsheet.esm.js').matchAll(/_t\(\s*"((?:[^"\\]|\\.)*)"/g)];
  const templates = engine('o_spreadsheet.xml');
  const inTemplates = [...templates.matchAll(/>([^<>{}]+)</g)];
  const inAttributes = [...templates.matchAll(/(?:title|placeholder|label)(?:\.translate)?="([^"]*)"/g)];
  const found = [...inTemplates, ...inAttributes].map(([, text]) => (text ?? '').trim().replace(/\s+/g, ' '));
  return new Set([...inCode.map(([, literal]) => unescaped(literal ?? '')), ...found]);
}

test('every word in Vietnamese is one that the engine says', () => {
  const known = wordsOfEngine();
  expect(Object.keys(engineWords).filter((word) => !known.has(word))).toEqual([]);
});

test('a translation has the blanks of its original, in its order', () => {
  const blanks = (text: string) => text.match(/%(?:\(\w+\))?s/g) ?? [];
  const wrong = Object.entries(engineWords).filter(([word, vi]) => blanks(word).join() !== blanks(vi).join());
  expect(wrong).toEqual([]);
});
