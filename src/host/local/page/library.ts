/** The engine's page as it stands in the browser: two global libraries, typed as far as they are used. */

import type { EngineGetters, EngineModel, PluginClass, PluginRegistry, Position, Zone } from '../engine/library.ts';

/** What actions of the engine's menus are handed. */
export interface ActionEnvironment {
  readonly model: PageModel;
}

/** What plugins that draw are handed. */
export interface DrawingContext {
  readonly ctx: CanvasRenderingContext2D;
}

interface SelectionAnchor {
  readonly cell: { readonly col: number; readonly row: number };
  readonly zone: Zone;
}

/** The model with what a page asks of it beyond the host. */
export type PageModel = EngineModel & {
  readonly getters: EngineGetters & {
    getActiveSheetId(): string;
    getSelectedZone(): Zone;
    getActivePosition(): Position;
    tryGetSheet(id: string): object | undefined;
    getVisibleRect(zone: Zone): {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
  };
  readonly selection: { selectZone(anchor: SelectionAnchor, options: { readonly scrollIntoView: boolean }): unknown };
  on(event: string, owner: object, heard: () => void): void;
  off(event: string, owner: object): void;
};

export interface MenuEntry {
  readonly name: string | ((environment: ActionEnvironment) => string);
  readonly sequence: number;
  readonly separator?: boolean;
  readonly isVisible?: (environment: ActionEnvironment) => boolean;
  execute?(environment: ActionEnvironment): void;
}

interface MenuRegistry {
  readonly content: Record<string, unknown>;
  add(id: string, entry: MenuEntry): MenuRegistry;
  addChild(id: string, path: readonly string[], entry: MenuEntry): MenuRegistry;
}

interface ComposerClass {
  readonly prototype: {
    getCurrentCanonicalContent(this: Composer): string;
  };
}

interface Composer {
  readonly _currentContent: string;
  readonly currentEditedCell: Position;
  readonly getters: EngineGetters;
}

/** The component in which a cell is edited. */
interface ComposerComponent {
  readonly props: { readonly composerStore: { readonly editionMode: string } };
  readonly contentHelper: { selectRange(start: number, end: number): void };
  processContent(): void;
}

interface EnginePage {
  readonly Spreadsheet: unknown;
  readonly UIPlugin: PluginClass;
  setTranslationMethod(translate: (text: string) => string, loaded: () => boolean): void;
  readonly components: {
    readonly Composer: { readonly prototype: { onInput(this: ComposerComponent, event: InputEvent): void } };
  };
  readonly stores: { readonly CellComposerStore: ComposerClass };
  readonly registries: {
    readonly topbarMenuRegistry: MenuRegistry;
    readonly cellMenuRegistry: MenuRegistry;
    readonly featurePluginRegistry: PluginRegistry;
    readonly clipboardHandlersRegistries: { readonly cellHandlers: PluginRegistry };
    readonly iconsOnCellRegistry: {
      add(id: string, icon: (getters: EngineGetters, position: Position) => object | undefined): unknown;
    };
    readonly cellPopoverRegistry: { add(id: string, builder: object): unknown };
  };
}

export interface OwlApp {
  mount(target: HTMLElement): Promise<{ focusGrid(): void }>;
  destroy(): void;
}

interface Owl {
  readonly App: new (component: unknown, config: object) => OwlApp;
  readonly Component: new () => object;
  xml(texts: TemplateStringsArray): string;
}

declare global {
  var o_spreadsheet: EnginePage;
  var owl: Owl;
}
