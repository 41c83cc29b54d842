import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { isEs2019 } from '../../src/build/runtime.ts';
import { pages } from '../../src/entry-points/pages.ts';
import { builtFile } from '../support/built-bundle.ts';

/** The one script of a page. */
function scriptOf(html: string): string {
  return html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
}

describe.each(pages.map(({ name }) => name))('the built page %s', (name) => {
  const html = builtFile(`${name}.html`);
  const script = scriptOf(html);

  it('is one file with one script and one style sheet in it and asks for nothing else', () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html.replace(script, () => '')).not.toMatch(/<link|src=|href=|url\(|@import/);
  });

  it('has no comments and no scriptlets, in which Google would look for code', () => {
    expect(html.includes('<!--')).toBe(false);
    expect(html.includes('<?')).toBe(false);
  });

  it('ends its script once and holds no character that HTML does not carry', () => {
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    expect(/[^\P{Cc}\t\n\r]/u.test(html)).toBe(false);
  });

  it('has no template literals, whose "//" Google takes for comments, and nothing newer than ES2019', () => {
    expect(script.includes('`')).toBe(false);
    expect(() => parseAst(script, { lang: 'js' })).not.toThrow();
    expect(isEs2019(script)).toBe(true);
  });

  it('bears its title in both languages', () => {
    const { title } = pages.find((page) => page.name === name) ?? { title: { vi: '', en: '' } };

    expect(html).toContain(`<title>${title.vi}</title>`);
    expect(html).toContain(`data-title-en="${title.en}"`);
  });
});

describe('the page Guide', () => {
  it.each(['preact', 'zod', 'exceljs', 'jszip', 'mammoth', 'htmlparser2'])('carries the licence of %s', (name) => {
    const whole = new RegExp(`name:"${name}",version:"[^"]+",kind:"[^"]+",text:(["']).{800}`);

    expect(whole.test(scriptOf(builtFile('Guide.html')))).toBe(true);
  });
});
