// The acts on a standing record: what the state table allows this person now, and the reprint of its paper.

import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Application } from '#shared/domain/application/application.ts'
import type { CommandType } from '#shared/domain/case/command.ts'
import { COMMAND_TITLES } from '#shared/domain/case/command-titles.ts'
import { mayLift } from '#shared/domain/application/hold.ts'
import { allowedCommands } from '#shared/domain/application/transitions.ts'
import { useKnownFacts } from '../../../cache/known-facts.ts'
import { useSignedIn } from '../../../session/signed-in.ts'
import { goTo } from '../../../ui/hash-route.ts'
import type { Visit } from '../visit/visit.ts'
import { visitOfApplication } from '../visit/visit-of-application.ts'
import { RecordDialog } from './record-dialog.tsx'

/** In the order of the buttons. What begins a lodging again is done in the form, not in a dialog. */
const OFFERED: readonly CommandType[] = [
  'acceptApplication',
  'handInMaterial',
  'attachMaterial',
  'enterPaperFact',
  'returnApplication',
  'withdrawApplication',
  'refuseApplication',
  'liftHold',
]

interface Props {
  readonly record: Application
  readonly onContinue: (visit: Visit) => void
}

export function RecordActions({ record, onContinue }: Props) {
  const { session } = useSignedIn()
  const known = useKnownFacts(record.applicant.identityNumber, record.id)
  const [acting, setActing] = useState<CommandType | null>(null)
  const allowed: readonly string[] = allowedCommands(record.state, session.staff.roles)
  const asked: Partial<Record<CommandType, boolean>> = {
    handInMaterial: record.missing.length > 0,
    liftHold: record.holds.some((hold) => mayLift(hold, session.staff.roles)),
  }
  const offered = OFFERED.filter((command) => allowed.includes(command) && (asked[command] ?? true))

  const begin = (command: CommandType): void => {
    if (command !== 'acceptApplication') setActing(command)
    else if (known !== undefined) onContinue(visitOfApplication(record, known.person))
  }
  const button = (command: CommandType): ReactNode => (
    <Button
      key={command}
      danger={command === 'withdrawApplication' || command === 'refuseApplication'}
      onClick={() => {
        begin(command)
      }}
    >
      {command === 'acceptApplication' ? '继续受理' : COMMAND_TITLES[command]}
    </Button>
  )
  return (
    <div className="jb-record-actions">
      <Button
        type="primary"
        onClick={() => {
          goTo('papers', paperOf(record), record.id, 'reprint')
        }}
      >
        补打{PAPER_TITLES[paperOf(record)]}
      </Button>
      {offered.map(button)}
      <RecordDialog
        command={acting}
        record={record}
        known={known}
        onClose={() => {
          setActing(null)
        }}
      />
    </div>
  )
}

const PAPER_TITLES = { receipt: '回执', return: '补正告知单', refusal: '不予受理告知单' } as const

function paperOf({ state }: Application): keyof typeof PAPER_TITLES {
  if (state === 'refused') return 'refusal'
  return state === 'returned' ? 'return' : 'receipt'
}
