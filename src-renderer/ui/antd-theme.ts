// Antd's tokens from ours. Motion is off: nothing on a counter screen moves without cause.

import { type ThemeConfig, theme } from 'antd'
import { FONT, type Palette, SIZE } from './tokens.ts'

export const antdTheme = (palette: Palette): ThemeConfig => ({
  algorithm: palette.scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: palette.primary,
    colorLink: palette.accent,
    colorInfo: palette.accent,
    colorSuccess: palette.met,
    colorError: palette.notMet,
    colorWarning: palette.unknown,
    colorText: palette.text,
    colorTextSecondary: palette.quiet,
    colorTextTertiary: palette.quiet,
    colorTextDescription: palette.quiet,
    colorTextPlaceholder: palette.quiet,
    colorTextDisabled: palette.quiet,
    colorIcon: palette.quiet,
    colorBorder: palette.edge,
    colorBorderSecondary: palette.line,
    colorSplit: palette.line,
    colorBgBase: palette.surface,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.surface,
    colorBgLayout: palette.ground,
    fontFamily: FONT.text,
    fontSize: SIZE.font,
    fontSizeSM: SIZE.fontSmall,
    lineHeight: SIZE.line / SIZE.font,
    borderRadius: SIZE.radius,
    borderRadiusSM: SIZE.radius,
    borderRadiusLG: SIZE.radius,
    controlHeight: SIZE.control,
    controlOutlineWidth: SIZE.ring,
    controlOutline: palette.accent,
    motion: false,
  },
  components: {
    Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Radio: { buttonSolidCheckedBg: palette.primary, buttonSolidCheckedHoverBg: palette.primary },
    Segmented: { itemSelectedBg: palette.primary, itemSelectedColor: palette.onPrimary },
  },
})
