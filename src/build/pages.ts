/** The pages of sidebar and dialogs: each a single HTML file with its script and styles in it. */
import { join } from 'node:path';
import { type BuildResult, build, type Metafile, type OutputFile } from 'esbuild';
import { type Page, pages } from '../entry-points/pages.ts';
import { type Licence, licencesIn } from './licences.ts';
import { sampleDefine } from './sample.ts';

/**
 * The text of each page by its file's name, "Sidebar.html"; throws esbuild's reasons. They are static: no scriptlets and
 * no comments, which Google would run or take out, and no template literals, in which Google takes "//" for a comment.
 */
export async function buildPages(root: string, table: readonly Page[] = pages): Promise<ReadonlyMap<string, string>> {
  const others = await Promise.all(
    table.filter(({ name }) => name !== guide).map((page) => bundlePage(root, page, [])),
  );
  const licences = licencesIn(root, [...others.map(({ built }) => built.metafile), zodMetafile]);
  const last = table.filter(({ name }) => name === guide).map((page) => bundlePage(root, page, licences));
  const all = [...others, ...(await Promise.all(last))];
  return new Map(all.map(({ page, built }) => [`${page.name}.html`, pageText(page, built.outputFiles)]));
}

/** The page that shows the licences of all pages and of the script. */
const guide: Page['name'] = 'Guide';

/** The script's one library. */
const zodMetafile: Metafile = {
  inputs: { 'node_modules/zod/package.json': { bytes: 0, imports: [] } },
  outputs: {},
};

type Built = BuildResult<{ write: false; metafile: true }>;

async function bundlePage(
  root: string,
  page: Page,
  licences: readonly Licence[],
): Promise<{ page: Page; built: Built }> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: [`src/dialogs/${page.name.toLowerCase()}/page.tsx`],
    outdir: join(root, 'dist'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2019',
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: {
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
      LICENCES: JSON.stringify(licences),
      ...sampleDefine(root),
    },
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return { page, built };
}

function pageText({ title }: Page, outputFiles: readonly OutputFile[]): string {
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  return [
    '<!DOCTYPE html>',
    `<html lang="vi" data-title-vi="${title.vi}" data-title-en="${title.en}">`,
    '<head>',
    '<base target="_top">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title.vi}</title>`,
    `<style>${text('.css')}</style>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    `<script>${insideHtml(text('.js'))}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The same script with nothing in it that HTML, or Google on its way, could take for something else: no tag of a script,
 * no comment, no scriptlet, no control character, and no backtick, which after the lowering of template literals can
 * only stand within strings and patterns.
 */
function insideHtml(script: string): string {
  return script
    .replace(/<(\/?)s(?=cript)/gi, '<$1\\x73')
    .replace(/<!--/g, '<\\!--')
    .replace(/<\?(?=xml|=|!|["'])/g, '<\\?')
    .replace(/(\\*)`/g, (_, before: string) => `${before.slice(0, before.length - (before.length % 2))}\\x60`)
    .replace(controlCharacters, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** But for tab and ends of line. */
const controlCharacters = /[^\P{Cc}\t\n\r]/gu;
