// applications.ndjson: one line an application, as it stood, with every hold that ever stood on it.

import type { Application } from '#shared/domain/application/application.ts'
import type { ApplicationEvent } from '#shared/domain/application/events.ts'
import type { Spell } from '#shared/policy/input.ts'
import type { Folded } from './folded-cases.ts'
import { holdsOf, type InstitutionHeld } from './holds.ts'
import type { Line } from './ndjson-file.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { unitWord } from './unit-word.ts'

export function applicationLine(
  { record, steps }: Folded<Application, ApplicationEvent>,
  held: readonly InstitutionHeld[],
  names: Pseudonyms,
): Line {
  const { outcome, certificate } = record
  const facts = latestDecision(steps)?.facts ?? null
  return {
    id: record.id,
    person: names.person(record.applicant.identityNumber),
    unit: unitWord(record.unit),
    channel: record.channel,
    lodgedOn: record.lodgedOn,
    acceptedBy: record.lodgedBy,
    state: record.state,
    category: outcome?.category ?? null,
    class: outcome?.class ?? null,
    regime: outcome?.regime ?? null,
    standard: outcome?.standard ?? null,
    ratio: outcome?.ratio ?? null,
    amount: outcome?.amount ?? null,
    deadline: outcome?.deadline ?? null,
    reviewDistrict: outcome?.reviewDistrict ?? null,
    fundingDistrict: record.generated?.fundingDistrict ?? outcome?.fundingDistrict ?? null,
    certificate:
      certificate === null
        ? null
        : {
            number: names.certificate(certificate.number),
            kind: certificate.kind,
            occupationCode: certificate.occupationCode,
            level: certificate.level,
            issueDate: certificate.issueDate,
            institution: certificate.institution,
            state: facts?.certificate.state ?? certificate.state,
          },
    item: certificate?.occupationCode ?? null,
    obtainedVia: facts?.certificate.obtainedVia ?? certificate?.obtainedVia ?? null,
    listed219: facts?.certificate.listed219 ?? certificate?.listed219 ?? null,
    aiItem: facts?.certificate.aiItem ?? certificate?.aiItem ?? null,
    evidence: {
      skilledPost: record.skilledPost,
      papers: record.paperFacts.map(({ spell }) => spellOf(spell, names)),
    },
    decision: outcome?.decision ?? null,
    ruleSet: outcome?.ruleSet ?? null,
    failed: outcome?.failed ?? [],
    open: outcome?.open ?? [],
    unknown: facts?.unknown ?? null,
    warnings: outcome?.warnings ?? [],
    holds: holdsOf(record, steps, held),
    month: record.month,
    call: record.call,
    publication: record.publication,
    auditedBy: record.auditedBy,
    confirmedBy: record.confirmedBy,
    generated:
      record.generated === null
        ? null
        : { month: record.generated.month, on: record.generated.on, amount: record.generated.amount },
    revocation: record.revocation,
    contactApplicant: record.contactApplicant !== null,
    receipt: names.words(record.receipt),
  }
}

/** Employers and schools are named only in full. */
export function spellOf(spell: Spell, { full }: Pick<Pseudonyms, 'full'>): object {
  if (full || !('employer' in spell)) return spell
  return { ...spell, employer: null }
}

function latestDecision(steps: Folded<Application, ApplicationEvent>['steps']) {
  const decisions = steps.flatMap(({ events }) =>
    events.flatMap((event) => ('decision' in event && event.decision !== null ? [event.decision] : [])),
  )
  return decisions.at(-1) ?? null
}
