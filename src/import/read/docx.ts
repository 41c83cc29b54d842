/** Tables and text of a Word file. */
import { Parser } from 'htmlparser2';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Result } from '../../domain/problem.ts';
import { cleanCellText } from '../cell-text.ts';
import type { Grid } from '../grid.ts';
import { createCellCollector } from './cell-collector.ts';
import { writeOutNumbers } from './docx-numbers.ts';
import { readHtml } from './html.ts';

/**
 * - `docx.notDocx`: no Word file; `docx.oldOrEncrypted`: an old .doc, or one with a password;
 * - `docx.damaged`: a Word file that cannot be read.
 */
export type DocxProblemCode = 'docx.notDocx' | 'docx.oldOrEncrypted' | 'docx.damaged';

export interface DocxReading {
  /** Every table, in the order in which they begin. */
  readonly grids: readonly Grid[];
  /** The paragraphs outside the tables, one a line, list markers as "- ", automatic numbers written out. */
  readonly text: string;
}

const mainPart = 'word/document.xml';

/**
 * Reads a .docx from its bytes. Merged cells become spans, the numbers of automatic lists are written out (a TT column is
 * often one), footnotes, pictures and deleted text are left out. Never throws: a file that cannot be read is a problem.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<DocxReading, DocxProblemCode>> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return failed('docx.oldOrEncrypted');
  if (!startsWith(bytes, [0x50, 0x4b])) return failed('docx.notDocx');
  try {
    const zip = await JSZip.loadAsync(bytes);
    const document = await zip.file(mainPart)?.async('string');
    if (document === undefined) return failed('docx.notDocx');
    const numbering = await zip.file('word/numbering.xml')?.async('string');
    if (numbering !== undefined) zip.file(mainPart, writeOutNumbers(document, numbering));
    const html = await toHtml(await zip.generateAsync({ type: 'arraybuffer' }));
    return { ok: true, value: { grids: readHtml(html), text: textOutsideTables(html) } };
  } catch {
    return failed('docx.damaged');
  }
}

function failed(code: DocxProblemCode): Result<never, DocxProblemCode> {
  return { ok: false, problems: [{ code }] };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

interface DocumentElement {
  readonly type: string;
  readonly children?: readonly DocumentElement[];
}

async function toHtml(file: ArrayBuffer): Promise<string> {
  /** The library asks for `buffer` in Node and for `arrayBuffer` in pages; both may be an ArrayBuffer. */
  const input = { arrayBuffer: file, buffer: file } as unknown as { readonly arrayBuffer: ArrayBuffer };
  const result = await mammoth.convertToHtml(input, {
    ignoreEmptyParagraphs: true,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    transformDocument: withoutNotes,
  });
  return result.value;
}

function withoutNotes(element: DocumentElement): DocumentElement {
  if (element.children === undefined) return element;
  const children = element.children.filter((child) => child.type !== 'noteReference').map(withoutNotes);
  return { ...element, children };
}

const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br']);

function textOutsideTables(html: string): string {
  const collector = createCellCollector();
  let tables = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'table') tables += 1;
      if (tables > 0) return;
      if (name === 'li') collector.mark('- ');
      else if (blocks.has(name)) collector.breakLine();
    },
    ontext(text) {
      if (tables === 0) collector.add(text);
    },
    onclosetag(name) {
      if (name === 'table') tables -= 1;
      if (tables === 0 && (blocks.has(name) || name === 'table')) collector.breakLine();
    },
  });
  parser.write(html);
  parser.end();
  return cleanCellText(collector.text());
}
