// Stacked bars on a canvas, in the palette of the screen and without motion. Lines are told apart by pattern as well as by
// colour. The tooltip is drawn on the canvas too: it makes no markup.

import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { FONT, type Palette, SIZE } from '../../../ui/tokens.ts'
import type { Series } from './series.ts'

register([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer])

/** Ends the chart. */
export function drawBars(element: HTMLElement, series: Series, palette: Palette): () => void {
  const chart = init(element)
  const words = { color: palette.text, fontFamily: FONT.text, fontSize: SIZE.fontSmall }
  const line = { lineStyle: { color: palette.line } }
  chart.setOption({
    animation: false,
    color: [palette.accent, palette.unknown, palette.notMet, palette.quiet],
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.lines.length > 1 } },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: palette.surface,
      borderColor: palette.edge,
      textStyle: words,
    },
    ...(series.lines.length > 1 ? { legend: { top: 0, right: 0, textStyle: words } } : {}),
    grid: { left: SIZE.one, right: SIZE.one, top: SIZE.four, bottom: SIZE.one, outerBoundsMode: 'same' },
    xAxis: { type: 'category', data: [...series.categories], axisLabel: words, axisLine: line },
    yAxis: { type: 'value', minInterval: 1, axisLabel: words, splitLine: line },
    series: series.lines.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      barMaxWidth: SIZE.three,
      data: [...values],
    })),
  })
  const watch = new ResizeObserver(() => {
    chart.resize()
  })
  watch.observe(element)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}
