/** What Google Sheets can see of the add-in: the kinds of entry points. */

/** A sentence for people in both languages of the product; Vietnamese is the default. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** One parameter, as the help of the function shows it. */
export interface Parameter {
  readonly name: string;
  /** JSDoc type without spaces: "number", "Range". */
  readonly type: string;
  readonly doc: string;
  /** True when a formula may leave it out. */
  readonly optional?: true;
}

/** A function that Google Sheets runs by itself. */
export interface Trigger {
  readonly kind: 'trigger';
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly Parameter[];
}

/** An item of the menu; the items stand in the menu in the order of the table. */
export interface MenuItem {
  readonly kind: 'menu';
  readonly name: string;
  readonly doc: string;
  readonly label: Label;
  readonly parameters: readonly [];
  /** True when a line is drawn above it. */
  readonly separatorBefore?: true;
}

/** The function that pages of dialogs call; each of its calls is named in `dialogCalls`. */
export interface DialogDoor {
  readonly kind: 'dialog';
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly Parameter[];
}

/** A function for cells. */
export interface CustomFunction {
  readonly kind: 'customFunction';
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly Parameter[];
  readonly returns: { readonly type: string; readonly doc: string };
}

export type EntryPoint = Trigger | MenuItem | DialogDoor | CustomFunction;
