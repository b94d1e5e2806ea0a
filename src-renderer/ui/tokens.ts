// The design tokens: the only place where a colour or a size of the screen is written. Everything else (antd, AG Grid,
// our own style sheets) reads these, as values or as the custom properties that theme-sheet.ts makes of them.
// Invariant: every text colour stands at 4.5:1 or better on `surface`, `ground` and its own tint (tokens.test.ts).

export interface Palette {
  readonly scheme: 'light' | 'dark'
  readonly ground: string
  readonly surface: string
  readonly raised: string
  readonly text: string
  readonly quiet: string
  readonly line: string
  /** Borders of controls: 3:1 against the surface. */
  readonly edge: string
  /** The one primary: fills of buttons and the rail. */
  readonly primary: string
  readonly onPrimary: string
  /** The primary as text and focus ring on a surface. */
  readonly accent: string
  readonly accentTint: string
  readonly rail: string
  readonly onRail: string
  readonly onRailQuiet: string
  readonly railCurrent: string
  readonly met: string
  readonly metTint: string
  readonly notMet: string
  readonly notMetTint: string
  readonly unknown: string
  readonly unknownTint: string
}

const light: Palette = {
  scheme: 'light',
  ground: '#eef1f5',
  surface: '#ffffff',
  raised: '#f7f9fb',
  text: '#1a2330',
  quiet: '#515c6b',
  line: '#d9dee6',
  edge: '#7d8796',
  primary: '#1b4282',
  onPrimary: '#ffffff',
  accent: '#1b4282',
  accentTint: '#e8eef7',
  rail: '#12305f',
  onRail: '#ffffff',
  onRailQuiet: '#c6d3e8',
  railCurrent: '#26508f',
  met: '#196433',
  metTint: '#e9f4ec',
  notMet: '#a8231c',
  notMetTint: '#fceeed',
  unknown: '#7d4a00',
  unknownTint: '#fdf3e0',
}

const dark: Palette = {
  scheme: 'dark',
  ground: '#11161d',
  surface: '#1a212b',
  raised: '#202935',
  text: '#e7ebf1',
  quiet: '#aab4c2',
  line: '#323c4a',
  edge: '#76828f',
  primary: '#2a5ba8',
  onPrimary: '#ffffff',
  accent: '#9cc0fa',
  accentTint: '#22334d',
  rail: '#0d1b33',
  onRail: '#ffffff',
  onRailQuiet: '#b9c7de',
  railCurrent: '#254a86',
  met: '#86d49d',
  metTint: '#1c3226',
  notMet: '#ff9d94',
  notMetTint: '#3d2321',
  unknown: '#f2c063',
  unknownTint: '#3a2e17',
}

const contrast: Palette = {
  scheme: 'light',
  ground: '#ffffff',
  surface: '#ffffff',
  raised: '#ffffff',
  text: '#000000',
  quiet: '#000000',
  line: '#000000',
  edge: '#000000',
  primary: '#00205b',
  onPrimary: '#ffffff',
  accent: '#00205b',
  accentTint: '#ffffff',
  rail: '#00153d',
  onRail: '#ffffff',
  onRailQuiet: '#ffffff',
  railCurrent: '#0a3a8f',
  met: '#00400f',
  metTint: '#ffffff',
  notMet: '#7a0000',
  notMetTint: '#ffffff',
  unknown: '#5c3300',
  unknownTint: '#ffffff',
}

export const PALETTES = { light, dark, contrast } as const
export type PaletteName = keyof typeof PALETTES

/** Pixels. */
export const SIZE = {
  font: 14,
  line: 22,
  fontSmall: 12,
  lineSmall: 18,
  fontLarge: 16,
  lineLarge: 24,
  fontFigure: 30,
  lineFigure: 36,
  /** The 8 px grid, its half, and its multiples by name. */
  half: 4,
  one: 8,
  two: 16,
  three: 24,
  four: 32,
  six: 48,
  control: 30,
  row: 34,
  head: 30,
  bar: 40,
  radius: 4,
  ring: 2,
  hairline: 1,
  rail: 80,
  top: 48,
  status: 28,
  label: 84,
  panel: 424,
  index: 288,
  thumb: 28,
  dialog: 560,
  dialogWide: 880,
  drawer: 720,
  card: 360,
  page: 960,
  listMax: 320,
  chart: 208,
  columnSmall: 80,
  column: 110,
  columnLarge: 160,
} as const

export const FONT = {
  /** System fonts first; the Noto names are those of Debian and of Google's own package. */
  text: "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
  /** Official papers are set in Song. */
  paper: "'Songti SC', SimSun, 'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif",
} as const
