// M-8: unknown is never a refusal. Nobody is refused on a rule whose facts nobody has said yet: the group that the rule
// rests on was open when the record was refused.

import type { Books } from '../books.ts'
import { addMonths } from '../days.ts'
import type { ApplicationLine } from '../export-lines.ts'
import type { Findings, Violation } from '../finding.ts'

/** What a rule's "not met" rests on when nothing listed says so by itself. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  category: ['employment', 'status', 'study'],
  'continuous-employment': ['employment'],
  'care-work': ['employment'],
  'certificate-state': ['certificate'],
  'certificate-covered': ['certificate'],
  'catalogue-class': ['catalogue'],
}

export function unknownIsNoRefusal(books: Books): Findings {
  const refused = books.applications.filter(({ state }) => state === 'refused')
  const notTold = refused.filter(({ failed, unknown }) => failed === null || unknown === null).length
  const violations = refused.flatMap((application): Violation[] => {
    const rules = (application.failed ?? []).filter((rule) => restsOnUnknown(application, rule))
    const others = (application.failed ?? []).filter((rule) => !rules.includes(rule))
    if (rules.length === 0 || others.length > 0) return []
    return [
      {
        rule: 'M-8',
        kind: 'refused on an unknown',
        records: [application.id],
        person: application.person,
        because: `refused on ${rules.join(', ')}; certificate ${application.certificate?.state ?? '?'} (${application.certificate?.kind ?? '?'}), not known: ${(application.unknown ?? []).join(', ') || 'nothing named'}`,
        clause: '评价报告 二（四）1',
      },
    ]
  })
  return { violations, looked: refused.length, notTold }
}

function restsOnUnknown(application: ApplicationLine, rule: string): boolean {
  const { certificate, unknown, lodgedOn } = application
  if (rule === 'certificate-covered' || rule === 'certificate-state' || rule === 'catalogue-class')
    return certificate?.state === 'not-imported' && certificate.kind !== 'skill-level'
  // That the six months are not over yet is known without any feed.
  const issued = certificate?.issueDate ?? null
  if (
    rule === 'continuous-employment' &&
    issued !== null &&
    lodgedOn !== null &&
    lodgedOn < addMonths(issued, 6)
  )
    return false
  return (RESTS_ON[rule] ?? []).some((group) => (unknown ?? []).includes(group))
}
