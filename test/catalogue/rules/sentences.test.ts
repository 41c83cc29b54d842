import { describe, expect, it } from 'vitest';
import { pl1bRules } from '../../../src/catalogue/rules/registry.ts';
import type { Finding } from '../../../src/domain/rules/finding.ts';
import { findingSentence, fixSentence } from '../../../src/text/rule-sentences.ts';
import { basisWords } from '../../../src/text/rule-words.ts';
import { checked } from '../../domain/rules/support.ts';

const findings = pl1bRules.rules.flatMap((rule) =>
  rule.cases.flatMap((given) => checked(given).findings.filter((finding) => finding.rule === rule.id)),
);

describe('the sentences of the rules', () => {
  it.each(['vi', 'en'] as const)('say in %s for every failing case what was found and what to do', (language) => {
    const spoken = findings.map((finding) => `${findingSentence(finding, language)} ${fixSentence(finding, language)}`);
    expect(
      spoken.filter((sentence) => !/^[\p{Lu}\d]/u.test(sentence) || /undefined|null|NaN|""|“”| {2}/.test(sentence)),
    ).toEqual([]);
  });

  it('name the missing inputs of a skipped rule', () => {
    const skipped = findings.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.length).toBeGreaterThan(0);
    for (const finding of skipped) {
      for (const { code, label } of finding.missing) expect(findingSentence(finding, 'vi')).toContain(label ?? code);
    }
  });

  it('print figures in full precision the Vietnamese way', () => {
    const rate = checked({ figures: { '3.3.1': '50', '3.3.1.1': '3', '3.3.1.2': '2' } }).findings.find(
      ({ rule }) => rule === 'ratio:3.3.1',
    ) as Finding;
    expect(findingSentence(rate, 'vi')).toBe(
      'Tỷ lệ 3.3.1 ghi 50%, nhưng 2/3 = 200/3%; sai quá nửa đơn vị của chữ số cuối.',
    );
  });

  it('say why each rule holds', () => {
    expect(pl1bRules.rules.filter(({ basis }) => basisWords(basis, 'vi') === '')).toEqual([]);
    expect(basisWords({ kind: 'legal', document: 'Nghị định 30/2020/NĐ-CP', article: 'Phụ lục I' }, 'vi')).toBe(
      'Nghị định 30/2020/NĐ-CP, Phụ lục I',
    );
  });
});
