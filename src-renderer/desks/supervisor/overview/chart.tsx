// A bar chart with its figures below as a table: the canvas is for the eye, the table for everybody. The chart library is
// loaded with the first chart.

import { memo, useEffect, useRef } from 'react'
import { usePalette } from '../../../ui/palette-choice.ts'
import type { Series } from './series.ts'

interface Props {
  readonly title: string
  /** Unit of the figures, such as 件. */
  readonly unit: string
  readonly series: Series
}

/** Drawn anew only where the figures are others, not where they are the same in a new object. */
const Bars = memo(function Bars({ title, series }: Omit<Props, 'unit'>) {
  const palette = usePalette()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let wanted = true
    let dispose = (): void => undefined
    void import('./draw-bars.ts').then(({ drawBars }) => {
      if (wanted) dispose = drawBars(element, series, palette)
    })
    return () => {
      wanted = false
      dispose()
    }
  }, [series, palette])
  return <div ref={place} className="jb-chart-place" role="img" aria-label={`${title}，数据见下表`} />
}, isSame)

export function Chart({ title, unit, series }: Props) {
  return (
    <figure className="jb-chart">
      <Bars title={title} series={series} />
      <details>
        <summary>
          {title}数据（{unit}）
        </summary>
        <table className="jb-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {series.lines.map(({ name }) => (
                <th key={name} scope="col" className="jb-number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.categories.map((category, at) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {series.lines.map(({ name, values }) => (
                  <td key={name} className="jb-number">
                    {values[at] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function isSame(one: Omit<Props, 'unit'>, other: Omit<Props, 'unit'>): boolean {
  return one.title === other.title && JSON.stringify(one.series) === JSON.stringify(other.series)
}
