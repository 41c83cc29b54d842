/** Each language is itself: an English text holds Vietnamese only as names, a Vietnamese one no English words. */
import { describe, expect, it } from 'vitest';
import { pl1bRules } from '../../src/catalogue/rules/registry.ts';
import { menuItems } from '../../src/entry-points/menu.ts';
import { pages } from '../../src/entry-points/pages.ts';
import { cliSentences } from '../../src/text/cli.ts';
import { fileProblemSentences } from '../../src/text/file-problems.ts';
import { menuSentences } from '../../src/text/menu.ts';
import { checkTexts } from '../../src/text/pages/check.ts';
import { freezeTexts } from '../../src/text/pages/freeze.ts';
import { guideTexts } from '../../src/text/pages/guide.ts';
import { importTexts } from '../../src/text/pages/import.ts';
import { kitTexts } from '../../src/text/pages/kit.ts';
import { reportTexts } from '../../src/text/pages/report.ts';
import { sidebarTexts } from '../../src/text/pages/sidebar.ts';
import { startTexts } from '../../src/text/pages/start.ts';
import { systemTexts } from '../../src/text/pages/system.ts';
import { problemSentences } from '../../src/text/problems.ts';
import { fixSentence } from '../../src/text/rule-sentences.ts';
import { scriptSentence } from '../../src/text/script-problems.ts';
import { systemSentences } from '../../src/text/system.ts';
import { workbenchSentences } from '../../src/text/workbench.ts';
import { checked } from '../domain/rules/support.ts';
import { vietnameseLetter, vietnameseWords } from '../support/vietnamese-names.ts';

type Language = 'vi' | 'en';

const texts = {
  checkTexts,
  freezeTexts,
  guideTexts,
  importTexts,
  kitTexts,
  reportTexts,
  sidebarTexts,
  startTexts,
  systemTexts,
  menuSentences,
  workbenchSentences,
  cliSentences,
};

/** Facts under every name; days are days. */
const facts = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => (/^(start|due|end|planDate|from|to|first|last)$/.test(String(name)) ? '2025-03-14' : '7') },
);

/** An object with a number under every name. */
const everyFact = new Proxy<Record<string, number>>({}, { get: () => 2 });

function said(sentence: (...given: unknown[]) => unknown): string {
  for (const given of [2, '7', ['7'], everyFact]) {
    try {
      const text = String(sentence(...Array.from({ length: sentence.length }, () => given)));
      if (!/undefined/.test(text)) return text;
    } catch {}
  }
  return '';
}

function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, said(value as (...given: unknown[]) => unknown)]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** Everything that is said in a language, with where it comes from. */
function gathered(language: Language): readonly (readonly [string, string])[] {
  const problems = Object.entries({ ...problemSentences, ...fileProblemSentences }).map(([code, sentence]) => [
    code,
    sentence[language]({
      code,
      facts,
      place: { sheet: '7', row: 3, column: '7', code: '1.1', tt: '2', file: '7' },
    } as never),
  ]);
  const findings = pl1bRules.rules.flatMap((rule) =>
    rule.cases.flatMap((given) =>
      checked(given).findings.filter((finding) => finding.rule === rule.id && finding.outcome === 'fail'),
    ),
  );
  return [
    ...Object.entries(texts).flatMap(([name, one]) => textsIn(one[language], name)),
    ...(problems as [string, string][]),
    ...Object.entries(systemSentences).flatMap(([code, one]) => textsIn(one[language], code)),
    ...menuItems.map(({ name, label }) => [name, label[language]] as const),
    ...pages.map(({ name, title }) => [name, title[language]] as const),
    ['elsewhere', scriptSentence({ code: 'x' }, language)] as const,
    ...findings.map((finding) => [finding.rule, fixSentence(finding, language)] as const),
  ];
}

/** What a Vietnamese syllable without its marks can be. */
const syllable =
  /^(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|qu|r|s|th|tr|t|v|x|p)?(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ch|c|m|ng|nh|n|p|t)?$/i;

/** Words of no language, and those that offices use as they are. */
const taken = new Set(
  (
    'cchc google sheets apps script excel word microsoft xlsx docx doc csv tsv html txt json ctrl esc alt enter tab url api gmail drive iso zip ' +
    'pdf email chrome edge firefox bullzip libreoffice web internet online logo font menu clasp node npm lgpl odoo spreadsheet bnv owl chart awesome exceljs mail xls iife new item task row'
  ).split(' '),
);

function foreignWords(text: string): readonly string[] {
  const plain = text
    .replace(/"[^"]*"|“[^”]*”|\[[^\]]*\]/g, ' ')
    .replace(
      /--[a-z-]+|=?CCHC_[A-Z_]+(?:\([^)]*\))?|=[A-Z]+\([^)]*\)|\b[a-z]+_[A-Za-z_]+|[\w.-]+\.(?:xlsx|docx|tsv|txt|html)|https?:\S+|[A-Za-z]+\/[A-Za-z_]+/g,
      ' ',
    );
  return (plain.match(/[A-Za-z\u00c0-\u1ef9]+/g) ?? []).filter((word) => {
    if (word.length < 3 || vietnameseLetter.test(word) || word === word.toUpperCase()) return false;
    return !syllable.test(word) && !taken.has(word.toLowerCase());
  });
}

const gatheredTexts = { vi: gathered('vi'), en: gathered('en') } as const;
const everything = (language: Language) => gatheredTexts[language];

describe('the languages', () => {
  it('keep Vietnamese out of English texts, but for the names on the sheet', () => {
    const mixed = everything('en').flatMap(([path, text]) => {
      const words = vietnameseWords(text);
      return words.length === 0 ? [] : [`${path}: ${words.join(' ')} | ${text}`];
    });
    expect(mixed).toEqual([]);
  });

  it('keep English words out of Vietnamese texts', () => {
    const mixed = everything('vi').flatMap(([path, text]) => {
      const words = foreignWords(text);
      return words.length === 0 ? [] : [`${path}: ${words.join(' ')} | ${text}`];
    });
    expect(mixed).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('name the items of the menu in %s as the menu does', (language) => {
    const labels: readonly string[] = menuItems.map(({ label }) => label[language].replace('…', ''));
    const wrong = everything(language).flatMap(([path, text]) =>
      [...text.matchAll(/CCHC → ([^.…,;:)"”(]+)/g)]
        .map(([, name = '']) => name.trim())
        .filter((name) => !labels.some((label) => name === label || name.startsWith(`${label} `)))
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
