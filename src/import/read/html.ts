/** Tables of an HTML page or clipboard, as Word, Google Docs, Google Sheets, Excel and LibreOffice write them. */
import { Parser } from 'htmlparser2';
import { type Grid, gridCell } from '../grid.ts';
import {
  bulletMarker,
  type CellCollector,
  createCellCollector,
  markerOfLabel,
  orderedMarker,
} from './cell-collector.ts';
import { type MarkupRow, placeCells } from './place-cells.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenCell {
  readonly text: CellCollector;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

interface OpenTable {
  readonly rows: { cells: ReturnType<typeof gridCell>[]; group: number }[];
  group: number;
  row: { cells: ReturnType<typeof gridCell>[]; group: number } | null;
  cell: OpenCell | null;
  /** Place of its grid among the results: tables stand in the order in which they begin. */
  readonly index: number;
}

interface OpenList {
  readonly ordered: boolean;
  readonly type: string;
  readonly bare: boolean;
  next: number;
}

/** What an open element means for the text in it. */
type Role = 'plain' | 'hidden' | 'list-label' | 'symbol-font';

const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 blockquote center pre dl dt dd hr address section article header footer figure'.split(' '),
);
const hiddenElements = new Set(['style', 'script', 'title', 'template', 'del', 'select', 'textarea']);
const groups = new Set(['thead', 'tbody', 'tfoot']);

/**
 * Reads every table, in the order in which they begin; a table within a cell is a grid of its own and its text also
 * stands in the cell that holds it. Line breaks of the source are white space, paragraphs and `<br>` are lines, items of
 * lists begin with "- ". Text struck out by tracked changes, hidden text and footnote marks are left out.
 */
export function readHtml(html: string): Grid[] {
  const tables: OpenTable[] = [];
  const results: (Grid | null)[] = [];
  const lists: OpenList[] = [];
  const roles: Role[] = [];
  let label = '';
  let labels = 0;
  let hidden = 0;

  const table = () => tables[tables.length - 1];
  const collector = () => table()?.cell?.text;

  function endCell(): void {
    const open = table();
    if (open?.cell == null) return;
    if (open.row === null) startRow(open);
    open.row?.cells.push(gridCell(open.cell.text.text(), open.cell.rowSpan, open.cell.columnSpan));
    open.cell = null;
  }

  function startRow(open: OpenTable): void {
    open.row = { cells: [], group: open.group };
    open.rows.push(open.row);
  }

  function endTable(): void {
    endCell();
    const open = tables.pop();
    if (open === undefined) return;
    const rows: readonly MarkupRow[] = open.rows.filter((row) => row.cells.length > 0);
    const grid = rows.length === 0 ? null : placeCells(rows);
    results[open.index] = grid;
    const outer = collector();
    if (outer === undefined || grid === null) return;
    outer.breakLine();
    for (const row of grid.rows) {
      for (const cell of row) outer.add(cell.text === '' ? '' : ` ${cell.text} `);
      outer.breakLine();
    }
  }

  function open(name: string, attributes: Attributes): void {
    const role = roleOf(name, attributes);
    roles.push(role);
    if (role === 'hidden') hidden++;
    if (hidden > 0) return;
    if (role === 'list-label' && labels++ === 0) label = '';
    if (name === 'table') {
      tables.push({ rows: [], group: 0, row: null, cell: null, index: results.push(null) - 1 });
    } else if (groups.has(name)) changeGroup();
    else if (name === 'tr') {
      endCell();
      const current = table();
      if (current !== undefined) startRow(current);
    } else if (name === 'td' || name === 'th') openCell(attributes);
    else if (name === 'ul' || name === 'ol') lists.push(listOf(name, attributes));
    else if (name === 'li') collector()?.mark(itemMarker(attributes));
    else if (name === 'br' || blocks.has(name)) collector()?.breakLine();
  }

  function changeGroup(): void {
    const current = table();
    if (current === undefined) return;
    endCell();
    current.row = null;
    current.group++;
  }

  function openCell(attributes: Attributes): void {
    endCell();
    const current = table();
    if (current === undefined) return;
    current.cell = {
      text: createCellCollector(),
      rowSpan: span(attributes['rowspan'], 0),
      columnSpan: span(attributes['colspan'], 1),
    };
  }

  function itemMarker(attributes: Attributes): string {
    const list = lists[lists.length - 1];
    if (isBareList(attributes) || list?.bare) return '';
    if (list === undefined || !list.ordered) return bulletMarker;
    const given = Number.parseInt(attributes['value'] ?? '', 10);
    const n = Number.isNaN(given) ? list.next : given;
    list.next = n + 1;
    return orderedMarker(n, list.type);
  }

  function close(name: string): void {
    const role = roles.pop();
    if (role === 'hidden') {
      hidden--;
      return;
    }
    if (hidden > 0) return;
    if (role === 'list-label' && --labels === 0) endLabel();
    if (name === 'table') endTable();
    else if (groups.has(name)) changeGroup();
    else if (name === 'td' || name === 'th') endCell();
    else if (name === 'ul' || name === 'ol') {
      lists.pop();
      collector()?.breakLine();
    } else if (name === 'li') collector()?.endItem();
    else if (blocks.has(name)) collector()?.breakLine();
  }

  /** A number is text, also where no text follows it, as in a column numbered by the word processor. */
  function endLabel(): void {
    const marker = markerOfLabel(label);
    if (marker === bulletMarker) collector()?.mark(marker);
    else collector()?.add(marker);
  }

  function addText(text: string): void {
    if (hidden > 0) return;
    if (labels > 0) label += text;
    else if (roles[roles.length - 1] === 'symbol-font' && text.trim().length === 1) collector()?.add(bulletMarker);
    else collector()?.add(text);
  }

  const parser = new Parser({ onopentag: open, onclosetag: close, ontext: addText }, { decodeEntities: true });
  parser.write(html);
  parser.end();
  while (tables.length > 0) endTable();
  return results.filter((grid): grid is Grid => grid !== null);
}

function roleOf(name: string, attributes: Attributes): Role {
  const style = (attributes['style'] ?? '').toLowerCase();
  if (hiddenElements.has(name) || /display:\s*none|mso-hide:\s*all|mso-footnote-id/.test(style)) return 'hidden';
  if (/mso-list:\s*ignore/.test(style)) return 'list-label';
  const font = `${/font-family:([^;]*)/.exec(style)?.[1] ?? ''} ${attributes['face'] ?? ''}`;
  return /^[\s"']*(?:symbol|wingdings)/i.test(font) ? 'symbol-font' : 'plain';
}

function listOf(name: string, attributes: Attributes): OpenList {
  const start = Number.parseInt(attributes['start'] ?? '', 10);
  const styled = /list-style(?:-type)?:\s*([\w-]+)/.exec(attributes['style'] ?? '')?.[1];
  return {
    ordered: name === 'ol',
    type: styled ?? attributes['type'] ?? '1',
    bare: isBareList(attributes),
    next: Number.isNaN(start) ? 1 : start,
  };
}

function isBareList(attributes: Attributes): boolean {
  return /list-style(?:-type)?:\s*none/.test(attributes['style'] ?? '');
}

/** A span as the attribute says; `least` and above, 1 for what is no number. */
function span(attribute: string | undefined, least: number): number {
  const value = Number.parseInt(attribute ?? '1', 10);
  return Number.isNaN(value) || value < least ? 1 : Math.min(value, 65_534);
}
