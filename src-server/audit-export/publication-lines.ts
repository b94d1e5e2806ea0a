// publications.ndjson: lists that were posted, by the server's clock, with who confirmed what of them.

import type { Publication, PublicationEvent } from '#shared/domain/publication/publication.ts'
import type { Folded, Step } from './folded-cases.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'
import { unitWord } from './unit-word.ts'

export function publicationLine({ record, steps }: Folded<Publication, PublicationEvent>): Line {
  const opened = steps[0]
  const confirmations = steps.flatMap(confirmationsIn)
  const [first] = confirmations
  return {
    id: record.id,
    unit: unitWord(record.unit),
    state: record.state,
    openedAt: opened === undefined ? null : isoMoment(opened.receivedAt),
    startsOn: record.period.from,
    endsOn: record.period.to,
    confirmedAt: first?.at ?? null,
    openedBy: record.openedBy,
    confirmedBy: first?.by ?? null,
    confirmations,
    members: record.members.map(({ application }) => application),
    standing: record.members.map(({ application, amount, standing }) => ({ application, amount, standing })),
    objections: record.objections.map(({ id, application, at, answer }) => ({
      id,
      application,
      at: isoMoment(at),
      answeredAt: answer === null ? null : isoMoment(answer.at),
      upheld: answer?.upheld ?? null,
    })),
  }
}

const confirmationsIn = ({ events, receivedAt }: Step<Publication, PublicationEvent>) =>
  events.flatMap((event) =>
    event.type === 'confirmed' ? [{ at: isoMoment(receivedAt), by: event.by, members: event.confirmed }] : [],
  )
