// A bar chart with its figures below as a table: the canvas is for the eye, the table for everybody. The chart library is
// loaded with the first chart.

import { useEffect, useRef } from 'react'
import { usePalette } from '../../../ui/palette-choice.ts'
import type { Series } from './series.ts'

interface Props {
  readonly title: string
  /** Unit of the figures, such as 件. */
  readonly unit: string
  readonly series: Series
}

export function Chart({ title, unit, series }: Props) {
  const palette = usePalette()
  const place = useRef<HTMLDivElement>(null)
  const key = JSON.stringify(series)
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
    // The series by its content: a new object with the same figures draws nothing anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, palette])
  return (
    <figure className="jb-chart">
      <div ref={place} className="jb-chart-place" role="img" aria-label={`${title}，数据见下表`} />
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
