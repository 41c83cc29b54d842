/** The look of a cell, between the plain style of a workbook value and the style object of the file library. */

import type { Alignment, Borders, Font, Style } from 'exceljs';
import type { CellStyle } from '../layout/workbook-value.ts';

/** What a style without a font means, in Google Sheets and so in the files. */
const defaultFont = { name: 'Arial', size: 10 };

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const allSides = { top: thin, left: thin, bottom: thin, right: thin };

/** Style of the file's cell; every cell gets an explicit font, so that no program puts its own default in. */
export function toFileStyle(style: CellStyle): Partial<Style> {
  const font: Partial<Font> = {
    name: style.fontFamily ?? defaultFont.name,
    size: style.fontSize ?? defaultFont.size,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.color ? { color: { argb: toArgb(style.color) } } : {}),
  };
  const alignment: Partial<Alignment> = {
    ...(style.horizontal ? { horizontal: style.horizontal } : {}),
    ...(style.vertical ? { vertical: style.vertical } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
  };
  return {
    font,
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(style.background
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: toArgb(style.background) } } as const }
      : {}),
    ...(style.border ? { border: allSides } : {}),
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
  };
}

/** Plain style of a cell of a file; what is the default is left out. */
export function fromFileStyle(style: Partial<Style>): CellStyle {
  return {
    ...fromFont(style.font),
    ...fromAlignment(style.alignment),
    ...(style.fill?.type === 'pattern' && style.fill.pattern === 'solid'
      ? optional('background', fromArgb(style.fill.fgColor?.argb))
      : {}),
    ...(hasAllSides(style.border) ? { border: true } : {}),
    ...(style.numFmt && style.numFmt !== 'General' ? { numberFormat: style.numFmt } : {}),
  };
}

/** True for the font that the library gives to cells without one. */
function isUnset(font: Partial<Font>): boolean {
  return font.scheme === 'minor' && font.name === 'Calibri' && font.size === 11;
}

function fromFont(font: Partial<Font> | undefined): CellStyle {
  if (!font) return {};
  return {
    ...(font.name && font.name !== defaultFont.name && !isUnset(font) ? { fontFamily: font.name } : {}),
    ...(font.size && font.size !== defaultFont.size && !isUnset(font) ? { fontSize: font.size } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline && font.underline !== 'none' ? { underline: true } : {}),
    ...optional('color', fromArgb(font.color?.argb)),
  };
}

function fromAlignment(alignment: Partial<Alignment> | undefined): CellStyle {
  if (!alignment) return {};
  const { horizontal, vertical } = alignment;
  return {
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' || horizontal === 'justify'
      ? { horizontal }
      : {}),
    ...(vertical === 'top' || vertical === 'middle' || vertical === 'bottom' ? { vertical } : {}),
    ...(alignment.wrapText ? { wrap: true } : {}),
  };
}

function hasAllSides(border: Partial<Borders> | undefined): boolean {
  return Boolean(border?.top?.style && border.left?.style && border.bottom?.style && border.right?.style);
}

function toArgb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function fromArgb(argb: string | undefined): string | undefined {
  return argb && /^[0-9a-f]{8}$/i.test(argb) ? `#${argb.slice(2).toLowerCase()}` : undefined;
}

function optional(key: 'color' | 'background', value: string | undefined): CellStyle {
  return value === undefined ? {} : { [key]: value };
}
