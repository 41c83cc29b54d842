/** The workbench: the add-in as it will be in Google Sheets, on this machine, in a browser page. */

import type { WorkbookValue } from '../../../layout/workbook-value.ts';
import { type Language, languageOf } from '../../../text/language.ts';
import { workbenchSentences } from '../../../text/workbench.ts';
import type { ScreenChange } from '../context.ts';
import { element, menuButton, plainButton, scriptMenus } from './bar.ts';
import { prepareEngine, translator } from './engine-setup.ts';
import { askForFile, download, fileBytes, fileNameOf, readFile } from './exchange.ts';
import { type Draft, type Keeper, openedLast, openKeeper, rememberOpened } from './keep.ts';
import { showLicences } from './licences.ts';
import { openNotices } from './notices.ts';
import { openPageStorage } from './page-storage.ts';
import { personAtBrowser } from './person.ts';
import { openSession, type Session } from './session.ts';
import type { Start } from './start.ts';
import { openWindows } from './windows.ts';

const query = new URLSearchParams(location.search);
const language: Language = languageOf(query.get('lang') ?? navigator.language);
const words = workbenchSentences[language];
const keepAfter = 1000;

declare global {
  /** The open workbook, for the browser's console. */
  var workbench: Session | null;
}

const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const notices = openNotices(part('toasts'), part('notice'), words);

void boot().catch(fail);
addEventListener('unhandledrejection', ({ reason }) => fail(reason));
addEventListener('error', ({ error, message }) => {
  // The browser's own complaint about layout, of no consequence.
  if (!message.startsWith('ResizeObserver')) fail(error ?? message);
});

function fail(failure: unknown): void {
  console.error(failure);
  const message = (failure as { message?: unknown } | null)?.message ?? failure;
  notices.alert(words.unexpected(String(message)));
}

async function boot(): Promise<void> {
  document.documentElement.lang = language;
  document.title = words.product;
  part('sheet').setAttribute('aria-label', words.sheet);
  notices.busy(words.opening);
  const [start, templates, keeper] = await Promise.all([
    load('/start.json'),
    loadText('/vendor/o_spreadsheet.xml'),
    openKeeper(),
  ]);
  await openWorkbench(start as Start, templates, keeper);
  notices.busy(null);
  document.body.dataset.ready = 'true';
}

async function load(url: string): Promise<unknown> {
  return JSON.parse(await loadText(url));
}

async function loadText(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return await response.text();
  } catch (failure) {
    notices.alert(words.unreachable);
    throw failure;
  }
}

async function openWorkbench(start: Start, templates: string, keeper: Keeper | null): Promise<void> {
  let session: Session | null = null;
  let origin = start.origin;
  let name = start.name ?? words.sampleName;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const now = clock(query.get('today'));
  const nameField = element('input', 'name');
  const state = element('span', 'state');
  const menus = element('nav', 'menus');
  const windows = openWindows({
    sidebar: part('sidebar'),
    dialogs: part('dialogs'),
    frameUrl: '/frame.html',
    closeLabel: words.close,
    functionNames: () => session?.functionNames ?? [],
    call: (functionName, args) => session?.call(functionName, args),
    focusSheet: () => session?.focus(),
    storage: openPageStorage(),
  });

  const keep = async (): Promise<void> => {
    clearTimeout(keeping);
    keeping = undefined;
    if (!session || !keeper) return;
    const at = Date.now();
    try {
      await keeper.put({ origin, name, at, workbook: session.host.workbook() });
      state.textContent = words.kept(timeOf(at));
    } catch {
      state.textContent = words.notKept;
    }
  };
  /** What has changed since the last draft; a workbook that was only looked at leaves none. */
  const keepChanges = async (): Promise<void> => {
    if (keeping !== undefined) await keep();
  };
  const keepSoon = (): void => {
    state.textContent = keeper ? words.keeping : words.notKept;
    clearTimeout(keeping);
    keeping = setTimeout(() => void keep(), keepAfter);
  };

  const onScreen = (change: ScreenChange): void => {
    if (change.kind === 'menu') drawMenus();
    else if (change.kind === 'toast') notices.toast(change.text, change.title, change.seconds);
    else if (change.kind === 'sidebar') windows.showSidebar(change);
    else if (change.kind === 'dialog') windows.showDialog(change);
  };
  /** The script runs when the page has shown that it does. */
  const runMenu = (functionName: string): void => {
    notices.working(words.working);
    requestAnimationFrame(() =>
      setTimeout(() => {
        session?.runMenu(functionName);
        notices.working(null);
      }),
    );
  };
  const drawMenus = (): void => {
    if (session) menus.replaceChildren(...scriptMenus(session.host.menu(), runMenu));
  };

  /** Replaces what is open; when the new workbook cannot be opened, the old one stays. */
  const open = async (workbook: WorkbookValue | null, as: { origin: string; name: string }): Promise<void> => {
    const old = session;
    const sheet = element('div', 'grid');
    part('sheet').append(sheet);
    let ready = false;
    try {
      session = await openSession({
        start,
        workbook,
        name: as.name,
        language,
        now,
        target: sheet,
        templates,
        voice: {
          translate: translator(language),
          notify: (text) => notices.toast(text),
          raise: (text) => window.alert(text),
          confirm: (text) => window.confirm(text),
        },
        person: personAtBrowser(words),
        onScreen,
        onFailure: (failure) => notices.alert(words.scriptFailed(messageOf(failure))),
        onChange: () => {
          if (ready) keepSoon();
        },
      });
    } catch (failure) {
      sheet.remove();
      throw failure;
    }
    windows.closeAll();
    old?.close();
    for (const other of part('sheet').children) if (other !== sheet) other.remove();
    ({ origin, name } = as);
    rememberOpened({ served: start.origin, origin });
    globalThis.workbench = session;
    nameField.value = name;
    document.title = `${name} – ${words.product}`;
    state.textContent = '';
    drawMenus();
    session.focus();
    ready = true;
  };

  const openFile = async (): Promise<void> => {
    const file = await askForFile();
    if (!file) return;
    notices.busy(words.opening);
    try {
      const reading = await readFile(file, language);
      if (!reading.ok) notices.alert(reading.sentence);
      else {
        await keepChanges();
        await open(reading.workbook, { origin: `file:${file.name}`, name: file.name.replace(/\.xlsx$/i, '') });
        notices.toast(words.opened(file.name));
      }
    } finally {
      notices.busy(null);
    }
  };
  const saveFile = async (): Promise<void> => {
    if (!session) return;
    notices.busy(words.working);
    try {
      const fileName = fileNameOf(name);
      download(fileName, await fileBytes(session.host.workbook()));
      notices.toast(words.saved(fileName));
    } finally {
      notices.busy(null);
    }
  };
  const newFile = async (): Promise<void> => {
    if (!window.confirm(words.confirmNew)) return;
    await keepChanges();
    await open(null, { origin: `new:${Date.now()}`, name: words.newName });
  };

  prepareEngine(language, words, {
    open: () => void openFile(),
    save: () => void saveFile(),
    create: () => void newFile(),
  });
  nameField.setAttribute('aria-label', words.fileName);
  nameField.addEventListener('change', () => {
    name = nameField.value.trim() || name;
    nameField.value = name;
    document.title = `${name} – ${words.product}`;
    keepSoon();
  });
  state.setAttribute('role', 'status');
  menus.setAttribute('aria-label', words.menus);
  part('bar').append(
    menus,
    nameField,
    state,
    plainButton({ label: words.openFile, press: () => void openFile() }),
    plainButton({ label: words.saveFile, press: () => void saveFile() }),
    plainButton({ label: words.newFile, press: () => void newFile() }),
    menuButton(words.help, [{ label: words.licences, press: () => showLicences(part('dialogs'), words) }]),
  );
  part('sheet').addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || event.key !== 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      session?.followLink();
    },
    { capture: true },
  );
  addEventListener('pagehide', () => void keepChanges());

  const first = { origin: start.origin, name };
  const last = openedLast(start.origin);
  const draft = (await keeper?.get(last)) ?? (await keeper?.get(start.origin)) ?? null;
  if (!draft || !(await reopened(draft))) await open(start.workbook, first);
  const other = (await keeper?.newestBut(draft?.origin ?? start.origin)) ?? null;
  if (other && other.at > (draft?.at ?? 0))
    notices.offer(words.otherWork(other.name, timeOf(other.at)), [
      { label: words.reopen, press: () => void reopen(other) },
    ]);

  /** A draft that an older version left and this one cannot open must not lock the page. */
  async function reopened(kept: Draft): Promise<boolean> {
    try {
      await reopen(kept);
      return true;
    } catch (failure) {
      console.warn(failure);
      return false;
    }
  }

  async function reopen(kept: Draft): Promise<void> {
    await open(kept.workbook, { origin: kept.origin, name: kept.name });
    state.textContent = words.kept(timeOf(kept.at));
    const startAnew = async () => {
      await keeper?.remove(start.origin);
      await open(start.workbook, first);
    };
    notices.offer(words.reopened(kept.name, timeOf(kept.at)), [
      { label: words.startAnew, press: () => void startAnew() },
    ]);
  }
}

/** The machine's clock, or one that stands still on a given day at noon: for trying out another time of the year. */
function clock(day: string | null): () => number {
  const fixed = day === null ? Number.NaN : new Date(`${day}T12:00:00`).getTime();
  return Number.isNaN(fixed) ? Date.now : () => fixed;
}

function messageOf(failure: unknown): string {
  return String((failure as { message?: unknown } | null)?.message ?? failure);
}

/** "10:05", and the day before it when it is not today's. */
function timeOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const today = new Date().toDateString() === date.toDateString();
  return today ? time : `${time} ${two(date.getDate())}/${two(date.getMonth() + 1)}`;
}
