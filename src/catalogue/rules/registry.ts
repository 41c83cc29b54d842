import type { RulePack } from '../../domain/rules/pack.ts';
import type { Form } from '../../domain/statistics/form.ts';
import { comparisons } from './comparisons.ts';
import { dossierRules } from './dossier-rules.ts';
import { dossierBlock, dossierFeeds } from './dossiers.ts';
import { inspections } from './inspections.ts';
import { reformLexicon } from './lexicon.ts';
import { phrasings } from './phrasings.ts';

/** The rules for Phụ lục 1B beside those that its rows imply. */
export const pl1bRules: RulePack = {
  id: 'pl1b',
  forms: ['pl1b-2022', 'pl1b-2025'],
  rules: [...comparisons, ...dossierRules, ...inspections],
  dossiers: dossierBlock,
  dossierFeeds,
  lexicon: reformLexicon,
  phrasings,
};

const packs: readonly RulePack[] = [pl1bRules];

/** A form without a pack of its own is checked by what its rows imply. */
const bare = (form: Form): RulePack => ({
  id: `${form.id}-implied`,
  forms: [form.id],
  rules: inspections.filter(({ check }) => check.kind === 'rows'),
  dossiers: [],
  dossierFeeds: [],
  lexicon: reformLexicon,
  phrasings: {},
});

/** The pack that names the form, or what holds for any form. */
export function rulesFor(form: Form): RulePack {
  return packs.find(({ forms }) => forms.includes(form.id)) ?? bare(form);
}
