/** The engine's own page made ours: its words in the person's language, text cells that stay text, menus that fit. */

import { engineWords } from '../../../text/engine-words.ts';
import type { Language } from '../../../text/language.ts';
import type { workbenchSentences } from '../../../text/workbench.ts';
import type { Command, PluginClass } from '../engine/library.ts';
import { registerMarks } from './cell-marks.ts';
import type { MenuEntry } from './library.ts';

/** What the engine's menu of files does here. */
export interface FileActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly create: () => void;
}

/** The engine's translation. */
export function translator(language: Language): (text: string) => string {
  return (text) => (language === 'vi' ? (engineWords[text] ?? text) : text);
}

/** Sets the engine's page up; once for a page. */
export function prepareEngine(language: Language, words: (typeof workbenchSentences)['vi'], files: FileActions): void {
  o_spreadsheet.setTranslationMethod(translator(language), () => true);
  keepTypedText();
  keepFastTyping();
  keepPastedText();
  registerMarks(words);
  leaveOut(o_spreadsheet.registries.topbarMenuRegistry.content, notKept);
  leaveOut(o_spreadsheet.registries.cellMenuRegistry.content, notKept);
  const { topbarMenuRegistry } = o_spreadsheet.registries;
  const entries: readonly (readonly [string, MenuEntry])[] = [
    ['cchc_open', { name: words.openFile, sequence: 10, execute: files.open }],
    ['cchc_save', { name: words.saveFile, sequence: 20, execute: files.save }],
    ['cchc_new', { name: words.newFile, sequence: 30, separator: true, execute: files.create }],
  ];
  for (const [id, entry] of entries) topbarMenuRegistry.addChild(id, ['file'], entry);
}

/** The engine turns "27,5" into "27.5" before it is written; under the format "@" what is typed is what stays. */
function keepTypedText(): void {
  const { prototype } = o_spreadsheet.stores.CellComposerStore;
  const canonical = prototype.getCurrentCanonicalContent;
  prototype.getCurrentCanonicalContent = function () {
    const isText = this.getters.getCell(this.currentEditedCell)?.format === '@';
    return isText ? this._currentContent : canonical.call(this);
  };
}

/**
 * Typing over a cell begins with the cell's old text still in the engine's field, until it is drawn anew: a second key
 * that comes sooner would be put before that text. The field is brought up to date at the first key.
 */
function keepFastTyping(): void {
  const { prototype } = o_spreadsheet.components.Composer;
  const onInput = prototype.onInput;
  prototype.onInput = function (event) {
    const { composerStore } = this.props;
    const begins = composerStore.editionMode === 'inactive';
    onInput.call(this, event);
    if (!begins || composerStore.editionMode === 'inactive' || !event.data) return;
    this.processContent();
    this.contentHelper.selectRange(event.data.length, event.data.length);
  };
}

/** Text pasted from other programs takes on the look of its cell, and stays as it is under the format "@". */
function keepPastedText(): void {
  const { cellHandlers } = o_spreadsheet.registries.clipboardHandlersRegistries;
  const CellHandler: PluginClass = cellHandlers.get('cell');
  class TextKeepingHandler extends CellHandler {
    convertTextToClipboardData(text: string): object {
      const data = super.convertTextToClipboardData(text) as { readonly cells: { typed?: string }[][] };
      const lines = text.replace(/\r/g, '').split('\n');
      data.cells.forEach((row, r) => {
        const texts = (lines[r] ?? '').split('\t');
        row.forEach((cell, c) => {
          cell.typed = texts[c] ?? '';
        });
      });
      return data;
    }

    pasteCell(origin: { readonly typed?: string; readonly content: string }, target: Command, options: unknown): void {
      if (origin.typed === undefined) {
        super.pasteCell(origin, target, options);
        return;
      }
      const isText = this.getters.getCell(target)?.format === '@';
      this.dispatch('UPDATE_CELL', { ...target, content: isText ? origin.typed : origin.content });
    }
  }
  cellHandlers.replace('cell', TextKeepingHandler);
}

/** Entries of the engine's menus that make what a saved workbook does not hold. */
const notKept = new Set([
  'insert_chart',
  'insert_carousel',
  'insert_pivot',
  'insert_image',
  'insert_table',
  'insert_link',
  'insert_checkbox',
  'format_cf',
  'edit_table',
  'delete_table',
  'pivot_data_sources',
  'reinsert_dynamic_pivot',
  'reinsert_static_pivot',
  'view_irregularity_map',
]);

interface MenuNode {
  readonly id?: string;
  children?: MenuNode[] | ((environment: unknown) => unknown);
}

function leaveOut(content: Record<string, unknown>, ids: ReadonlySet<string>): void {
  for (const id of Object.keys(content)) {
    if (ids.has(id)) delete content[id];
    else leaveOutChildren(content[id] as MenuNode, ids);
  }
}

function leaveOutChildren(node: MenuNode, ids: ReadonlySet<string>): void {
  if (!Array.isArray(node.children)) return;
  node.children = node.children.filter(({ id }) => id === undefined || !ids.has(id));
  for (const child of node.children) leaveOutChildren(child, ids);
}
