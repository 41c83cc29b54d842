/** What an office's form needs beside its rows: declared rules, the dossier block, and the words of its field. */
import type { Lexicon } from '../report/lexicon.ts';
import type { Rule } from './rule.ts';

/** A figure of the dossier block, typed once per period or found in the report's text. */
export interface DossierFigure {
  /** "HS.1". */
  readonly code: string;
  readonly label: string;
  /** The form row that is the same figure, or null. */
  readonly row: string | null;
  /** True for the sum of the others, which texts name and nobody types. */
  readonly total?: true;
}

/** A form row that is a sum of figures of the block. */
export interface DossierFeed {
  readonly row: string;
  readonly parts: readonly string[];
}

export interface RulePack {
  readonly id: string;
  /** Ids of the forms that the pack is for. */
  readonly forms: readonly string[];
  readonly rules: readonly Rule[];
  readonly dossiers: readonly DossierFigure[];
  readonly dossierFeeds: readonly DossierFeed[];
  readonly lexicon: Lexicon;
  /** Other ways in which reports speak of a row or of a figure of the dossier block, by code. */
  readonly phrasings: Readonly<Record<string, readonly string[]>>;
}
