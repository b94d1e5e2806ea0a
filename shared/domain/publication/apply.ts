// Folds the events of a publication.

import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import type { Publication, PublicationEvent, PublicationMember } from './publication.ts'

export function applyPublication(state: Publication | null, event: PublicationEvent): Publication {
  const log = logged(state, event)
  switch (event.type) {
    case 'opened':
      return {
        kind: 'publication',
        id: event.publication,
        unit: event.unit,
        version: 1,
        state: 'open',
        period: event.period,
        supervisionPhone: event.supervisionPhone,
        members: event.members,
        objections: [],
        openedBy: event.by,
        openedByName: event.byName,
        confirmedByName: null,
        confirmedAt: null,
        log,
      }
    case 'objected': {
      const { objection, application, ground, at, byName } = event
      const added = { id: objection, application, ground, at, byName, answer: null }
      return { ...standing(state), objections: [...standing(state).objections, added], log }
    }
    case 'objectionAnswered': {
      const { objection, application, answer, upheld, at, byName } = event
      const before = standing(state)
      return {
        ...before,
        objections: before.objections.map((each) =>
          each.id === objection ? { ...each, answer: { text: answer, upheld, at, byName } } : each,
        ),
        members: upheld ? withStanding(before.members, [application], 'left', '异议成立') : before.members,
        log,
      }
    }
    case 'confirmed': {
      const confirmed = withStanding(standing(state).members, event.confirmed, 'confirmed', '')
      const members = event.left.reduce(
        (before, { application, note }) => withStanding(before, [application], 'left', note),
        confirmed,
      )
      return {
        ...standing(state),
        // Whoever is held waits on the list, which stays open for them.
        state: members.some((member) => member.standing === 'listed') ? 'open' : 'settled',
        members,
        confirmedByName: event.byName,
        confirmedAt: event.at,
        log,
      }
    }
    default:
      return unreachable(event)
  }
}

function standing(state: Publication | null): Publication {
  invariant(state !== null, 'an event that continues a publication needs the publication')
  return state
}

const withStanding = (
  members: PublicationMember[],
  applications: readonly string[],
  as: PublicationMember['standing'],
  note: string,
): PublicationMember[] => {
  const meant = new Set(applications)
  return members.map((member) =>
    meant.has(member.application) && member.standing === 'listed'
      ? { ...member, standing: as, note }
      : member,
  )
}

const logged = (state: Publication | null, { at, by, byName, type }: PublicationEvent): LogEntry[] => [
  ...(state?.log ?? []),
  { at, by, byName, event: type, note: '' },
]
