/** Sections of a plan in the making: codes, parents, and codes worked out where the table has none. */
import { readRoman, toRoman } from '../domain/language/roman.ts';
import { fold } from '../domain/language/text.ts';
import type { Section } from '../domain/plan/plan.ts';
import type { Problem } from '../domain/problem.ts';
import { type CodeCell, readCode } from './number-cell.ts';
import { type ImportDoubtCode, type ImportFailureCode, importProblem } from './problems.ts';

export interface SectionList {
  /** Opens the section of a heading, or enters again one that a page break repeats. */
  open(code: CodeCell | null, title: string, row: number): Section;
  /** Opens a section that no line of the table names; `below` puts it into the section opened last. */
  infer(below: boolean, row: number): Section;
  /** Opens the one section of a table without any heading, or of the items that stand before the first. */
  implicit(code: string, row: number): Section;
  readonly all: readonly Section[];
}

export function createSectionList(
  doubts: Problem<ImportDoubtCode>[],
  failures: Problem<ImportFailureCode>[],
): SectionList {
  const all: Section[] = [];
  const byCode = new Map<string, Section>();
  let letter: Section | null = null;
  let main: Section | null = null;
  let below = 0;

  function add(code: string, title: string, parent: string | null): Section {
    const section: Section = { code, title, parent };
    all.push(section);
    byCode.set(code, section);
    return section;
  }

  function parentOf(code: CodeCell): string | null {
    if (code.kind === 'letter') return null;
    if (code.kind === 'roman') return letter?.code ?? null;
    if (code.kind === 'integer') return isNumber(main) ? main.parent : ((main ?? letter)?.code ?? null);
    const prefix = code.text.slice(0, code.text.lastIndexOf('.'));
    const value = code.parts[0] ?? 0;
    const root = code.parts.length === 2 && value >= 1 && value <= 3999 ? byCode.get(toRoman(value)) : undefined;
    return (byCode.get(prefix) ?? root ?? main)?.code ?? null;
  }

  function settle(section: Section, code: CodeCell): Section {
    if (code.kind === 'letter') {
      letter = section;
      main = null;
    }
    if (code.kind === 'roman' || (code.kind === 'integer' && section.parent === null)) main = section;
    return section;
  }

  function unusedRoman(): string {
    let value = all.filter((section) => readRoman(section.code) !== null).length + 1;
    while (byCode.has(toRoman(value))) value++;
    return toRoman(value);
  }

  return {
    all,
    open(code, title, row) {
      if (code === null) {
        const again = all.find((section) => fold(section.title) === fold(title));
        if (again !== undefined) return again;
        const taken = unusedRoman();
        doubts.push(importProblem('import.sectionCodeInferred', { row, code: taken }, { title }));
        main = add(taken, title, letter?.code ?? null);
        return main;
      }
      const parent = parentOf(code);
      const same = byCode.get(code.text);
      if (same !== undefined && sameTitle(same.title, title)) return settle(same, code);
      const own = same !== undefined && parent !== null ? `${parent}.${code.text}` : code.text;
      const again = byCode.get(own);
      if (again !== undefined && sameTitle(again.title, title)) return settle(again, code);
      if (again !== undefined) {
        const facts = { title, other: again.title };
        failures.push(importProblem('import.duplicateSection', { row, code: own }, facts));
        return again;
      }
      if (own !== code.text)
        doubts.push(importProblem('import.sectionCodeRepeated', { row, code: own }, { text: code.text }));
      if (title === '') doubts.push(importProblem('import.sectionWithoutTitle', { row, code: own }));
      return settle(add(own, title, parent), code);
    },
    infer(into, row) {
      const number = all.filter((section) => section.parent === null).length;
      const parent = into && main !== null ? main.code : null;
      below = parent === null ? 0 : below + 1;
      const code = parent === null ? toRoman(number + 1) : `${number}.${below}`;
      doubts.push(importProblem('import.sectionInferred', { row, code }));
      const section = add(code, '', parent);
      if (parent === null) main = section;
      return section;
    },
    implicit(code, row) {
      doubts.push(importProblem('import.noSection', { row, code }));
      const section = add(code, '', null);
      return settle(section, readCode(code) ?? { kind: 'integer', text: code, value: 0 });
    },
  };
}

/** "CẢI CÁCH THỂ CHẾ" and "Cải cách thể chế (tiếp theo)" head the same section; so does a repeated code without title. */
function sameTitle(one: string, other: string): boolean {
  const plain = (title: string) => fold(title).replace(/ tiep( theo)?$/, '');
  return other === '' || plain(one) === plain(other);
}

/** A section with a whole number, which another of its kind stands beside and not below. */
function isNumber(section: Section | null): section is Section {
  return section !== null && /^\d+$/.test(section.code);
}
