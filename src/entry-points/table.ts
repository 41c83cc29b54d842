/**
 * Every function that Google Sheets can see, as one table: simple triggers, menu items, the one door for dialog pages, and
 * custom functions. The build writes the top-level functions and their help from it, and `Handlers` makes the compiler
 * ask `main.ts` for a handler of each name. The script itself takes no more of it than types: help is not loaded.
 */
import { customFunctions } from './functions.ts';
import type { DialogDoor, EntryPoint, Parameter, Trigger } from './kinds.ts';
import { menuItems } from './menu.ts';

const triggers = [
  {
    kind: 'trigger',
    name: 'onOpen',
    doc: 'Dựng trình đơn CCHC khi mở bảng tính.',
    parameters: [{ name: 'e', type: 'Object', doc: 'Sự kiện mở bảng tính.' }],
  },
  {
    kind: 'trigger',
    name: 'onInstall',
    doc: 'Dựng trình đơn CCHC ngay sau khi cài tiện ích.',
    parameters: [{ name: 'e', type: 'Object', doc: 'Sự kiện cài tiện ích.' }],
  },
  {
    kind: 'trigger',
    name: 'onEdit',
    doc: 'Hiện tỷ lệ dưới dạng phần trăm ngay khi gõ công thức CCHC_RATE và để công thức CCHC tính lại khi số liệu đổi.',
    parameters: [{ name: 'e', type: 'Object', doc: 'Sự kiện sửa ô.' }],
  },
] as const satisfies readonly Trigger[];

const door = {
  kind: 'dialog',
  name: 'cchcCall',
  doc: 'Nhận một lệnh từ hộp thoại; chỉ những lệnh có trong danh sách cho phép được thực hiện.',
  parameters: [{ name: 'request', type: 'Object', doc: 'Tên lệnh và dữ liệu của lệnh.' }],
} as const satisfies DialogDoor;

export const entryPoints = [
  ...triggers,
  ...menuItems,
  door,
  ...customFunctions,
] as const satisfies readonly EntryPoint[];

type Declared = (typeof entryPoints)[number];

type Arguments<Parameters extends readonly Parameter[], Argument> = { [I in keyof Parameters]: Argument };

/**
 * What `main.ts` must export: a function for each name of the table, with no more parameters than the table gives it.
 * Formulas and pages may pass anything, so their handlers take `unknown`; a trigger types its event itself.
 */
export type Handlers = {
  readonly [E in Declared as E['name']]: (
    ...args: Arguments<E['parameters'], E['kind'] extends 'trigger' ? never : unknown>
  ) => unknown;
};
