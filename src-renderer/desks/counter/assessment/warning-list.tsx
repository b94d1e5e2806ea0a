// Warnings change nothing; a person has to look.

import { WARNING_TITLES } from '#shared/domain/application/rule-titles.ts'
import type { Warning } from '#shared/policy/assessment.ts'

export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <ul className="jb-panel-block" aria-label="提示">
      {warnings.map((warning) => (
        <li key={warning} className="jb-text-unknown">
          ！{WARNING_TITLES[warning]}
        </li>
      ))}
    </ul>
  )
}
