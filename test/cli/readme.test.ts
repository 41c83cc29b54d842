import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { entryPoints } from '../../src/entry-points/table.ts';
import { projectRoot } from '../support/project.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('names scripts that exist', () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?(\w+)|(test))/g)].map(
      ([, script, test]) => script ?? test ?? '',
    );
    expect(named.length).toBeGreaterThan(4);
    for (const script of named) expect(scripts).toHaveProperty(script);
  });

  it('lists every command of the command line and no other', () => {
    const section = readme.split('## The command line')[1]?.split('\n## ')[0] ?? '';
    const listed = [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)[^`]*`/g)].map(([, name]) => name),
    );
    expect(listed.sort()).toEqual(Object.keys(commands).sort());
  });

  it('names the menu items as the menu does', () => {
    const labels = entryPoints.flatMap((entry) => (entry.kind === 'menu' ? [entry.label.vi] : []));
    const named = [...readme.matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => text ?? '');
    for (const text of named.filter((name) => /^(Bắt đầu|Nhập|Chốt|Lập)/.test(name))) expect(labels).toContain(text);
    expect(named).toContain('Bắt đầu…');
  });

  it('names the custom functions that there are, and all of them', () => {
    const functions = entryPoints.flatMap((entry) => (entry.kind === 'customFunction' ? [entry.name] : []));
    const named = new Set([...readme.matchAll(/CCHC_[A-Z]+/g)].map(([name]) => name));
    expect([...named].sort()).toEqual([...functions].sort());
  });

  it('shows every folder of src', () => {
    for (const entry of readdirSync(join(projectRoot, 'src'), { withFileTypes: true })) {
      if (entry.isDirectory()) expect(readme).toContain(`src/${entry.name}`);
    }
  });

  it('links to files that are there', () => {
    for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      expect(readdirSync(join(projectRoot, target, '..'))).toContain(target.split('/').pop());
    }
  });
});
