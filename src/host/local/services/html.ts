/** Pages for sidebars and dialogs: static HTML from the files that the script brings along, or from text. */

import type { HostContext } from '../context.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlService = GoogleAppsScript.HTML.HtmlService;

/** What a sidebar or dialog is opened with; sizes in pixels. */
interface Page {
  readonly html: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** Our choice where the page sets no size: Google's own is not documented. */
const defaultSize = { width: 600, height: 400 } as const;
const pages = new WeakMap<object, () => Page>();

/** The page in an HtmlOutput of this host; throws Google's sentence on anything else, text included. */
export function pageOf(output: object): Page {
  const page = typeof output === 'object' && output !== null ? pages.get(output) : undefined;
  if (!page)
    throw new Error(`The parameters (${typeof output}) don't match the method signature: an HtmlOutput is expected.`);
  return page();
}

export function htmlService(context: HostContext): HtmlService {
  const { server, files } = context;
  return server.serve<HtmlService>('HtmlService', {
    createHtmlOutput: (html: unknown = '') => {
      if (typeof html !== 'string') throw new Error('not implemented in the local host: HTML from a blob');
      return outputService(context, html);
    },
    createHtmlOutputFromFile: (name: string) => {
      const html = Object.hasOwn(files, name) ? files[name] : undefined;
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return outputService(context, html);
    },
  });
}

function outputService(context: HostContext, start: string): HtmlOutput {
  let html = start;
  let title: string | null = null;
  const size: { width: number | null; height: number | null } = { width: null, height: null };
  const setSize = (side: 'width' | 'height', pixels: number | null): HtmlOutput => {
    if (pixels !== null && !(pixels > 0)) throw new Error(`Invalid argument: ${side}`);
    size[side] = pixels;
    return service;
  };
  const setHtml = (text: string): HtmlOutput => {
    html = text;
    return service;
  };
  const service: HtmlOutput = context.server.serve<HtmlOutput>('HtmlOutput', {
    getContent: () => html,
    setContent: (text: string) => setHtml(String(text)),
    append: (text: string) => setHtml(html + String(text)),
    clear: () => setHtml(''),
    getTitle: () => title as string,
    setTitle: (text: string) => {
      title = String(text);
      return service;
    },
    getWidth: () => size.width as number,
    setWidth: (pixels: number | null) => setSize('width', pixels),
    getHeight: () => size.height as number,
    setHeight: (pixels: number | null) => setSize('height', pixels),
  });
  pages.set(service, () => ({
    html,
    title: title ?? '',
    width: size.width ?? defaultSize.width,
    height: size.height ?? defaultSize.height,
  }));
  return service;
}
