import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtFile } from '../support/built-bundle.ts';
import { projectRoot } from '../support/project.ts';

/** Names that minifying leaves, found in the engine, its templates, Owl or the local host over them. */
const distinctive = [
  'o-spreadsheet',
  'o_spreadsheet',
  'getEvaluatedCell',
  'tallestCellInRow',
  'odoo',
  'OwlError',
  'CCHC_WRITE_CELLS',
];

const modules = `${projectRoot}/node_modules/@odoo`;
const engineFiles = [
  `${modules}/o-spreadsheet/dist/o_spreadsheet.min.iife.js`,
  `${modules}/o-spreadsheet/dist/o_spreadsheet.xml`,
  `${modules}/owl/dist/owl.iife.min.js`,
  `${projectRoot}/src/host/local/engine/plugins.ts`,
];

test('the names that tell the engine are in the engine', () => {
  const engine = engineFiles.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(distinctive.filter((name) => !engine.includes(name))).toEqual([]);
});

test('nothing of the spreadsheet engine is pushed to Google', () => {
  builtFile('Code.js');
  const files = readdirSync(`${projectRoot}/dist`);
  const found = files.flatMap((file) => {
    const text = readFileSync(`${projectRoot}/dist/${file}`, 'utf8');
    return distinctive.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(files).toContain('Code.js');
  expect(found).toEqual([]);
});
