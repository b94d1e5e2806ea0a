// The parts of a workbook that do not depend on its rows. Written by hand because they are a page long and must be the
// same byte for byte in every run: no time of writing, no random id.

import { sheetName } from './sheet-name.ts'
import { xmlText } from './xml-text.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`

export const ROOT_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const WORKBOOK_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`

/** `headerRow`: repeated on every printed page, with the rows above it. */
export function workbook(name: string, headerRow: number): string {
  const sheet = sheetName(name)
  const quoted = xmlText(`'${sheet.replaceAll("'", "''")}'`)
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlText(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$${headerRow}</definedName></definedNames></workbook>`
}

/** Places in the list of cell formats below. */
export const STYLE = {
  plain: 0,
  title: 1,
  quiet: 2,
  header: 3,
  text: 4,
  yuan: 5,
  count: 6,
  percent: 7,
  date: 8,
  totalText: 9,
  totalYuan: 10,
  totalCount: 11,
  score: 12,
} as const

const FORMATS = [
  '<numFmt numFmtId="164" formatCode="&quot;¥&quot;#,##0.00"/>',
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>',
]
const FONT = '<name val="等线"/><family val="2"/>'
const FONTS = [
  `<font><sz val="11"/>${FONT}</font>`,
  `<font><b/><sz val="16"/>${FONT}</font>`,
  `<font><sz val="10"/><color rgb="FF595959"/>${FONT}</font>`,
  `<font><b/><sz val="11"/>${FONT}</font>`,
]
const EDGE = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`
const BORDERS = ['<border/>', `<border>${['left', 'right', 'top', 'bottom'].map(EDGE).join('')}</border>`]
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill>',
]
const format = (numFmt: number, font: number, fill: number, border: number, align = ''): string =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`
const CENTRE = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
const LEFT = '<alignment vertical="center"/>'
const CELL_FORMATS = [
  format(0, 0, 0, 0),
  format(0, 1, 0, 0, LEFT),
  format(0, 2, 0, 0, LEFT),
  format(0, 3, 2, 1, CENTRE),
  format(49, 0, 0, 1, LEFT),
  format(164, 0, 0, 1, LEFT),
  format(3, 0, 0, 1, LEFT),
  format(10, 0, 0, 1, LEFT),
  format(165, 0, 0, 1, LEFT),
  format(49, 3, 0, 1, LEFT),
  format(164, 3, 0, 1, LEFT),
  format(3, 3, 0, 1, LEFT),
  format(4, 0, 0, 1, LEFT),
]
const listed = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}">${listed('numFmts', FORMATS)}${listed('fonts', FONTS)}${listed('fills', FILLS)}${listed('borders', BORDERS)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${listed('cellXfs', CELL_FORMATS)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

export const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
