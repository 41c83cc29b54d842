/** One open workbook: the bundle in a realm of its own, over the model that the grid shows. */

import type { WorkbookValue } from '../../../layout/workbook-value.ts';
import type { Person, ScreenChange } from '../context.ts';
import { switchesOf } from '../engine/page-plugins.ts';
import { type LocalHost, openHost } from '../local-host.ts';
import { openBrowserRealm } from '../realm-browser.ts';
import { activeUrl, followLink } from './cell-marks.ts';
import { watchEdits } from './edits.ts';
import { type Grid, type GridVoice, mountGrid } from './grid.ts';
import type { PageModel } from './library.ts';
import type { Start } from './start.ts';

export interface SessionOptions {
  readonly start: Start;
  readonly workbook: WorkbookValue | null;
  readonly name: string;
  readonly language: string;
  readonly now: () => number;
  readonly target: HTMLElement;
  readonly templates: string;
  readonly voice: GridVoice;
  readonly person: Person;
  readonly onScreen: (change: ScreenChange) => void;
  /** A script of its own accord failed: nobody waits for its answer. */
  readonly onFailure: (failure: unknown) => void;
  /** Something in the workbook has changed. */
  readonly onChange: () => void;
}

export interface Session {
  readonly host: LocalHost;
  /** Top-level functions of the script that pages may call. */
  readonly functionNames: readonly string[];
  runMenu(functionName: string): void;
  /** A call of a page; throws the script's error. */
  call(functionName: string, args: readonly unknown[]): unknown;
  show: Grid['show'];
  /** Gives the sheet the keyboard. */
  focus(): void;
  /** Follows the link of the selected cell, if it has one. */
  followLink(): void;
  close(): void;
}

/** Opens a workbook with its grid; throws when the bundle or the workbook cannot be opened, leaving nothing behind. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const realm = await openBrowserRealm('/realm.html', options.now);
  const shown: { sheet: number; area: Parameters<Grid['show']>[1] }[] = [];
  let host: LocalHost;
  try {
    host = openHost(
      {
        bundle: options.start.bundle,
        files: options.start.files,
        userLocale: options.language,
        name: options.name,
        now: options.now,
        person: options.person,
        onScreen: (change) => {
          if (change.kind === 'show') shown.push(change);
          else options.onScreen(change);
        },
        ...(options.workbook === null ? {} : { workbook: options.workbook }),
      },
      realm,
    );
  } catch (failure) {
    realm.close();
    throw failure;
  }
  const model = host.engineModel as PageModel;
  const grid = await mountGrid(options.target, model, options.templates, options.voice);

  /** Scripts find active what the person has selected; what they show is shown when they are done. */
  const run = <T>(work: () => T): T => {
    const { sheet, area } = grid.selection();
    host.select(sheet, area);
    try {
      return work();
    } finally {
      const last = shown.pop();
      shown.length = 0;
      if (last) grid.show(last.sheet, last.area);
    }
  };
  const ofItsOwn = <T>(work: () => T): T => {
    switchesOf(model).page.newStep = true;
    return run(work);
  };
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (failure) {
      options.onFailure(failure);
    }
  };
  const stopWatching = watchEdits(model, ({ sheet, area, values }) =>
    guarded(() => run(() => host.edited(sheet, area, values))),
  );
  const { page } = switchesOf(model);
  let { changes } = page;
  model.on('update', options, () => {
    if (page.changes !== changes) options.onChange();
    changes = page.changes;
  });
  return {
    host,
    functionNames: functionsOf(options.start.bundle),
    runMenu: (functionName) => guarded(() => ofItsOwn(() => host.runMenu(functionName))),
    call: (functionName, args) => ofItsOwn(() => host.call(functionName, ...args)),
    show: grid.show,
    focus: grid.focus,
    followLink() {
      const url = activeUrl(model);
      if (url !== undefined) followLink(model, url);
    },
    close() {
      stopWatching();
      model.off('update', options);
      grid.close();
      realm.close();
    },
  };
}

function functionsOf(bundle: string): readonly string[] {
  return [...bundle.matchAll(/^function ([A-Za-z$][\w$]*)\s*\(/gm)]
    .map(([, name]) => name as string)
    .filter((name) => !name.endsWith('_'));
}
