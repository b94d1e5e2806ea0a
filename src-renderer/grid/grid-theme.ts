// AG Grid's look from the tokens' custom properties, so that it follows the palette by itself.

import { themeQuartz } from 'ag-grid-community'
import { SIZE } from '../ui/tokens.ts'

export const gridTheme = themeQuartz.withParams({
  fontFamily: 'var(--jb-font-text)',
  fontSize: SIZE.font,
  headerFontSize: SIZE.font,
  headerFontWeight: 600,
  rowHeight: SIZE.row,
  headerHeight: SIZE.row,
  spacing: SIZE.one,
  cellHorizontalPadding: SIZE.one,
  wrapperBorderRadius: 0,
  borderRadius: 0,
  wrapperBorder: false,
  backgroundColor: 'var(--jb-surface)',
  foregroundColor: 'var(--jb-text)',
  headerBackgroundColor: 'var(--jb-raised)',
  headerTextColor: 'var(--jb-text)',
  oddRowBackgroundColor: 'var(--jb-surface)',
  rowHoverColor: 'var(--jb-accent-tint)',
  selectedRowBackgroundColor: 'var(--jb-accent-tint)',
  borderColor: 'var(--jb-line)',
  accentColor: 'var(--jb-accent)',
  rangeSelectionBorderColor: 'var(--jb-accent)',
})
